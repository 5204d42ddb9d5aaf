import type { Overlap } from 'backstage-plugin-gardener-common';
import { overlapBars } from '../model/overlapBars';
import { useOverlapStyles } from './overlapStyles';

/** One range of an overlap, or what is shared, as a bar on the scale of all; nothing where a range can’t be read. */
export function OverlapBar(props: {
  readonly overlap: Overlap;
  readonly of: 'left' | 'right' | 'shared';
}) {
  const { overlap, of } = props;
  const classes = useOverlapStyles();
  const bar = overlapBars(overlap)?.[of];
  if (!bar) return null;
  const shared = of === 'shared';
  return (
    <span
      className={`${classes.track} ${shared ? classes.bare : ''}`}
      aria-hidden
    >
      <span
        className={`${classes.bar} ${shared ? classes.sharedBar : ''}`}
        style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
      />
    </span>
  );
}
