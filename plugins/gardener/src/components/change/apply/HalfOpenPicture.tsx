import { makeStyles } from '@material-ui/core/styles';
import type { HalfOpenPair, HalfOpenSide } from '../../../model/halfOpenPair';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';

const useStyles = makeStyles(
  {
    frame: {
      margin: '14px 0',
      padding: 14,
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
    },
    picture: { display: 'block', width: '100%', height: 'auto' },
    node: {
      fill: 'var(--gardener-paper)',
      stroke: 'var(--gardener-edge)',
      strokeWidth: 1.25,
    },
    own: { stroke: 'var(--gardener-primary)', strokeWidth: 2.5 },
    name: { fill: 'var(--gardener-text)', fontSize: 13, fontWeight: 700 },
    detail: { fill: 'var(--gardener-text2)', fontSize: 11 },
    listed: {
      fill: 'none',
      stroke: 'var(--gardener-warnEdge)',
      strokeWidth: 2.5,
      strokeDasharray: '8 4',
    },
    head: { fill: 'var(--gardener-warnEdge)' },
    missing: {
      fill: 'none',
      stroke: 'var(--gardener-edge)',
      strokeWidth: 1.25,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    },
    ring: {
      fill: 'var(--gardener-paper)',
      stroke: 'var(--gardener-warnEdge)',
      strokeWidth: 1.5,
    },
  },
  { name: 'GardenerHalfOpenPicture' },
);

/** Longer names would leave their box; the full ones stand in the name of the picture. */
const LONGEST = 14;

function short(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}

/** Two shoots of which one lists the other: an arrow from the side that is written, and a ring where the entry is missing. */
export function HalfOpenPicture(props: { readonly pair: HalfOpenPair }) {
  const { here, target } = props.pair;
  const classes = useStyles();
  const t = useDialogTranslate();
  const described = (side: HalfOpenSide, other: HalfOpenSide) =>
    t(
      side.lists ? 'change.apply.pictureLists' : 'change.apply.pictureMissing',
      {
        shoot: side.shoot,
        other: other.shoot,
      },
    );
  const node = (
    x: number,
    side: HalfOpenSide,
    other: HalfOpenSide,
    own: boolean,
  ) => (
    <g>
      <rect
        className={`${classes.node} ${own ? classes.own : ''}`}
        x={x}
        y="8"
        width="120"
        height="44"
        rx="6"
      />
      <text className={classes.name} x={x + 13} y="28">
        {short(side.shoot)}
      </text>
      <text className={classes.detail} x={x + 13} y="43">
        {side.lists
          ? t('change.apply.lists', { shoot: short(other.shoot) })
          : t('change.apply.missing')}
      </text>
    </g>
  );
  return (
    <div className={classes.frame}>
      <svg
        className={classes.picture}
        viewBox="0 0 498 62"
        role="img"
        aria-label={t('change.apply.picture', {
          left: described(here, target),
          right: described(target, here),
        })}
      >
        {node(1, here, target, true)}
        {node(377, target, here, false)}
        {/* Drawn for an entry on the target alone, and mirrored for one here. */}
        <g transform={here.lists ? 'translate(498 0) scale(-1 1)' : undefined}>
          <path className={classes.listed} d="M372 30H260" />
          <path className={classes.head} d="M248 30l13-7v14z" />
          <path className={classes.missing} d="M246 30H132" />
          <circle className={classes.ring} cx="127" cy="30" r="4.5" />
        </g>
      </svg>
    </div>
  );
}
