import { Entity } from '@backstage/catalog-model';
import { SHOOT_ANNOTATION } from 'backstage-plugin-gardener-common';

/**
 * Whether an entity gets a Peering tab: a Resource of type `kubernetes-cluster` that names a shoot.
 * A malformed annotation counts, because the tab is where it is said what is wrong with it.
 *
 * @public
 */
export function isPeeringAvailable(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === 'kubernetes-cluster' &&
    entity.metadata.annotations?.[SHOOT_ANNOTATION] !== undefined
  );
}
