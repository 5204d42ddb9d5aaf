import type { Finding } from '../api/schema/finding';
import type { Peering } from '../api/schema/peerings';
import type { Shoot } from '../garden/Shoot';
import { isDnsLabel, shootKey, ShootKey, ShootRef } from '../garden/ShootRef';
import { entriesFor, writtenEntries } from './entries';
import { entriesByTarget } from './entriesByTarget';
import { comparePeerings } from './comparePeerings';
import { findOnPeering, findOnShoot } from './findings/applyRules';
import type {
  HalfOpenChange,
  PeeringContext,
  RecreatedTarget,
  RuleTarget,
} from './findings/FindingRule';
import { findHubConflicts } from './findings/hubConflicts';
import { sideOf } from './findings/Side';
import type { NetworkRules } from './networkRules';
import { describePair } from './describePair';
import type { PeeringConfig, PeeringEntry } from './PeeringConfig';
import { createShootContext } from './shootContext';
import { halfEdgesOf, HalfEdges } from './status';
import type { TargetLookup } from './TargetLookup';

/**
 * What the peerings of one shoot are computed from. Functions are asked for the shoot's own degree only.
 *
 * @public
 */
export interface PeeringsInput {
  /** Name of the Garden in the configuration. */
  readonly garden: string;
  /** The shoot, which the user may see. */
  readonly shoot: Shoot;
  /**
   * What this user may know of another shoot. Asked once for every shoot that is listed here or lists this one;
   * only what it calls visible gets into the result.
   */
  readonly lookup: (name: {
    readonly namespace: string;
    readonly name: string;
  }) => TargetLookup;
  /** Shoots that list this one, seen by the user or not: those that `lookup` does not call visible are dropped. */
  readonly listers: readonly Shoot[];
  /** Reference of the catalog entity of a visible shoot. */
  readonly entityRefOf: (ref: ShootRef) => string;
  /** Project of a namespace that the user may read. */
  readonly projectOf: (namespace: string) => string | undefined;
  readonly network: NetworkRules;
  /** `defaultNodesCIDR` of a cloud profile, as written. */
  readonly defaultNodesOf: (cloudProfile: string) => string | undefined;
  /** Whether a controller is registered for the extension; undefined when that is not known. */
  readonly extensionRegistered: boolean | undefined;
  /** What the portal knows of a visible shoot that was made again under its name. */
  readonly recreated: (shoot: Shoot) => RecreatedTarget | undefined;
  /**
   * A change of the peering with another shoot that is half open. Never asked about a shoot that is not accessible: that
   * one was half written would tell that it exists.
   */
  readonly halfOpen: (name: {
    readonly namespace: string;
    readonly name: string;
  }) => HalfOpenChange | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The peerings of one shoot, worst first, and what is to be said of the shoot itself.
 *
 * @public
 */
export interface ShootPeerings {
  readonly findings: Finding[];
  readonly peerings: Peering[];
}

interface Pair {
  readonly targetRef: ShootRef;
  readonly target: RuleTarget;
  readonly entries: readonly PeeringEntry[];
  readonly reverseEntries: readonly PeeringEntry[];
  readonly edges: HalfEdges;
}

/** Asks nothing of the Garden's data for what can't be the name of a namespace. */
function lookUp(
  input: PeeringsInput,
  name: { readonly namespace: string; readonly name: string },
): TargetLookup {
  return isDnsLabel(name.namespace)
    ? input.lookup(name)
    : { kind: 'notAccessible' };
}

/** @param entries - those of the shoot that name the target */
function pairWith(
  input: PeeringsInput,
  name: { readonly namespace: string; readonly name: string },
  target: TargetLookup,
  entries: readonly PeeringEntry[],
): Pair {
  const { garden, shoot } = input;
  const visible = target.kind === 'visible';
  const here = {
    namespace: shoot.namespace,
    name: shoot.name,
    peering: withEntries(shoot.peering, entries),
  };
  return {
    targetRef: { garden, namespace: name.namespace, name: name.name },
    target: visible
      ? { kind: 'visible', side: sideOf(garden, target.shoot) }
      : target,
    entries,
    reverseEntries: visible
      ? entriesFor(writtenEntries(target.shoot.peering), shoot)
      : [],
    edges: halfEdgesOf(here, name, target),
  };
}

/** The same extension with some of its entries. */
function withEntries(
  config: PeeringConfig,
  entries: readonly PeeringEntry[],
): PeeringConfig {
  return config.state === 'absent' ? config : { ...config, entries };
}

/** One pair for every shoot that is listed here, and for every visible one that lists this shoot with an entry in force. */
function pairsOf(input: PeeringsInput): readonly Pair[] {
  const { shoot, listers } = input;
  const self = shootKey(shoot);
  const pairs = new Map<ShootKey, Pair>();
  for (const [key, entries] of entriesByTarget(writtenEntries(shoot.peering))) {
    if (key !== self) {
      const [entry] = entries;
      pairs.set(key, pairWith(input, entry, lookUp(input, entry), entries));
    }
  }
  for (const lister of listers) {
    const key = shootKey(lister);
    if (key !== self && !pairs.has(key)) {
      const target = lookUp(input, lister);
      if (target.kind === 'visible') {
        const pair = pairWith(input, lister, target, []);
        if (pair.edges.target === 'set') pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()];
}

/** The first call computes, later ones get the same. */
function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

/**
 * The peerings of one shoot as one user may see them, with their findings. The one function behind every view of
 * a shoot's peerings: it makes no call, and costs the shoot's own degree.
 *
 * Nothing of a shoot that `lookup` does not call visible gets into the result beyond what this shoot's own entry says.
 *
 * @throws InputError when the configuration's `defaultNodes` or `reserved` are no networks.
 * @public
 */
export function computePeerings(input: PeeringsInput): ShootPeerings {
  const pairs = pairsOf(input);
  const shootContext = createShootContext(input, pairs.length > 0);
  const { here } = shootContext;
  const visible = pairs.flatMap(pair =>
    pair.target.kind === 'visible' ? [{ pair, side: pair.target.side }] : [],
  );
  const hubConflicts = once(() =>
    findHubConflicts(
      here,
      visible
        .filter(({ pair }) => pair.edges.here === 'set')
        .map(({ side }) => side),
    ),
  );
  const takenNetworks = once(() =>
    [here, ...visible.map(({ side }) => side)].flatMap(side =>
      [side.nodes, side.pods, side.services].flatMap(read => read.networks),
    ),
  );
  const peerings = pairs.map(pair => {
    const { targetRef, target } = pair;
    const sameName = targetRef.name === here.ref.name;
    const name = (ref: ShootRef) =>
      sameName ? `${ref.namespace}/${ref.name}` : ref.name;
    const context: PeeringContext = {
      ...shootContext,
      ...pair,
      hubConflicts: () => hubConflicts().get(shootKey(targetRef)) ?? [],
      takenNetworks,
      recreated:
        target.kind === 'visible'
          ? input.recreated(target.side.shoot)
          : undefined,
      halfOpen:
        target.kind === 'notAccessible'
          ? undefined
          : input.halfOpen({
              namespace: targetRef.namespace,
              name: targetRef.name,
            }),
      names: { here: name(here.ref), target: name(targetRef) },
    };
    return describePair(context, findOnPeering(context), input);
  });
  return {
    findings: findOnShoot(shootContext),
    peerings: peerings.sort(comparePeerings),
  };
}
