// A page that mounts one graph at a time and tells how long it took until it was painted. Built and driven by the benchmark.
import { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { DependencyGraph } from '@backstage/core-components';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { ErrorApi, errorApiRef } from '@backstage/core-plugin-api';
import { lightTheme } from '@backstage/theme';
import { ThemeProvider } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { GardenerRoot } from '../src/components/GardenerRoot';
import { GraphCanvas } from '../src/components/graph/GraphCanvas';
import { browserClock } from '../src/hooks/graph/browserClock';
import type { Graph } from '../src/model/graph/graph';
import { NO_PLACES } from '../src/model/graph/GraphLayout';
import { layoutGraph } from '../src/model/graph/layoutGraph';
import { paint } from '../src/model/graph/paint';
import { runInSlices } from '../src/model/graph/slices';
import { toGraph } from '../src/model/graph/toGraph';

const noErrors: ErrorApi = {
  post(error) {
    throw error;
  },
  error$: () => {
    throw new Error('Nobody looks at errors here');
  },
};

/** Nothing takes so many milliseconds; then it never comes. */
const NEVER = 60_000;

/** Milliseconds. */
interface Painted {
  /** From the call that mounts to the end of the frame in which everything is there. */
  readonly painted: number;
  /** The longest task of the browser meanwhile; 0 when none was long. */
  readonly longestTask: number;
  readonly nodes: number;
  readonly edges: number;
}

/** Milliseconds of our own code. */
interface Steps {
  readonly toGraph: number;
  readonly longestSlice: number;
  readonly slices: number;
  readonly paint: number;
}

const nextFrame = () =>
  new Promise<void>(resolve => {
    requestAnimationFrame(() => resolve());
  });

/** After the frame: a task that comes behind its painting. */
const afterPaint = async () => {
  await nextFrame();
  await new Promise<void>(resolve => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
};

async function mount(
  element: ReactElement,
  isThere: (root: HTMLElement) => boolean,
): Promise<Omit<Painted, 'nodes' | 'edges'>> {
  const root = document.createElement('div');
  root.style.cssText = 'width: 1200px; height: 700px; position: relative';
  document.body.append(root);
  let longestTask = 0;
  const observer = new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) {
      longestTask = Math.max(longestTask, duration);
    }
  });
  observer.observe({ entryTypes: ['longtask'] });
  await afterPaint();
  const react = createRoot(root);
  const start = performance.now();
  react.render(
    <TestApiProvider
      apis={[
        [translationApiRef, mockApis.translation()],
        [errorApiRef, noErrors],
      ]}
    >
      <ThemeProvider theme={lightTheme}>
        <GardenerRoot>
          <div style={{ width: 1200, height: 700 }}>{element}</div>
        </GardenerRoot>
      </ThemeProvider>
    </TestApiProvider>,
  );
  while (!isThere(root)) {
    if (performance.now() - start > NEVER) {
      throw new Error(`Not painted: ${root.innerHTML.slice(0, 300)}`);
    }
    await nextFrame();
  }
  await afterPaint();
  const painted = performance.now() - start;
  // Long tasks are told a little later.
  await new Promise(resolve => setTimeout(resolve, 200));
  observer.disconnect();
  react.unmount();
  root.remove();
  return { painted, longestTask };
}

function count(root: ParentNode, selector: string): number {
  return root.querySelectorAll(selector).length;
}

async function gardener(landscape: Landscape): Promise<Painted> {
  const graph: Graph = toGraph(landscape, { frames: true });
  const nodes = graph.nodes.length + graph.frames.length;
  const edges = graph.edges.length;
  const result = await mount(
    <GraphCanvas
      graph={graph}
      groupBy={landscape.groupBy}
      label="Landscape"
      view="bench"
      onSelect={() => {}}
      onOpenGroup={() => {}}
      onCloseGroup={() => {}}
      onConnect={() => {}}
    />,
    root =>
      count(root, '.react-flow__node') === nodes &&
      count(root, '.react-flow__edge') === edges,
  );
  return { ...result, nodes, edges };
}

async function dependencyGraph(landscape: Landscape): Promise<Painted> {
  const graph = toGraph(landscape, { frames: false });
  const nodes = graph.nodes.map(({ id }) => ({ id }));
  const edges = graph.edges.map(({ source, target }) => ({
    from: source,
    to: target,
  }));
  const result = await mount(
    <DependencyGraph nodes={nodes} edges={edges} />,
    root => {
      const drawing = root.querySelector('svg#dependency-graph');
      return (
        drawing !== null &&
        getComputedStyle(drawing).visibility === 'visible' &&
        drawing.querySelectorAll('text').length >= nodes.length
      );
    },
  );
  return { ...result, nodes: nodes.length, edges: edges.length };
}

/** The steps of our own before anything is mounted, on the clock of the page. */
async function steps(landscape: Landscape): Promise<Steps> {
  const timed = <T,>(work: () => T): readonly [T, number] => {
    const start = performance.now();
    const result = work();
    return [result, performance.now() - start];
  };
  const [graph, first] = timed(() => toGraph(landscape, { frames: true }));
  let slices = 0;
  let longestSlice = 0;
  const watch = (slice: () => void) => {
    const [, ms] = timed(slice);
    slices += 1;
    longestSlice = Math.max(longestSlice, ms);
  };
  const layout = await new Promise<Parameters<typeof paint>[1]>(resolve => {
    watch(() =>
      runInSlices(
        layoutGraph(graph, { before: NO_PLACES, focus: undefined }),
        {
          now: browserClock.now,
          nextTask: callback => browserClock.nextTask(() => watch(callback)),
        },
        resolve,
      ),
    );
  });
  const [, last] = timed(() => paint(graph, layout, ({ code }) => code));
  return { toGraph: first, longestSlice, slices, paint: last };
}

Object.assign(window, { graphBench: { gardener, dependencyGraph, steps } });
