import {
  seedFacts,
  shootKey,
  type EntryName,
  type PeeringTarget,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import type { ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import type { RunningPortalGarden } from './PortalGarden';
import { shootSummary } from './shootViews';

/** What a user may know of a target, by what the user may see. */
export function lookUpIn(
  inventory: Pick<Inventory, 'shoot'>,
  visible: Pick<ShootScope, 'has'>,
  name: EntryName,
): TargetLookup {
  if (!visible.has(name)) return { kind: 'notAccessible' };
  const shoot = inventory.shoot(shootKey(name));
  return shoot ? { kind: 'visible', shoot } : { kind: 'notFound' };
}

/**
 * A target as the user may know it.
 *
 * @param seed - what our own entry says, or who asks: of a target that is not visible nothing else may speak
 */
export function describeTarget(
  { name: garden, inventory }: Pick<RunningPortalGarden, 'name' | 'inventory'>,
  { namespace, name }: EntryName,
  found: TargetLookup,
  seed: string | null,
): PeeringTarget {
  const listed = { namespace, name, seed };
  switch (found.kind) {
    case 'visible': {
      const summary = shootSummary(
        garden,
        found.shoot,
        inventory.projectOf(namespace)?.name,
      );
      const { ref, entityRef, project, nodeNetworks, purpose } = summary;
      return {
        kind: 'visible',
        ref,
        entityRef,
        project,
        ...seedFacts(found.shoot),
        nodeNetworks,
        purpose,
      };
    }
    case 'notFound': {
      const project = inventory.projectOf(namespace)?.name ?? null;
      return { kind: 'notFound', ...listed, project };
    }
    case 'notAccessible':
      return { kind: 'notAccessible', ...listed };
    default: {
      const never: never = found;
      throw new Error(`Unknown target: ${JSON.stringify(never)}`);
    }
  }
}
