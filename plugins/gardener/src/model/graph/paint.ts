import type { LandscapeFinding } from 'backstage-plugin-gardener-common';
import { edgeBadge } from './badge';
import { edgeEnds, Shape, shapeOf } from './edgeEnds';
import { FRAME_HEAD } from './frameOutline';
import { between, Point } from './geometry';
import type { Graph, GraphItem } from './graph';
import type { GraphLayout } from './GraphLayout';
import { hasHeadInMiddle } from './halfEdges';
import type { Reachable } from './neighbours';
import { LineLabel, placeLabels, PlacedLabel } from './placeLabels';

/** A line from border to border, with its label where it has one. */
export interface PaintedEdge {
  readonly from: Point;
  readonly to: Point;
  readonly label: (PlacedLabel & { readonly text: string }) | undefined;
}

/** All that is to be painted besides the boxes themselves. */
export interface Painting {
  readonly edges: ReadonlyMap<string, PaintedEdge>;
  /** What the keyboard reaches, and where. */
  readonly reachable: readonly Reachable[];
  readonly items: ReadonlyMap<string, GraphItem>;
}

/** Lines between the borders of what is placed, their labels, and what is where for the keyboard. */
export function paint(
  graph: Graph,
  layout: GraphLayout,
  wordsOf: (finding: LandscapeFinding) => string,
): Painting {
  const shapes = new Map<string, Shape>();
  for (const node of graph.nodes) {
    const box = layout.nodes.get(node.id);
    if (box) shapes.set(node.id, shapeOf(node, box));
  }
  const ends = new Map<string, { from: Point; to: Point }>();
  const labels: LineLabel[] = [];
  for (const edge of graph.edges) {
    const source = shapes.get(edge.source);
    const target = shapes.get(edge.target);
    if (!source || !target) continue;
    const line = edgeEnds(source, target);
    ends.set(edge.id, line);
    const badge = edgeBadge(edge);
    if (!badge) continue;
    labels.push({
      id: edge.id,
      ...line,
      text: wordsOf(badge.finding),
      headInMiddle: edge.kind === 'peering' && hasHeadInMiddle(edge.peering),
    });
  }
  const placed = placeLabels(labels, [...layout.nodes.values()]);
  const texts = new Map(labels.map(({ id, text }) => [id, text]));
  const edges = new Map(
    [...ends].map(([id, line]): [string, PaintedEdge] => {
      const label = placed.get(id);
      const text = texts.get(id);
      return [
        id,
        {
          ...line,
          label: label && text !== undefined ? { ...label, text } : undefined,
        },
      ];
    }),
  );
  const items: readonly GraphItem[] = [
    ...graph.frames,
    ...graph.nodes,
    ...graph.edges,
  ];
  return {
    edges,
    items: new Map(items.map(item => [item.id, item])),
    reachable: [
      ...[...layout.frames].map(([id, { x, y, height }]) => ({
        id,
        x,
        y: y - (height - FRAME_HEAD) / 2,
      })),
      ...[...layout.nodes].map(([id, { x, y }]) => ({ id, x, y })),
      ...[...ends].map(([id, { from, to }]) => ({
        id,
        ...between(from, to, 0.5),
      })),
    ],
  };
}
