import type { Peering, PeeringStatus } from '../api/schema/peerings';
import { entriesInForce } from './entries';
import type { PeeringConfig } from './PeeringConfig';
import type { TargetLookup } from './TargetLookup';

/**
 * The two half-edges of a peering: whether each side has an entry in force for the other one.
 * `unknown` when the user may not see the side.
 *
 * @public
 */
export interface HalfEdges {
  readonly here: 'set' | 'missing';
  readonly target: 'set' | 'missing' | 'unknown';
}

function hasEntry(
  config: PeeringConfig,
  other: { readonly namespace: string; readonly name: string },
): 'set' | 'missing' {
  const isThere = entriesInForce(config).some(
    ({ namespace, name }) =>
      namespace === other.namespace && name === other.name,
  );
  return isThere ? 'set' : 'missing';
}

/**
 * Reads the half-edges of a pair. An entry of a disabled extension is not in force; a shoot that does
 * not exist has none.
 *
 * @public
 */
export function halfEdgesOf(
  here: {
    readonly namespace: string;
    readonly name: string;
    readonly peering: PeeringConfig;
  },
  targetName: { readonly namespace: string; readonly name: string },
  target: TargetLookup,
): HalfEdges {
  const mine = hasEntry(here.peering, targetName);
  switch (target.kind) {
    case 'visible':
      return { here: mine, target: hasEntry(target.shoot.peering, here) };
    case 'notFound':
      return { here: mine, target: 'missing' };
    case 'notAccessible':
      return { here: mine, target: 'unknown' };
    default: {
      const never: never = target;
      return never;
    }
  }
}

/**
 * The status of a peering, and which side lacks its entry when it is incomplete.
 * When both sides lack it (each wrote one and disabled its extension), it is missing here: that is the
 * side that the reader looks at and can mend first.
 *
 * @public
 */
export function statusOf(
  edges: HalfEdges,
): Pick<Peering, 'missing'> & { readonly status: PeeringStatus } {
  if (edges.target === 'unknown') return { status: 'notAccessible' };
  if (edges.here === 'missing')
    return { status: 'incomplete', missing: 'here' };
  if (edges.target === 'missing') {
    return { status: 'incomplete', missing: 'target' };
  }
  return { status: 'configured' };
}
