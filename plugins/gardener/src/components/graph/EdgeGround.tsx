import { makeStyles } from '@material-ui/core/styles';
import type { Point } from '../../model/graph/geometry';

const useStyles = makeStyles(
  {
    // Wide enough to be met by a finger.
    reach: { stroke: 'transparent', strokeWidth: 20, cursor: 'pointer' },
    halo: {
      stroke: 'var(--gardener-primary)',
      strokeWidth: 9,
      strokeLinecap: 'round',
      opacity: 0,
      '[data-selected] > &': { opacity: 0.22 },
      '.react-flow__edge:hover > &': { opacity: 0.12 },
      '.react-flow__edge:focus-visible > &': {
        opacity: 1,
        strokeWidth: 12,
      },
    },
    gap: {
      stroke: 'var(--gardener-paper)',
      strokeWidth: 8,
      strokeLinecap: 'round',
      opacity: 0,
      '.react-flow__edge:focus-visible > &': { opacity: 1 },
    },
  },
  { name: 'GardenerEdgeGround' },
);

/** Below a line: what the pointer meets, and what shows that it is chosen or has the focus. */
export function EdgeGround(props: {
  readonly from: Point;
  readonly to: Point;
}) {
  const { from, to } = props;
  const classes = useStyles();
  const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <>
      <line className={classes.halo} {...line} />
      <line className={classes.gap} {...line} />
      <line className={classes.reach} {...line} />
    </>
  );
}
