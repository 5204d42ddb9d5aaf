import type {
  AddressGap,
  AddressWindow,
} from 'backstage-plugin-gardener-common';
import type { MapItemProps } from '../../hooks/cidr/useMapKeys';
import { countText } from '../../model/cidr/countText';
import { gapNodes } from '../../model/cidr/gapNodes';
import { labelWidth, placeBarLabels } from '../../model/cidr/placeBarLabels';
import { gapText, nodesText, prefixesText } from '../../text/cidr/rangeText';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useBarStyles } from './barStyles';
import { placed, useMapStyles } from './mapStyles';

/** Pixels of a letter. */
const LETTER = 6.4;

/** What nothing has: each gap is a button that tries its largest network. */
export function FreeLane(props: {
  readonly window: AddressWindow;
  /** Prefix length of the largest node network. */
  readonly maxPrefix: number;
  readonly width: number;
  readonly item: (index: number) => MapItemProps;
  readonly onTry: (gap: AddressGap) => void;
}) {
  const { window, maxPrefix, width, item, onTry } = props;
  const bars = useBarStyles();
  const classes = useMapStyles();
  const c = useCidrTranslate();
  const { gaps, smallGaps } = window;
  const count = c('lane.gaps', { count: gaps.length + smallGaps.gaps });
  const widthOf = (gap: AddressGap) => (gap.to - gap.from) * width;
  // With its nodes where that is no wider than the gap: no label beside it makes way for them.
  const labels = gaps.map(gap => {
    const prefixes = prefixesText(gap);
    const long = c('gap.label', {
      prefixes,
      nodes: nodesText(c, gapNodes(gap, maxPrefix)),
    });
    return labelWidth(long) <= widthOf(gap) ? long : prefixes;
  });
  const rows = placeBarLabels(
    gaps.map((gap, index) => ({
      from: gap.from,
      text: labels[index],
      weight: gap.to - gap.from,
    })),
    width,
    1,
  );
  const words = (gap: AddressGap) => {
    const number = countText(gap.addresses);
    const room = widthOf(gap) - 8;
    const long = c('gap.free', { addresses: number });
    if (long.length * LETTER <= room) return long;
    return number.length * LETTER <= room ? number : '';
  };
  return (
    <div className={classes.lane} role="group" aria-label={c('lane.free')}>
      <p className={classes.name}>
        {c('lane.free')}
        <span className={classes.counts}>
          {smallGaps.gaps > 0
            ? c('lane.smaller', {
                gaps: count,
                smaller: String(smallGaps.gaps),
              })
            : count}
        </span>
      </p>
      <div>
        <div className={classes.track}>
          {gaps.map((gap, index) => (
            <button
              key={gap.first}
              type="button"
              className={`${classes.bar} ${bars.free} ${classes.ok}`}
              style={{ ...placed(gap), fontSize: 11, lineHeight: '14px' }}
              aria-label={gapText(c, gap, maxPrefix)}
              title={gapText(c, gap, maxPrefix)}
              onClick={() => onTry(gap)}
              {...item(index)}
            >
              {words(gap)}
            </button>
          ))}
        </div>
        <div className={classes.labels} style={{ height: 20 }} aria-hidden>
          {gaps.map(
            (gap, index) =>
              rows[index] !== undefined && (
                <span
                  key={gap.first}
                  className={`${classes.label} ${classes.quiet}`}
                  style={{ left: `${gap.from * 100}%`, top: 2 }}
                >
                  {labels[index]}
                </span>
              ),
          )}
        </div>
      </div>
    </div>
  );
}
