import { makeStyles } from '@material-ui/core/styles';
import { SeverityIcon } from '../../icons/severity';
import type { BadgeSeverity } from '../../model/graph/badge';
import { BADGE, PlacedLabel } from '../../model/graph/placeLabels';

const SIGN = 16;

const useStyles = makeStyles(
  {
    ground: { fill: 'var(--gardener-paper)' },
    text: {
      fontSize: 11,
      fontWeight: 700,
      fill: 'currentColor',
      // Lines that run below words don't make them hard to read.
      paintOrder: 'stroke',
      stroke: 'var(--gardener-paper)',
      strokeWidth: 3,
      strokeLinejoin: 'round',
    },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerLineLabel' },
);

/** Where the words begin, end or have their middle, seen from the sign. */
function placeOfWords(side: PlacedLabel['side']) {
  switch (side) {
    case 'right':
      return { x: BADGE / 2 + 3, y: 4, textAnchor: 'start' } as const;
    case 'left':
      return { x: -BADGE / 2 - 3, y: 4, textAnchor: 'end' } as const;
    case 'below':
      return { x: 0, y: BADGE / 2 + 11, textAnchor: 'middle' } as const;
    case 'above':
      return { x: 0, y: -BADGE / 2 - 4, textAnchor: 'middle' } as const;
    case 'none':
      return undefined;
    default:
      return unknownSide(side);
  }
}

/** The worst finding of a peering on its line: its sign, and two or three words. */
export function LineLabel(props: {
  readonly label: PlacedLabel & { readonly text: string };
  readonly severity: BadgeSeverity;
}) {
  const { label, severity } = props;
  const classes = useStyles();
  const { x, y } = label.badge;
  const place = placeOfWords(label.side);
  return (
    <g className={classes[severity]} transform={`translate(${x} ${y})`}>
      <circle className={classes.ground} r={BADGE / 2} />
      <g transform={`translate(${-SIGN / 2} ${-SIGN / 2})`}>
        <SeverityIcon severity={severity} size={SIGN} />
      </g>
      {place && (
        <text className={classes.text} {...place}>
          {label.text}
        </text>
      )}
    </g>
  );
}

function unknownSide(side: never): never {
  throw new Error(`Unknown side ${side}`);
}
