import type { Shoot } from '../garden/Shoot';
import { isDnsLabel, shootKey, ShootKey } from '../garden/ShootRef';
import { writtenEntries } from './entries';
import { entriesByTarget } from './entriesByTarget';
import type { PeeringConfig, PeeringEntry } from './PeeringConfig';
import { HalfEdges, halfEdgesOf } from './status';
import type { TargetLookup } from './TargetLookup';

/**
 * What the pairs of one shoot are made of.
 *
 * @public
 */
export interface PairsInput {
  /** The shoot, which the user may see. */
  readonly shoot: Shoot;
  /**
   * What this user may know of another shoot. Asked once at most for every shoot that is listed here or lists this one;
   * only what it calls visible gets into the result.
   */
  readonly lookup: (name: {
    readonly namespace: string;
    readonly name: string;
  }) => TargetLookup;
  /** Shoots that list this one, seen by the user or not: those that `lookup` does not call visible are dropped. */
  readonly listers: readonly Shoot[];
}

/** One shoot with another one: what each has written of the other, as far as the user may know. */
export interface Pair {
  /** Of the other shoot; as listed, so it may be no valid name at all. */
  readonly name: { readonly namespace: string; readonly name: string };
  readonly target: TargetLookup;
  /** Those of the shoot that name the target. */
  readonly entries: readonly PeeringEntry[];
  readonly edges: HalfEdges;
}

/** Asks nothing of the Garden's data for what can't be the name of a namespace. */
function lookUp(
  input: PairsInput,
  name: { readonly namespace: string; readonly name: string },
): TargetLookup {
  return isDnsLabel(name.namespace)
    ? input.lookup(name)
    : { kind: 'notAccessible' };
}

/** @param entries - those of the shoot that name the target */
function pairWith(
  { shoot }: PairsInput,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  target: TargetLookup,
  entries: readonly PeeringEntry[],
): Pair {
  const here = {
    namespace: shoot.namespace,
    name: shoot.name,
    peering: withEntries(shoot.peering, entries),
  };
  return {
    name: { namespace, name },
    target,
    entries,
    edges: halfEdgesOf(here, { namespace, name }, target),
  };
}

/** The same extension with some of its entries. */
function withEntries(
  config: PeeringConfig,
  entries: readonly PeeringEntry[],
): PeeringConfig {
  return config.state === 'absent' ? config : { ...config, entries };
}

/**
 * One pair for every shoot that is listed here, and for every visible one that lists this shoot with an entry in force.
 * Lazy: who has seen enough pays for no more.
 */
export function* pairsOf(input: PairsInput): Generator<Pair, void, undefined> {
  const { shoot, listers } = input;
  const done = new Set<ShootKey>([shootKey(shoot)]);
  for (const [key, entries] of entriesByTarget(writtenEntries(shoot.peering))) {
    if (!done.has(key)) {
      done.add(key);
      const [entry] = entries;
      yield pairWith(input, entry, lookUp(input, entry), entries);
    }
  }
  for (const lister of listers) {
    const key = shootKey(lister);
    if (!done.has(key)) {
      const target = lookUp(input, lister);
      if (target.kind === 'visible') {
        const pair = pairWith(input, lister, target, []);
        if (pair.edges.target === 'set') {
          done.add(key);
          yield pair;
        }
      }
    }
  }
}
