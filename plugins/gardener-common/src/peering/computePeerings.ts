import type { Finding } from '../api/schema/finding';
import type { Peering } from '../api/schema/peerings';
import type { Shoot } from '../garden/Shoot';
import { shootKey, ShootRef } from '../garden/ShootRef';
import { entriesFor, writtenEntries } from './entries';
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
import { Pair, PairsInput, pairsOf } from './pairs';
import type { PeeringEntry } from './PeeringConfig';
import { createShootContext } from './shootContext';

/**
 * What the peerings of one shoot are computed from. Functions are asked for the shoot's own degree only.
 *
 * @public
 */
export interface PeeringsInput extends PairsInput {
  /** Name of the Garden in the configuration. */
  readonly garden: string;
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

/** A pair with what its rules need. */
interface DescribedPair extends Pair {
  readonly targetRef: ShootRef;
  readonly ruleTarget: RuleTarget;
  readonly reverseEntries: readonly PeeringEntry[];
}

function described(
  { garden, shoot }: PeeringsInput,
  pair: Pair,
): DescribedPair {
  const { target, name } = pair;
  return {
    ...pair,
    targetRef: { garden, ...name },
    ruleTarget:
      target.kind === 'visible'
        ? { kind: 'visible', side: sideOf(garden, target.shoot) }
        : target,
    reverseEntries:
      target.kind === 'visible'
        ? entriesFor(writtenEntries(target.shoot.peering), shoot)
        : [],
  };
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
  const pairs = [...pairsOf(input)].map(pair => described(input, pair));
  const shootContext = createShootContext(input, pairs.length > 0);
  const { here } = shootContext;
  const visible = pairs.flatMap(pair =>
    pair.ruleTarget.kind === 'visible'
      ? [{ pair, side: pair.ruleTarget.side }]
      : [],
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
    const { targetRef, ruleTarget: target } = pair;
    const sameName = targetRef.name === here.ref.name;
    const name = (ref: ShootRef) =>
      sameName ? `${ref.namespace}/${ref.name}` : ref.name;
    const context: PeeringContext = {
      ...shootContext,
      targetRef,
      target,
      entries: pair.entries,
      reverseEntries: pair.reverseEntries,
      edges: pair.edges,
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
