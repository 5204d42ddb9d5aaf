import type { AddressBar, AddressLane } from 'backstage-plugin-gardener-common';
import type { MapItemProps } from '../../hooks/cidr/useMapKeys';
import { placeBarLabels } from '../../model/cidr/placeBarLabels';
import { barLabel, barText, laneCounts } from '../../text/cidr/rangeText';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { fillOf, useBarStyles } from './barStyles';
import { placed, useMapStyles } from './mapStyles';

/** Rows of labels below a lane, and pixels of one. */
const LABEL_ROWS = 2;
const LABEL_HEIGHT = 14;

/** What matters most is named first. */
function weightOf({ severity, isIdle }: AddressBar): number {
  if (severity === 'error') return 3;
  if (severity === 'warning') return 2;
  return isIdle ? 0 : 1;
}

/** Bars that are named below: those that matter to somebody. */
function isNamed(bar: AddressBar): boolean {
  return !bar.isIdle && bar.depth === 0;
}

/** The ranges of one lane, each a button that leads closer to it. */
export function MapLane(props: {
  readonly lane: AddressLane;
  readonly name: string;
  /** Pixels of the part with bars. */
  readonly width: number;
  readonly item: (index: number) => MapItemProps;
  readonly onOpen: (bar: AddressBar) => void;
}) {
  const { lane, name, width, item, onOpen } = props;
  const bars = useBarStyles();
  const classes = useMapStyles();
  const c = useCidrTranslate();
  const named = lane.bars.filter(isNamed);
  const rows = placeBarLabels(
    named.map(bar => ({
      from: bar.from,
      text: barLabel(c, bar),
      weight: weightOf(bar),
    })),
    width,
    LABEL_ROWS,
  );
  return (
    <div className={classes.lane} role="group" aria-label={name}>
      <p className={classes.name} title={name}>
        {name}
        <span className={classes.counts}>{laneCounts(c, lane)}</span>
      </p>
      <div>
        <div className={`${classes.track} ${classes.ground}`}>
          {lane.bars.map((bar, index) => (
            <button
              key={`${bar.kind} ${bar.cidr} ${bar.from}`}
              type="button"
              className={`${classes.bar} ${
                bar.depth > 0 ? classes.inner : ''
              } ${bars[fillOf(bar)]}`}
              style={placed(bar)}
              aria-label={barText(c, bar)}
              title={barText(c, bar)}
              onClick={() => onOpen(bar)}
              {...item(index)}
            />
          ))}
        </div>
        <div
          className={classes.labels}
          style={{ height: LABEL_ROWS * LABEL_HEIGHT + 4 }}
          aria-hidden
        >
          {named.map((bar, index) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <span
                  key={`${bar.kind} ${bar.cidr}`}
                  className={`${classes.label} ${
                    bar.severity ? classes[bar.severity] : ''
                  }`}
                  style={{
                    left: `${bar.from * 100}%`,
                    top: row * LABEL_HEIGHT + 2,
                  }}
                >
                  {barLabel(c, bar)}
                </span>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
