import { Position } from '@xyflow/react';
import type { Box } from '../../model/graph/geometry';
import type { GraphItem } from '../../model/graph/graph';
import type { Painting } from '../../model/graph/paint';
import type { PlacedGraph } from '../../hooks/graph/useGraphLayout';
import { ITEM_ATTRIBUTE } from '../../hooks/graph/useGraphKeys';
import {
  bundleLabel,
  cardDetail,
  GraphTexts,
  groupTitle,
  itemText,
  nodeTitle,
} from '../../text/graph/itemText';
import type { FlowEdge, FlowNode } from './flow';

/** Frames lie below lines, lines below cards. */
const FRAME_LEVEL = -1;

/** What makes a thing reachable and gives it its name. React Flow's own roles say less. */
function reachable(id: string, name: string) {
  return {
    ariaRole: 'button' as const,
    ariaLabel: name,
    domAttributes: {
      tabIndex: -1,
      'aria-roledescription': undefined,
      'aria-describedby': undefined,
      [ITEM_ATTRIBUTE]: id,
    },
  };
}

/** A box as React Flow has it: by its corner. Told its size, it waits for no measuring, so lines are there at once. */
function placed({ x, y, width, height }: Box) {
  return {
    position: {
      x: Math.round(x - width / 2),
      y: Math.round(y - height / 2),
    },
    width: Math.round(width),
    height: Math.round(height),
    measured: { width: Math.round(width), height: Math.round(height) },
    handles: [
      {
        type: 'source' as const,
        position: Position.Right,
        x: width / 2,
        y: height / 2,
        width: 1,
        height: 1,
      },
    ],
  };
}

/** What can be done with things, as far as it changes how they look. */
export interface FlowOptions {
  /** The node in the middle. */
  readonly focus: string | undefined;
  readonly connectable: boolean;
  readonly closable: boolean;
}

/** A placed graph as React Flow paints it. */
export function flowOf(
  { graph, layout }: PlacedGraph,
  painting: Painting,
  texts: GraphTexts,
  options: FlowOptions,
): {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
} {
  const nameOf = (item: GraphItem) => itemText(texts, graph, item).name;
  const frames = graph.frames.flatMap((frame): FlowNode[] => {
    const box = layout.frames.get(frame.id);
    if (!box) return [];
    return [
      {
        id: frame.id,
        type: 'frame',
        zIndex: FRAME_LEVEL,
        style: { pointerEvents: 'none' },
        ...placed(box),
        ...reachable(frame.id, nameOf(frame)),
        data: {
          frame,
          title: groupTitle(texts, frame.group.key),
          count: texts.g('name.shoots', { count: frame.group.shoots }),
          closable: options.closable,
        },
      },
    ];
  });
  const nodes = graph.nodes.flatMap((node): FlowNode[] => {
    const box = layout.nodes.get(node.id);
    if (!box) return [];
    const common = {
      id: node.id,
      ...placed(box),
      ...reachable(node.id, nameOf(node)),
    };
    const title = nodeTitle(texts, node);
    const withProject = node.frame === undefined && node.id !== options.focus;
    switch (node.kind) {
      case 'shoot':
        return [
          {
            ...common,
            type: 'shoot',
            data: {
              node,
              title,
              detail: cardDetail(texts, node, withProject),
              inFocus: node.id === options.focus,
              connectable: options.connectable,
            },
          },
        ];
      case 'ghost':
        return [
          {
            ...common,
            type: 'ghost',
            data: { node, title, detail: cardDetail(texts, node, withProject) },
          },
        ];
      case 'group':
        return [{ ...common, type: 'circle', data: { node, title } }];
      default:
        return unknownNode(node);
    }
  });
  const edges = graph.edges.flatMap((edge): FlowEdge[] => {
    const line = painting.edges.get(edge.id);
    if (!line) return [];
    const common = {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      ...reachable(edge.id, nameOf(edge)),
    };
    switch (edge.kind) {
      case 'peering':
        return [{ ...common, type: 'peering', data: { edge, painted: line } }];
      case 'bundle':
        return [
          {
            ...common,
            type: 'bundle',
            data: { edge, painted: line, label: bundleLabel(texts, edge) },
          },
        ];
      default:
        return unknownNode(edge);
    }
  });
  return { nodes: [...frames, ...nodes], edges };
}

function unknownNode(node: never): never {
  throw new Error(`Unknown node ${JSON.stringify(node)}`);
}
