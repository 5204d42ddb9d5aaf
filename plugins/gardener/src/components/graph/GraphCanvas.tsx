import '@xyflow/react/dist/base.css';
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  Connection,
  ConnectionMode,
  EdgeTypes,
  NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import type { LandscapeGrouping } from 'backstage-plugin-gardener-common';
import { useGraphKeys } from '../../hooks/graph/useGraphKeys';
import { PlacedGraph, useGraphLayout } from '../../hooks/graph/useGraphLayout';
import { dim, dimBeyond, Lit, litNodes } from '../../model/graph/dim';
import type {
  Graph,
  GraphItem,
  ShootNode as GraphShoot,
} from '../../model/graph/graph';
import { paint, Painting } from '../../model/graph/paint';
import { findingChip } from '../../text/findingText';
import type { GraphViewport } from '../../model/graph/viewport';
import { itemText } from '../../text/graph/itemText';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { VisuallyHidden } from '../VisuallyHidden';
import { BundleEdge } from './BundleEdge';
import { Explanation } from './Explanation';
import { flowOf } from './flowOf';
import { GhostNode } from './GhostNode';
import { GraphControls } from './GraphControls';
import { useGraphStyles } from './graphStyles';
import { GroupFrame } from './GroupFrame';
import { GroupNode } from './GroupNode';
import { PeeringEdge } from './PeeringEdge';
import { ShootNode } from './ShootNode';
import { withState } from './withState';

const nodeTypes: NodeTypes = {
  shoot: ShootNode,
  ghost: GhostNode,
  circle: GroupNode,
  frame: GroupFrame,
};

const edgeTypes: EdgeTypes = { peering: PeeringEdge, bundle: BundleEdge };

/** Small graphs are not blown up; badges at the border are still in it. */
const FIT = { padding: 0.06, maxZoom: 1 };

const LEAST_ZOOM = 0.1;
const MOST_ZOOM = 2.5;

/** What has the focus is at least so many pixels within the drawing. */
const MARGIN = 24;

/** What is drawn, and where. */
export interface Drawn {
  readonly placed: PlacedGraph;
  readonly painting: Painting;
}

/** A graph of shoots or groups, and what can be done with it. */
export interface GraphCanvasProps {
  /** Must stay the same object while nothing changed. */
  readonly graph: Graph;
  readonly groupBy: LandscapeGrouping;
  /** The name of the whole drawing. */
  readonly label: string;
  /** Id of the node in the middle, around which the others stand. */
  readonly focus?: string;
  /** Another view has places of its own; within one, what is there stays where it is. */
  readonly view: string;
  /** What is looked for; the rest is dimmed. Must stay the same object while nothing changed. */
  readonly lit?: Lit;
  /** Which part is seen at first; all of it unless given. */
  readonly startsAt?: GraphViewport;
  /** Called with the part that is seen once the reader has moved the drawing, and with nothing once all of it is. */
  readonly onSeen?: (viewport: GraphViewport | undefined) => void;
  /** Called with what is drawn now. Must stay the same. */
  readonly onDrawn?: (drawn: Drawn) => void;
  /** Id of what is chosen. */
  readonly selected?: string;
  /** Null when nothing is chosen any more. */
  readonly onSelect: (item: GraphItem | null) => void;
  readonly onOpenGroup?: (key: string) => void;
  readonly onCloseGroup?: (key: string) => void;
  /** Called when a line was drawn between two shoots; absent where none can be. */
  readonly onConnect?: (from: GraphShoot, to: GraphShoot) => void;
}

function Canvas(props: GraphCanvasProps) {
  const { graph, groupBy, label, focus, view, selected, lit } = props;
  const { onDrawn, startsAt, onSeen } = props;
  const { onSelect, onOpenGroup, onCloseGroup, onConnect } = props;
  const classes = useGraphStyles();
  const t = useTranslate();
  const g = useGraphTranslate();
  const keysId = useId();
  const flow = useReactFlow();
  const store = useStoreApi();
  const [hovered, setHovered] = useState<string>();
  const [hushed, setHushed] = useState<string>();

  const placed = useGraphLayout(graph, view, focus);
  const painting = useMemo(
    () =>
      placed &&
      paint(placed.graph, placed.layout, finding => findingChip(t, finding)),
    [placed, t],
  );
  const texts = useMemo(() => ({ t, g, groupBy }), [t, g, groupBy]);
  const connectable = onConnect !== undefined;
  const closable = onCloseGroup !== undefined;
  const drawn = useMemo(
    () =>
      placed && painting
        ? flowOf(placed, painting, texts, { focus, connectable, closable })
        : { nodes: [], edges: [] },
    [placed, painting, texts, focus, connectable, closable],
  );

  // Who has moved the drawing has chosen what to see; nobody else loses sight of what comes.
  const moved = useRef(startsAt !== undefined);
  const shown = placed?.graph;
  const sought = useMemo(
    () => (shown && lit ? [...litNodes(shown, lit)] : []),
    [shown, lit],
  );
  const fit = useCallback(() => {
    moved.current = false;
    flow.fitView(
      sought.length > 0 ? { ...FIT, nodes: sought.map(id => ({ id })) } : FIT,
    );
  }, [flow, sought]);
  useEffect(() => {
    if (placed && painting) onDrawn?.({ placed, painting });
  }, [placed, painting, onDrawn]);
  const shownView = useRef<string>();
  const shownLit = useRef(lit);
  const count = drawn.nodes.length;
  useEffect(() => {
    if (!placed) return;
    const isFirst = shownView.current === undefined;
    const isOther =
      shownView.current !== placed.view || shownLit.current !== lit;
    shownView.current = placed.view;
    shownLit.current = lit;
    if (isFirst && startsAt) flow.setViewport(startsAt);
    else if (isOther || !moved.current) fit();
  }, [placed, count, fit, lit, flow, startsAt]);

  const show = (id: string) => {
    const at = painting?.reachable.find(item => item.id === id);
    if (!at) return;
    const { width, height } = store.getState();
    const { x, y, zoom } = flow.getViewport();
    const left = at.x * zoom + x;
    const top = at.y * zoom + y;
    const isIn =
      left > MARGIN &&
      left < width - MARGIN &&
      top > MARGIN &&
      top < height - MARGIN;
    if (!isIn) flow.setCenter(at.x, at.y, { zoom });
  };
  const open = (item: GraphItem) => {
    if (item.kind === 'group' && onOpenGroup) onOpenGroup(item.group.key);
    else if (item.kind === 'frame') onCloseGroup?.(item.group.key);
    else onSelect(item);
  };
  // A group opens on Enter, and is looked at on Space.
  const choose = (item: GraphItem) => {
    if (item.kind === 'frame') open(item);
    else onSelect(item);
  };
  const zoomBy = (zoom: () => Promise<boolean>) => {
    moved.current = true;
    zoom();
  };
  const zoomIn = () => zoomBy(() => flow.zoomIn());
  const zoomOut = () => zoomBy(() => flow.zoomOut());
  const looked = (focusedId: string | undefined) => hovered ?? focusedId;
  const keys = useGraphKeys(painting, focus, {
    open,
    choose,
    back: () => {
      const explained = looked(keys.focused);
      if (explained !== undefined && explained !== hushed) {
        setHushed(explained);
        return true;
      }
      if (selected === undefined) return false;
      onSelect(null);
      return true;
    },
    zoomIn,
    zoomOut,
    fit,
    show,
  });

  const dimmed = useMemo(
    () =>
      hovered === undefined && lit
        ? dimBeyond(graph, lit)
        : dim(graph, hovered),
    [graph, hovered, lit],
  );
  const state = { current: keys.current, selected, dimmed };
  const explained = looked(keys.focused);
  const item =
    explained === undefined || explained === hushed
      ? undefined
      : painting?.items.get(explained);
  const at = painting?.reachable.find(({ id }) => id === explained);
  const clicked = (id: string) => {
    const found = painting?.items.get(id);
    if (found?.kind === 'frame') open(found);
    else if (found) onSelect(found);
  };
  const hover = (id: string | undefined) => {
    setHovered(id);
    setHushed(undefined);
  };
  const shootAt = (id: string | null) => {
    const found = id === null ? undefined : painting?.items.get(id);
    return found?.kind === 'shoot' ? found : undefined;
  };
  const connected = ({ source, target }: Connection) => {
    const from = shootAt(source);
    const to = shootAt(target);
    if (from && to && from !== to) onConnect?.(from, to);
  };

  return (
    <div className={classes.canvas}>
      <VisuallyHidden>
        <span id={keysId}>{g('keys')}</span>
      </VisuallyHidden>
      {placed && (
        <ReactFlow
          aria-label={label}
          aria-describedby={keysId}
          onKeyDown={keys.onKeyDown}
          onFocus={event => {
            setHushed(undefined);
            keys.onFocus(event);
          }}
          onBlur={keys.onBlur}
          nodes={withState(drawn.nodes, state)}
          edges={withState(drawn.edges, state)}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          fitView={startsAt === undefined}
          fitViewOptions={FIT}
          minZoom={LEAST_ZOOM}
          maxZoom={MOST_ZOOM}
          connectionMode={ConnectionMode.Loose}
          // A click looks at a thing, and begins nothing.
          connectOnClick={false}
          nodesDraggable={false}
          nodesConnectable={connectable}
          elementsSelectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          // The wheel moves the page; with Ctrl it zooms, as everywhere.
          zoomOnScroll={false}
          preventScrolling={false}
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          proOptions={{ hideAttribution: true }}
          onMoveStart={event => {
            if (event) moved.current = true;
          }}
          onMoveEnd={(_event, seen) =>
            onSeen?.(moved.current ? seen : undefined)
          }
          onNodeClick={(_event, { id }) => clicked(id)}
          onEdgeClick={(_event, { id }) => clicked(id)}
          onNodeDoubleClick={(_event, { id }) => {
            const found = painting?.items.get(id);
            if (found?.kind === 'group') open(found);
          }}
          onNodeMouseEnter={(_event, { id }) => hover(id)}
          onNodeMouseLeave={() => hover(undefined)}
          onEdgeMouseEnter={(_event, { id }) => hover(id)}
          onEdgeMouseLeave={() => hover(undefined)}
          onConnect={connected}
          isValidConnection={({ source, target }) => {
            const from = shootAt(source);
            const to = shootAt(target);
            return from !== undefined && to !== undefined && from !== to;
          }}
        />
      )}
      {placed && item && at && (
        <Explanation at={at} text={itemText(texts, placed.graph, item)} />
      )}
      <GraphControls onZoomIn={zoomIn} onZoomOut={zoomOut} onFit={fit} />
    </div>
  );
}

/** Paints a graph, and makes it reachable by pointer and keyboard. */
export function GraphCanvas(props: GraphCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
