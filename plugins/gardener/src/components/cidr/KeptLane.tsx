import type { AddressWindow } from 'backstage-plugin-gardener-common';
import { keptText } from '../../text/cidr/rangeText';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useBarStyles } from './barStyles';
import { placed, useMapStyles } from './mapStyles';

/** What the configuration keeps for others; only where there is some. */
export function KeptLane(props: { readonly kept: AddressWindow['kept'] }) {
  const { kept } = props;
  const bars = useBarStyles();
  const classes = useMapStyles();
  const c = useCidrTranslate();
  if (kept.length === 0) return null;
  return (
    <div className={classes.lane} role="group" aria-label={c('lane.kept')}>
      <p className={classes.name}>
        {c('lane.kept')}
        <span className={classes.counts}>{c('lane.keptText')}</span>
      </p>
      <div>
        <div className={`${classes.track} ${classes.ground}`}>
          {kept.map(range => (
            <span
              key={`${range.kind} ${range.cidr}`}
              className={`${classes.bar} ${classes.still} ${bars.kept}`}
              style={placed(range)}
              role="img"
              aria-label={keptText(c, range)}
              title={keptText(c, range)}
            />
          ))}
        </div>
        <div className={classes.labels} style={{ height: 20 }} aria-hidden>
          {kept.map(range => (
            <span
              key={`${range.kind} ${range.cidr}`}
              className={`${classes.label} ${classes.quiet}`}
              style={{ left: `${Math.min(range.from, 0.9) * 100}%`, top: 2 }}
            >
              {range.kind === 'external' ? range.title : c('kept.reserved')}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
