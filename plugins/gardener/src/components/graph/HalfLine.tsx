import { makeStyles } from '@material-ui/core/styles';
import { distance, Point } from '../../model/graph/geometry';
import type { HalfEdge } from '../../model/graph/halfEdges';

const useStyles = makeStyles(
  {
    configured: { stroke: 'var(--gardener-ok)', strokeWidth: 2 },
    incomplete: {
      stroke: 'var(--gardener-warnEdge)',
      strokeWidth: 2.5,
      strokeDasharray: '8 4',
    },
    unverified: {
      stroke: 'var(--gardener-unk)',
      strokeWidth: 2,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    },
    missing: {
      stroke: 'var(--gardener-edge)',
      strokeWidth: 1.25,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    },
    unknown: {
      stroke: 'var(--gardener-edge)',
      strokeWidth: 1.25,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    },
    reconciling: {
      stroke: 'var(--gardener-info)',
      strokeWidth: 6,
      strokeDasharray: '2 6',
    },
    configuredHead: { fill: 'var(--gardener-ok)' },
    incompleteHead: { fill: 'var(--gardener-warnEdge)' },
    unverifiedHead: { fill: 'var(--gardener-unk)' },
    ring: {
      fill: 'var(--gardener-paper)',
      stroke: 'var(--gardener-warnEdge)',
      strokeWidth: 1.5,
    },
  },
  { name: 'GardenerHalfLine' },
);

/** How long an arrowhead is, and how wide it is from its middle. */
const HEAD = { length: 10, half: 5 };

/** In the middle of a line it stands alone, so it is a little larger. */
const MIDDLE_HEAD = { length: 12, half: 6.5 };

const RING = 4;

/** A triangle with its tip at a point, coming from another one. */
function headPath(tip: Point, from: Point, size: typeof HEAD): string {
  const length = distance(tip, from) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const back = {
    x: tip.x - along.x * size.length,
    y: tip.y - along.y * size.length,
  };
  const aside = { x: -along.y * size.half, y: along.x * size.half };
  return `M${tip.x} ${tip.y}L${back.x + aside.x} ${back.y + aside.y}L${
    back.x - aside.x
  } ${back.y - aside.y}z`;
}

/** One half of a peering, from its shoot to the middle of the line. */
export function HalfLine(props: {
  readonly half: HalfEdge;
  readonly end: Point;
  readonly middle: Point;
}) {
  const { half, end, middle } = props;
  const classes = useStyles();
  const line = { x1: end.x, y1: end.y, x2: middle.x, y2: middle.y };
  const head = () => {
    switch (half.look) {
      case 'configured':
        return (
          <path
            className={classes.configuredHead}
            d={headPath(end, middle, HEAD)}
          />
        );
      case 'incomplete':
        return (
          <path
            className={classes.incompleteHead}
            d={headPath(middle, end, MIDDLE_HEAD)}
          />
        );
      case 'unverified':
        return (
          <path
            className={classes.unverifiedHead}
            d={headPath(middle, end, MIDDLE_HEAD)}
          />
        );
      case 'missing':
        return (
          <circle className={classes.ring} cx={end.x} cy={end.y} r={RING} />
        );
      case 'unknown':
        return null;
      default:
        return unknownLook(half.look);
    }
  };
  return (
    <g data-half={half.look} data-reconciling={half.reconciling || undefined}>
      <line className={classes[half.look]} {...line} />
      {half.reconciling && <line className={classes.reconciling} {...line} />}
      {head()}
    </g>
  );
}

function unknownLook(look: never): never {
  throw new Error(`Unknown half ${look}`);
}
