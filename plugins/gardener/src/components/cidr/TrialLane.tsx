import { makeStyles } from '@material-ui/core/styles';
import type { AddressTrial } from 'backstage-plugin-gardener-common';
import { placeBarLabels } from '../../model/cidr/placeBarLabels';
import { TrialBar, trialBars } from '../../model/cidr/trialBars';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useBarStyles } from './barStyles';
import { placed, useMapStyles } from './mapStyles';

const NAMES = 3;
/** Rows of labels, and pixels of one. */
const LABEL_ROWS = 2;
const LABEL_HEIGHT = 15;

const useStyles = makeStyles(
  {
    lane: {
      padding: '8px 0 2px',
      borderRadius: 4,
      background: 'var(--gardener-infoSoft)',
      '& > p': { paddingLeft: 8 },
    },
  },
  { name: 'GardenerTrialLane' },
);

/** The block that is tried, below the lanes that it could be in the way of. */
export function TrialLane(props: {
  readonly window: string;
  /** Pixels of the part with bars. */
  readonly width: number;
  readonly trial: AddressTrial | undefined;
  readonly pick: string | undefined;
}) {
  const { window, width, trial, pick } = props;
  const own = useStyles();
  const bars = useBarStyles();
  const classes = useMapStyles();
  const c = useCidrTranslate();
  const shown = trial ? trialBars(window, trial, pick) : [];
  const words = ({ cidr: block, isFree }: TrialBar) => {
    if (isFree) return c('trialBar.free', { block });
    const names = [
      ...new Set(
        (trial?.hits ?? []).flatMap(({ users }) =>
          users.map(({ name }) => name),
        ),
      ),
    ];
    return names.length === 0
      ? c('trialBar.kept', { block })
      : c('trialBar.hits', {
          block,
          names:
            names.length > NAMES
              ? c('bar.more', {
                  first: names.slice(0, NAMES).join(', '),
                  more: String(names.length - NAMES),
                })
              : names.join(', '),
        });
  };
  const rows = placeBarLabels(
    shown.map(bar => ({
      from: bar.from,
      text: words(bar),
      weight: Number(!bar.isFree),
    })),
    width,
    LABEL_ROWS,
  );
  return (
    <div
      className={`${classes.lane} ${own.lane}`}
      role="group"
      aria-label={c('lane.whatIf')}
    >
      <p className={classes.name}>
        {c('lane.whatIf')}
        <span className={classes.counts}>
          {trial?.shoot
            ? c('lane.grown', { shoot: trial.shoot.name })
            : c('lane.newBlock')}
        </span>
      </p>
      <div>
        <div className={classes.track}>
          {shown.map(bar => (
            <span
              key={bar.cidr}
              className={`${classes.bar} ${classes.still} ${
                bar.isFree ? bars.isFree : bars.error
              }`}
              style={placed(bar)}
              role="img"
              aria-label={words(bar)}
            />
          ))}
        </div>
        <div className={classes.labels} style={{ height: 34 }} aria-hidden>
          {shown.map((bar, index) => (
            <span
              key={bar.cidr}
              className={`${classes.label} ${
                bar.isFree ? classes.ok : classes.strong
              }`}
              style={{
                ...(rows[index] !== undefined
                  ? { left: `${bar.from * 100}%` }
                  : { right: `${(1 - bar.to) * 100}%` }),
                // One that begins too far right ends where its bar does.
                top: 2 + (rows[index] ?? index) * LABEL_HEIGHT,
              }}
            >
              {words(bar)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
