import {
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import { processingResult } from '@backstage/plugin-catalog-node';
import type {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import { GARDENER_LOCATION_TYPE } from '../entity/location';

/** In the spec, and only while an entity is processed: what was set aside. */
const ASIDE = 'gardenerReferencesAside';

/** The references of a cluster's spec, and the relation that each of them makes. */
const RELATIONS = [
  ['owner', RELATION_OWNED_BY],
  ['system', RELATION_PART_OF],
] as const;

/**
 * Keeps the names of clusters out of the entities of their owners and systems.
 *
 * The catalog makes two relations of `spec.owner`: `ownedBy` on the cluster, and `ownerOf` on the group, where everyone
 * who sees the group reads the names of all its clusters, hidden ones too, because the catalog does not ask a policy
 * about the targets of relations. The same goes for `spec.system`. So the first of these two processors makes the
 * relations of the cluster itself and sets the references aside before the catalog's own processors see them, and the
 * second one puts them back.
 */
export function oneSidedReferences(): CatalogProcessor[] {
  return [
    {
      getProcessorName: () => 'GardenerReferencesAsideProcessor',
      getPriority: () => Number.MIN_SAFE_INTEGER,
      postProcessEntity: async (entity, location, emit) =>
        isProvided(location) ? setAside(entity, emit) : entity,
    },
    {
      getProcessorName: () => 'GardenerReferencesBackProcessor',
      getPriority: () => Number.MAX_SAFE_INTEGER,
      postProcessEntity: async (entity, location) =>
        isProvided(location) ? putBack(entity) : entity,
    },
  ];
}

function isProvided(location: LocationSpec): boolean {
  return location.type === GARDENER_LOCATION_TYPE;
}

function setAside(entity: Entity, emit: CatalogProcessorEmit): Entity {
  const spec: JsonObject = { ...entity.spec };
  const aside: JsonObject = {};
  for (const [field, type] of RELATIONS) {
    const reference = spec[field];
    if (typeof reference !== 'string') continue;
    emit(
      processingResult.relation({
        source: getCompoundEntityRef(entity),
        type,
        target: parseEntityRef(reference),
      }),
    );
    aside[field] = reference;
    delete spec[field];
  }
  return { ...entity, spec: { ...spec, [ASIDE]: aside } };
}

function putBack(entity: Entity): Entity {
  const { [ASIDE]: aside, ...spec } = entity.spec ?? {};
  return typeof aside === 'object' && aside !== null && !Array.isArray(aside)
    ? { ...entity, spec: { ...spec, ...aside } }
    : entity;
}
