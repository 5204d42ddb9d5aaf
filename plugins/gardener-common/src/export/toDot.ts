import type { LandscapePeering } from '../api/schema/landscape';
import { drawnNodes, nameInGroup } from './drawnNodes';
import type { DrawnLandscape } from './DrawnLandscape';
import { dotText } from './dotText';
import {
  badgesOf,
  GHOST_WORDS,
  STATUS_COLOURS,
  STATUS_WORDS,
  wordsOfAll,
  wordsOfCounts,
  wordsOfPeering,
} from './peeringWords';

/**
 * A landscape in the language of Graphviz, line by line. An arrow says who lists whom; a line is whole when both do, and
 * dashed otherwise. Names are escaped.
 *
 * @public
 */
export function* dotLines(landscape: DrawnLandscape): Generator<string> {
  const nodes = drawnNodes(landscape);
  yield 'graph peerings {\n';
  yield `  label="Peerings in Garden ${dotText(landscape.garden)}. ${wordsOfAll(
    landscape.freshness,
  )}";\n`;
  yield '  overlap=false;\n';
  yield '  node [shape=box, style=rounded, fontname="sans-serif"];\n';
  yield '  edge [fontname="sans-serif", fontsize=10];\n';
  for (const { id, key, shoots } of nodes.groups) {
    yield `  subgraph cluster_${id} {\n    label="${dotText(key)}";\n`;
    for (const { id: shootId, of } of shoots) {
      const hasError = of.findings.some(({ severity }) => severity === 'error');
      const label = [
        nameInGroup(of).map(dotText).join(' / '),
        of.nodeNetworks.map(dotText).join(', '),
        badgesOf(of.findings).join(', '),
      ];
      yield `    ${shootId} [label="${lined(label)}"${
        hasError ? ', color="#C4001A", penwidth=2' : ''
      }];\n`;
    }
    yield '  }\n';
  }
  for (const { id, of } of nodes.closed) {
    const label = [dotText(of.key), `${of.shoots} shoots`];
    yield `  ${id} [label="${lined(label)}", peripheries=2];\n`;
  }
  for (const { id, of } of nodes.ghosts) {
    const name = [of.namespace, of.name].map(dotText).join(' / ');
    yield `  ${id} [label="${lined([
      name,
      GHOST_WORDS[of.kind],
    ])}", style="rounded,dashed", color="#5E6472"];\n`;
  }
  for (const peering of landscape.peerings) {
    const { a, b, status } = peering;
    const words = wordsOfPeering(peering);
    const attributes = [
      `dir=${directionOf(peering)}`,
      `style=${status === 'configured' ? 'solid' : 'dashed'}`,
      `color="${STATUS_COLOURS[status]}"`,
      `tooltip="${STATUS_WORDS[status]}"`,
      ...(words ? [`label="${words}"`] : []),
    ];
    yield `  ${nodes.idOf(a)} -- ${nodes.idOf(b)} [${attributes.join(
      ', ',
    )}];\n`;
  }
  for (const { a, b, peerings } of landscape.bundles) {
    const ends = [a, b].map(nodes.idOfBundled);
    yield `  ${ends[0]} -- ${ends[1]} [penwidth=3, label="${wordsOfCounts(
      peerings,
    )}"];\n`;
  }
  yield '}\n';
}

/**
 * The whole graph as one text.
 *
 * @public
 */
export function toDot(landscape: DrawnLandscape): string {
  return [...dotLines(landscape)].join('');
}

/** Lines of a label; the parts are escaped. */
function lined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\\n');
}

function directionOf({
  edges,
}: Pick<LandscapePeering, 'edges'>): 'both' | 'forward' | 'back' | 'none' {
  if (edges.a === 'set') return edges.b === 'set' ? 'both' : 'forward';
  return edges.b === 'set' ? 'back' : 'none';
}
