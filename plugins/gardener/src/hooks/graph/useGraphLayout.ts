import { useLayoutEffect, useRef, useState } from 'react';
import type { Graph } from '../../model/graph/graph';
import { GraphLayout, NO_PLACES } from '../../model/graph/GraphLayout';
import { layoutGraph } from '../../model/graph/layoutGraph';
import { runInSlices } from '../../model/graph/slices';
import { browserClock } from './browserClock';

/** A graph with its places. */
export interface PlacedGraph {
  readonly graph: Graph;
  readonly layout: GraphLayout;
  /** Which way of looking at it this is; another one has places of its own. */
  readonly view: string;
}

/**
 * Places a graph in slices. What was placed before in the same view keeps its place; until the new places are there, the
 * graph before is shown.
 *
 * @param graph - must stay the same object while nothing changed
 */
export function useGraphLayout(
  graph: Graph,
  view: string,
  focus: string | undefined,
): PlacedGraph | undefined {
  const [placed, setPlaced] = useState<PlacedGraph>();
  const last = useRef<PlacedGraph>();
  useLayoutEffect(() => {
    const before =
      last.current?.view === view ? last.current.layout : NO_PLACES;
    return runInSlices(
      layoutGraph(graph, { before, focus }),
      browserClock,
      layout => {
        last.current = { graph, layout, view };
        setPlaced(last.current);
      },
    );
  }, [graph, view, focus]);
  return placed;
}
