import {
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import { processingResult } from '@backstage/plugin-catalog-node';
import type {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { RELATION_PEERS_WITH } from 'backstage-plugin-gardener-common';
import { GARDENER_LOCATION_TYPE } from '../entity/location';

/**
 * Turns `spec.peersWith` of the clusters that the provider made into relations.
 * Other entities are left alone: a relation says what a shoot lists, not what a file claims.
 *
 * There is no relation back. On the target's entity it would tell everyone who sees the target that a shoot which they
 * may not see lists it. When both shoots list each other, both entities have this relation.
 */
export class PeeringRelationProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'GardenerPeeringRelationProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (location.type !== GARDENER_LOCATION_TYPE) return entity;

    const listed = entity.spec?.peersWith;
    if (!Array.isArray(listed)) return entity;

    const source = getCompoundEntityRef(entity);
    const self = stringifyEntityRef(source);
    for (const target of listed) {
      // A shoot that lists itself is a finding of its tab; a loop in the graph would say nothing.
      if (typeof target !== 'string' || target === self) continue;
      emit(
        processingResult.relation({
          source,
          type: RELATION_PEERS_WITH,
          target: parseEntityRef(target),
        }),
      );
    }
    return entity;
  }
}
