import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { withShootScope } from '../entity/shootScope';

/**
 * Derives the annotations that the permission policy narrows by from `gardener.cloud/shoot`, on every entity.
 * So a hand-written entity can neither leave the policy's reach nor claim a namespace that is not its shoot's.
 */
export class ShootScopeProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'GardenerShootScopeProcessor';
  }

  /** Runs after all others: what they add or change must not have the last word. */
  getPriority(): number {
    return Number.MAX_SAFE_INTEGER;
  }

  /** After validation and not before it, because no step follows that could change the entity again. */
  async postProcessEntity(entity: Entity): Promise<Entity> {
    return withShootScope(entity);
  }
}
