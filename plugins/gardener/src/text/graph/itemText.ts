import type {
  LandscapeFinding,
  LandscapeGroup,
  LandscapeGrouping,
  LandscapePeering,
  PeeringCounts,
} from 'backstage-plugin-gardener-common';
import {
  isSaidByStatus,
  LANDSCAPE_NONE,
} from 'backstage-plugin-gardener-common';
import { countFindings } from '../../model/graph/badge';
import type {
  BundleEdge,
  Graph,
  GraphItem,
  GraphNode,
  PeeringEdge,
} from '../../model/graph/graph';
import type { GraphTranslate } from '../../translation/gardenerGraphTranslationRef';
import type { Translate } from '../../translation/gardenerTranslationRef';
import { findingChip } from '../findingText';

/** Where the words of a graph come from. */
export interface GraphTexts {
  readonly t: Translate;
  readonly g: GraphTranslate;
  readonly groupBy: LandscapeGrouping;
}

/** What is said of one thing of a graph: by its name to who can't see it, by a card beside it to who looks at it. */
export interface ItemText {
  /** All of it in one sentence. */
  readonly name: string;
  readonly title: string;
  readonly facts: readonly string[];
  /** The worst first. */
  readonly findings: readonly LandscapeFinding[];
}

/** The name of a group. */
export function groupTitle({ g }: GraphTexts, key: string): string {
  return key === LANDSCAPE_NONE ? g('name.noGroup') : key;
}

/** The name of a node by itself. */
export function nodeTitle(texts: GraphTexts, node: GraphNode): string {
  switch (node.kind) {
    case 'shoot':
      return node.shoot.name;
    case 'ghost':
      return node.ghost.name;
    case 'group':
      return groupTitle(texts, node.group.key);
    default:
      return unknownItem(node);
  }
}

function countFacts(
  { g }: GraphTexts,
  counts: { readonly errors: number; readonly warnings: number },
): readonly string[] {
  return [
    ...(counts.errors > 0 ? [g('name.errors', { count: counts.errors })] : []),
    ...(counts.warnings > 0
      ? [g('name.warnings', { count: counts.warnings })]
      : []),
  ];
}

function nodeFacts(texts: GraphTexts, node: GraphNode): readonly string[] {
  const { g } = texts;
  switch (node.kind) {
    case 'shoot': {
      const { shoot } = node;
      return [
        shoot.project === null
          ? g('name.namespace', { namespace: shoot.namespace })
          : g('name.project', { project: shoot.project }),
        ...(shoot.workerless
          ? [g('name.noWorkers')]
          : [shoot.nodeNetworks.join(', ') || g('name.noNetwork')]),
        ...(shoot.hibernated ? [g('name.hibernated')] : []),
        g('name.peerings', { count: shoot.peerings }),
      ];
    }
    case 'ghost':
      return [
        g('name.namespace', { namespace: node.ghost.namespace }),
        g(`name.${node.ghost.kind}`),
      ];
    case 'group':
      return groupFacts(texts, node.group);
    default:
      return unknownItem(node);
  }
}

function groupFacts(
  { g }: GraphTexts,
  group: LandscapeGroup,
): readonly string[] {
  const { configured, incomplete, notAccessible } = group.inside;
  const inside = configured + incomplete + notAccessible;
  return [
    g('name.shoots', { count: group.shoots }),
    ...(inside > 0 ? [g('name.inside', { count: inside })] : []),
  ];
}

function statusFact(
  { g }: GraphTexts,
  { status, edges, a, b }: LandscapePeering,
): string {
  switch (status) {
    case 'configured':
      return g('name.configured');
    case 'notAccessible':
      return g('name.cannotVerify');
    case 'incomplete': {
      const lacking = [
        ...(edges.a === 'missing' ? [a.name] : []),
        ...(edges.b === 'missing' ? [b.name] : []),
      ];
      const [first = '', second] = lacking;
      return g('name.incomplete', {
        shoots: second === undefined ? first : g('name.and', { first, second }),
      });
    }
    default:
      return unknownItem(status);
  }
}

function peeringText(texts: GraphTexts, edge: PeeringEdge): ItemText {
  const { g, t } = texts;
  const { peering } = edge;
  const { a, b, rollout } = peering;
  const facts = [
    statusFact(texts, peering),
    ...(rollout.a.state === 'reconciling'
      ? [g('name.reconciling', { shoot: a.name })]
      : []),
    ...(rollout.b.state === 'reconciling'
      ? [g('name.reconciling', { shoot: b.name })]
      : []),
  ];
  const findings = peering.findings.filter(finding => !isSaidByStatus(finding));
  return {
    title: g('name.and', { first: a.name, second: b.name }),
    facts,
    findings,
    name: g('name.peering', {
      a: a.name,
      b: b.name,
      facts: [
        ...facts,
        ...findings.map(finding =>
          g(`name.${finding.severity}`, { finding: findingChip(t, finding) }),
        ),
      ].join(', '),
    }),
  };
}

/** How many peerings a bundle has. */
export function sizeOfBundle(counts: PeeringCounts): number {
  return counts.configured + counts.incomplete + counts.notAccessible;
}

/** What stands on the line of a bundle: all, and those that are incomplete. */
export function bundleLabel(
  { g }: GraphTexts,
  { bundle: { peerings } }: BundleEdge,
): string {
  const all = String(sizeOfBundle(peerings));
  return peerings.incomplete > 0
    ? g('bundle.some', { all, incomplete: String(peerings.incomplete) })
    : all;
}

function bundleText(texts: GraphTexts, { bundle }: BundleEdge): ItemText {
  const { g } = texts;
  const { peerings } = bundle;
  const [a, b] = [bundle.a, bundle.b].map(end =>
    end.kind === 'group' ? groupTitle(texts, end.key) : end.name,
  );
  const title = g('name.bundle', { count: sizeOfBundle(peerings), a, b });
  const facts = [
    ...(peerings.incomplete > 0
      ? [g('name.incompleteCount', { number: String(peerings.incomplete) })]
      : []),
    ...(peerings.notAccessible > 0
      ? [
          g('name.notAccessibleCount', {
            number: String(peerings.notAccessible),
          }),
        ]
      : []),
    ...(peerings.errors > 0
      ? [g('name.withErrors', { number: String(peerings.errors) })]
      : []),
    ...(peerings.warnings > 0
      ? [g('name.withWarnings', { number: String(peerings.warnings) })]
      : []),
  ];
  return {
    title,
    facts,
    findings: [],
    name: [title, ...facts].join(', '),
  };
}

/** What is said of a thing of a graph. */
export function itemText(
  texts: GraphTexts,
  graph: Graph,
  item: GraphItem,
): ItemText {
  const { g, groupBy } = texts;
  switch (item.kind) {
    case 'shoot':
    case 'ghost': {
      const title = nodeTitle(texts, item);
      const facts = nodeFacts(texts, item);
      const counts = countFacts(texts, countFindings(item, graph.edges));
      return {
        title,
        facts,
        findings: item.kind === 'shoot' ? item.shoot.findings : [],
        name: [title, ...facts, ...counts].join(', '),
      };
    }
    case 'group':
    case 'frame': {
      const title = g(`name.group.${groupBy}`, {
        key: groupTitle(texts, item.group.key),
      });
      const facts = [
        ...groupFacts(texts, item.group),
        ...countFacts(texts, item.group),
      ];
      const state = g(item.kind === 'frame' ? 'name.opened' : 'name.closed');
      return {
        title,
        facts,
        findings: [],
        name: [title, ...facts, state].join(', '),
      };
    }
    case 'peering':
      return peeringText(texts, item);
    case 'bundle':
      return bundleText(texts, item);
    default:
      return unknownItem(item);
  }
}

/** The second line of a card: what is needed to tell two shoots apart at a glance. */
export function cardDetail(
  { g }: GraphTexts,
  node: Extract<GraphNode, { kind: 'shoot' | 'ghost' }>,
  /** Whether the project is to be said; not in its frame, nor on the shoot of the page. */
  withProject: boolean,
): string {
  if (node.kind === 'ghost') {
    const { kind, group } = node.ghost;
    return [...(withProject && group ? [group] : []), g(`card.${kind}`)].join(
      ' · ',
    );
  }
  const { shoot } = node;
  const [network = g('name.noNetwork'), ...more] = shoot.nodeNetworks;
  const networks = more.length > 0 ? `${network} +${more.length}` : network;
  const what = shoot.workerless ? g('name.noWorkers') : networks;
  if (!withProject) return what;
  return [
    shoot.project ?? shoot.namespace,
    shoot.hibernated ? g('card.hibernated') : what,
  ].join(' · ');
}

function unknownItem(item: never): never {
  throw new Error(`Unknown item ${JSON.stringify(item)}`);
}
