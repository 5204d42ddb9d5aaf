import type { LandscapePeering } from '../api/schema/landscape';
import type { PeeringStatus } from '../api/schema/peerings';
import { drawnNodes, nameInGroup } from './drawnNodes';
import type { DrawnLandscape } from './DrawnLandscape';
import { mermaidText } from './mermaidText';
import {
  badgesOf,
  GHOST_WORDS,
  STATUS_COLOURS,
  wordsOfAll,
  wordsOfCounts,
  wordsOfPeering,
} from './peeringWords';

const BREAK = '<br/>';

/**
 * A landscape as a flowchart of Mermaid, line by line. An arrow says who lists whom; a line is whole when both do, and dotted
 * otherwise. Names are escaped. What renders it has bounds of its own, mostly 500 lines between nodes.
 *
 * @public
 */
export function* mermaidLines(landscape: DrawnLandscape): Generator<string> {
  const nodes = drawnNodes(landscape);
  yield 'flowchart LR\n';
  yield `  accTitle: Peerings in Garden ${mermaidText(landscape.garden)}\n`;
  yield `  accDescr: ${wordsOfAll(landscape.freshness)}\n`;
  yield '  classDef error stroke:#C4001A,stroke-width:2px\n';
  yield '  classDef ghost stroke:#5E6472,stroke-dasharray:3 3\n';
  for (const { id, key, shoots } of nodes.groups) {
    yield `  subgraph ${id}["${mermaidText(key)}"]\n`;
    for (const { id: shootId, of } of shoots) {
      const hasError = of.findings.some(({ severity }) => severity === 'error');
      const label = [
        nameInGroup(of).map(mermaidText).join(' / '),
        of.nodeNetworks.map(mermaidText).join(', '),
        badgesOf(of.findings).join(', '),
      ];
      yield `    ${shootId}["${lined(label)}"]${hasError ? ':::error' : ''}\n`;
    }
    yield '  end\n';
  }
  for (const { id, of } of nodes.closed) {
    const label = [mermaidText(of.key), `${of.shoots} shoots`];
    yield `  ${id}[["${lined(label)}"]]\n`;
  }
  for (const { id, of } of nodes.ghosts) {
    const name = [of.namespace, of.name].map(mermaidText).join(' / ');
    yield `  ${id}["${lined([name, GHOST_WORDS[of.kind]])}"]:::ghost\n`;
  }
  const styled = new Map<PeeringStatus, number[]>();
  let line = 0;
  for (const peering of landscape.peerings) {
    const { a, b, status } = peering;
    const known = styled.get(status);
    if (known) known.push(line);
    else styled.set(status, [line]);
    line += 1;
    const [from, arrow, to] = arrowOf(peering, nodes.idOf(a), nodes.idOf(b));
    const words = wordsOfPeering(peering);
    yield `  ${from} ${arrow}${words && `|"${words}"|`} ${to}\n`;
  }
  for (const { a, b, peerings } of landscape.bundles) {
    const ends = [a, b].map(nodes.idOfBundled);
    yield `  ${ends[0]} ===|"${wordsOfCounts(peerings)}"| ${ends[1]}\n`;
  }
  for (const [status, lines] of styled) {
    yield `  linkStyle ${lines.join(',')} stroke:${STATUS_COLOURS[status]}\n`;
  }
}

/**
 * The whole flowchart as one text.
 *
 * @public
 */
export function toMermaid(landscape: DrawnLandscape): string {
  return [...mermaidLines(landscape)].join('');
}

function lined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(BREAK);
}

/** Mermaid has no arrow that points back alone, so the ends change places. */
function arrowOf(
  { status, edges }: Pick<LandscapePeering, 'status' | 'edges'>,
  a: string,
  b: string,
): readonly [string, string, string] {
  if (status === 'configured') return [a, '<-->', b];
  if (edges.a === 'set') {
    return edges.b === 'set' ? [a, '<-.->', b] : [a, '-.->', b];
  }
  return edges.b === 'set' ? [b, '-.->', a] : [a, '-.-', b];
}
