import type { EdgeProps } from '@xyflow/react';
import { makeStyles } from '@material-ui/core/styles';
import { SeverityIcon } from '../../icons/severity';
import { between, distance } from '../../model/graph/geometry';
import { bundleWidth } from '../../model/graph/sizes';
import { sizeOfBundle } from '../../text/graph/itemText';
import { EdgeGround } from './EdgeGround';
import type { BundleFlowEdge } from './flow';

const useStyles = makeStyles(
  {
    line: { stroke: 'var(--gardener-ok)' },
    incomplete: {
      stroke: 'var(--gardener-warnEdge)',
      strokeWidth: 2,
      strokeDasharray: '8 4',
    },
    unverified: {
      stroke: 'var(--gardener-unk)',
      strokeWidth: 2,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    },
    plate: {
      fill: 'var(--gardener-paper)',
      stroke: 'var(--gardener-edge)',
    },
    warnPlate: { stroke: 'var(--gardener-warnEdge)' },
    text: {
      fontSize: 11,
      textAnchor: 'middle',
      fill: 'var(--gardener-text)',
    },
    warnText: { fontWeight: 700, fill: 'var(--gardener-warn)' },
    error: { color: 'var(--gardener-err)' },
  },
  { name: 'GardenerBundleEdge' },
);

/** Letters of 11 pixels, and the air at the ends of the plate. */
const LETTER = 6.2;
const PLATE = { height: 18, air: 14, sign: 16 };

/** Beside the thick line, so that both are seen. */
const ASIDE = 3;

/** All peerings between two groups: as wide as they are many, with their number and that of the incomplete ones. */
export function BundleDrawing(props: NonNullable<BundleFlowEdge['data']>) {
  const { edge, painted, label } = props;
  const classes = useStyles();
  const { from, to } = painted;
  const { peerings } = edge.bundle;
  const width = bundleWidth(sizeOfBundle(peerings));
  const middle = between(from, to, 0.5);
  const length = distance(from, to) || 1;
  const far = width / 2 + ASIDE;
  const aside = {
    x: (-(to.y - from.y) / length) * far,
    y: ((to.x - from.x) / length) * far,
  };
  const hasErrors = peerings.errors > 0;
  const plate =
    label.length * LETTER + PLATE.air + (hasErrors ? PLATE.sign : 0);
  const incomplete = peerings.incomplete > 0;
  return (
    <>
      {peerings.configured > 0 && (
        <line
          className={classes.line}
          strokeWidth={width}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
        />
      )}
      {(incomplete || peerings.configured === 0) && (
        <line
          className={incomplete ? classes.incomplete : classes.unverified}
          x1={from.x + aside.x}
          y1={from.y + aside.y}
          x2={to.x + aside.x}
          y2={to.y + aside.y}
        />
      )}
      <g transform={`translate(${middle.x} ${middle.y})`}>
        <rect
          className={`${classes.plate} ${incomplete ? classes.warnPlate : ''}`}
          x={-plate / 2}
          y={-PLATE.height / 2}
          width={plate}
          height={PLATE.height}
          rx={PLATE.height / 2}
        />
        {hasErrors && (
          <g
            className={classes.error}
            transform={`translate(${-plate / 2 + 4} -6)`}
          >
            <SeverityIcon severity="error" size={12} />
          </g>
        )}
        <text
          className={`${classes.text} ${incomplete ? classes.warnText : ''}`}
          x={hasErrors ? PLATE.sign / 2 : 0}
          y={4}
        >
          {label}
        </text>
      </g>
    </>
  );
}

/** The same as a line of the graph. */
export function BundleEdge({ data }: EdgeProps<BundleFlowEdge>) {
  if (!data) return null;
  const { from, to } = data.painted;
  return (
    <>
      <EdgeGround from={from} to={to} />
      <BundleDrawing {...data} />
    </>
  );
}
