import { forwardRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { SeverityIcon } from '../../../icons/severity';
import { edgeBadge, nodeBadge } from '../../../model/graph/badge';
import { FRAME_HEAD } from '../../../model/graph/frameOutline';
import { around, between, Box } from '../../../model/graph/geometry';
import type { GraphNode } from '../../../model/graph/graph';
import { halfEdges } from '../../../model/graph/halfEdges';
import { CIRCLE_LABEL, circleRadius } from '../../../model/graph/sizes';
import {
  bundleLabel,
  cardDetail,
  GraphTexts,
  groupTitle,
  nodeTitle,
} from '../../../text/graph/itemText';
import { BundleDrawing } from '../BundleEdge';
import type { Drawn } from '../GraphCanvas';
import { HalfLine } from '../HalfLine';
import { LineLabel } from '../LineLabel';
import { clipped } from './clipped';

/** Around what is drawn: badges stand out of it. */
const MARGIN = 24;
/** The line below the drawing. */
const CAPTION = 28;
/** Letters of the name and of the second line of a card that fit into it. */
const NAME_LETTERS = 16;
const DETAIL_LETTERS = 21;
const SIGN = 16;

const useStyles = makeStyles(
  {
    ground: { fill: 'var(--gardener-paper)' },
    frame: { fill: 'var(--gardener-sunken)', stroke: 'var(--gardener-line)' },
    card: {
      fill: 'var(--gardener-paper)',
      stroke: 'var(--gardener-edge)',
      strokeWidth: 1.25,
    },
    ghost: { fill: 'var(--gardener-sunken)', strokeDasharray: '3 3' },
    name: { fill: 'var(--gardener-text)', fontSize: 13, fontWeight: 700 },
    plain: { fontWeight: 400 },
    detail: { fill: 'var(--gardener-text2)', fontSize: 11 },
    middle: { textAnchor: 'middle' },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerGraphPicture' },
);

function Sign(props: {
  readonly severity: 'error' | 'warning';
  readonly x: number;
  readonly y: number;
}) {
  const { severity, x, y } = props;
  const classes = useStyles();
  return (
    <g
      className={classes[severity]}
      transform={`translate(${x - SIGN / 2} ${y - SIGN / 2})`}
    >
      <SeverityIcon severity={severity} size={SIGN} />
    </g>
  );
}

function Card(props: {
  readonly node: Exclude<GraphNode, { readonly kind: 'group' }>;
  readonly box: Box;
  readonly texts: GraphTexts;
}) {
  const { node, box, texts } = props;
  const { x, y, width, height } = box;
  const classes = useStyles();
  const left = x - width / 2;
  const top = y - height / 2;
  const isGhost = node.kind === 'ghost';
  const badge = nodeBadge(node);
  return (
    <g>
      <rect
        className={`${classes.card} ${isGhost ? classes.ghost : ''}`}
        x={left}
        y={top}
        width={width}
        height={height}
        rx={6}
      />
      <text
        className={`${classes.name} ${isGhost ? classes.plain : ''}`}
        x={left + 10}
        y={top + 18}
      >
        {clipped(nodeTitle(texts, node), NAME_LETTERS)}
      </text>
      <text className={classes.detail} x={left + 10} y={top + 33}>
        {clipped(
          cardDetail(texts, node, node.frame === undefined),
          DETAIL_LETTERS,
        )}
      </text>
      {badge && <Sign severity={badge.severity} x={left + width} y={top} />}
    </g>
  );
}

function Circle(props: {
  readonly node: Extract<GraphNode, { readonly kind: 'group' }>;
  readonly box: Box;
  readonly texts: GraphTexts;
}) {
  const { node, box, texts } = props;
  const { group } = node;
  const classes = useStyles();
  const radius = circleRadius(group);
  const middle = box.y - CIRCLE_LABEL.height / 2;
  return (
    <g>
      <circle className={classes.frame} cx={box.x} cy={middle} r={radius} />
      <text
        className={`${classes.detail} ${classes.middle}`}
        x={box.x}
        y={middle + 4}
      >
        {group.shoots}
      </text>
      <text
        className={`${classes.name} ${classes.middle}`}
        x={box.x}
        y={box.y + box.height / 2 - 4}
      >
        {clipped(groupTitle(texts, group.key), NAME_LETTERS)}
      </text>
      {(group.errors > 0 || group.warnings > 0) && (
        <Sign
          severity={group.errors > 0 ? 'error' : 'warning'}
          x={box.x + radius * 0.7}
          y={middle - radius * 0.7}
        />
      )}
    </g>
  );
}

/** What is drawn as one picture of its own, whatever part of it the window shows. */
export const GraphPicture = forwardRef<
  SVGSVGElement,
  {
    readonly drawn: Drawn;
    readonly texts: GraphTexts;
    /** Below the drawing. */
    readonly caption: string;
  }
>(function Picture({ drawn, texts, caption }, ref) {
  const { placed, painting } = drawn;
  const { graph, layout } = placed;
  const classes = useStyles();
  const whole = around([...layout.nodes.values(), ...layout.frames.values()]);
  const left = whole.x - whole.width / 2 - MARGIN;
  const top = whole.y - whole.height / 2 - MARGIN;
  const width = whole.width + 2 * MARGIN;
  const height = whole.height + 2 * MARGIN + CAPTION;
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      viewBox={`${left} ${top} ${width} ${height}`}
    >
      <title>{caption}</title>
      <rect
        className={classes.ground}
        x={left}
        y={top}
        width={width}
        height={height}
      />
      {graph.frames.map(frame => {
        const box = layout.frames.get(frame.id);
        if (!box) return null;
        return (
          <g key={frame.id}>
            <rect
              className={classes.frame}
              x={box.x - box.width / 2}
              y={box.y - box.height / 2}
              width={box.width}
              height={box.height}
              rx={8}
            />
            <text
              className={classes.name}
              x={box.x - box.width / 2 + 12}
              y={box.y - box.height / 2 + FRAME_HEAD / 2 + 5}
            >
              {groupTitle(texts, frame.group.key)}
            </text>
          </g>
        );
      })}
      {graph.edges.map(edge => {
        const painted = painting.edges.get(edge.id);
        if (!painted) return null;
        if (edge.kind === 'bundle') {
          return (
            <BundleDrawing
              key={edge.id}
              edge={edge}
              painted={painted}
              label={bundleLabel(texts, edge)}
            />
          );
        }
        const { from, to, label } = painted;
        const middle = between(from, to, 0.5);
        const halves = halfEdges(edge.peering);
        const badge = edgeBadge(edge);
        return (
          <g key={edge.id}>
            <HalfLine half={halves.a} end={from} middle={middle} />
            <HalfLine half={halves.b} end={to} middle={middle} />
            {badge && label && (
              <LineLabel label={label} severity={badge.severity} />
            )}
          </g>
        );
      })}
      {graph.nodes.map(node => {
        const box = layout.nodes.get(node.id);
        if (!box) return null;
        return node.kind === 'group' ? (
          <Circle key={node.id} node={node} box={box} texts={texts} />
        ) : (
          <Card key={node.id} node={node} box={box} texts={texts} />
        );
      })}
      <text
        className={classes.detail}
        x={left + MARGIN}
        y={top + height - MARGIN / 2}
      >
        {caption}
      </text>
    </svg>
  );
});
