import type {
  PairChange,
  Peering,
  PlanRequest,
} from 'backstage-plugin-gardener-common';
import { entryObstacle, Obstacle, StepContext } from './obstacles';
import { reverseEntryOf } from './peeringSides';
import { targetFacts } from './targetFacts';

/** What can be done about the entry that the other shoot has for ours. */
export type ReverseRemoval =
  | { readonly kind: 'possible' }
  /** It has none. */
  | { readonly kind: 'nothingThere' }
  /** There is one, or nobody can tell, and this user can't remove it. */
  | { readonly kind: 'impossible'; readonly obstacle: Obstacle };

/** Looks whether the reverse entry of a peering can be removed by this user. */
export function reverseRemovalOf(context: StepContext): ReverseRemoval {
  if (reverseEntryOf(context.peering) === 'none') {
    return { kind: 'nothingThere' };
  }
  const obstacle = entryObstacle('target', context);
  return obstacle ? { kind: 'impossible', obstacle } : { kind: 'possible' };
}

/** Whether the owner of the other shoot has to be asked, because only that one can remove the reverse entry. */
export function mustAskOwner(removal: ReverseRemoval): boolean {
  if (removal.kind !== 'impossible') return false;
  switch (removal.obstacle.code) {
    case 'notVisible':
    case 'noPermission':
    case 'noPatch':
    case 'noRights':
      return true;
    case 'rightsUnknown':
    case 'notFound':
    case 'deleting':
    case 'migrating':
    case 'unreadable':
      return false;
    default: {
      const never: never = removal.obstacle;
      throw new Error(`Unknown obstacle ${JSON.stringify(never)}`);
    }
  }
}

/** The wish to remove a peering: our entry, and theirs if it is wanted. */
export function removalPair(
  peering: Peering,
  wanted: { readonly ours: boolean; readonly theirs: boolean },
): PairChange {
  const { namespace, name } = targetFacts(peering.target);
  return {
    target: { namespace, name },
    here: wanted.ours && peering.entry !== null ? 'remove' : 'keep',
    there: wanted.theirs ? 'remove' : 'keep',
  };
}

/** What is asked of the plan that removes one peering. */
export function removalRequest(
  context: StepContext,
  withReverse: boolean,
): PlanRequest {
  return {
    kind: 'peerings',
    shoot: context.view.shoot.ref,
    pairs: [removalPair(context.peering, { ours: true, theirs: withReverse })],
    source: 'portal',
  };
}
