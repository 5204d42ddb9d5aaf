import type { Entity } from '@backstage/catalog-model';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import type { EntitiesSearchFilter } from '@backstage/plugin-catalog-node';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  createConditionFactory,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  GARDEN_ANNOTATION,
  SHOOT_ANNOTATION,
  SHOOT_NAMESPACE_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import { z } from 'zod';

const paramsSchema = z.object({
  namespaces: z
    .array(z.string())
    .describe('Namespaces of shoots, each as garden/namespace'),
  gardens: z
    .array(z.string())
    .optional()
    .describe('Gardens of which every namespace counts'),
  shoots: z
    .array(z.string())
    .optional()
    .describe('Single shoots, each as garden/namespace/name'),
});

/**
 * Catalog rule `IN_SHOOT_NAMESPACE`: the entity stands for a shoot in one of the namespaces, in one of the Gardens, or for one of the
 * shoots.
 * The namespaces make one filter with many values, so the query stays one lookup however many projects a user has.
 *
 * @public
 */
export const inShootNamespaceRule = createPermissionRule({
  name: 'IN_SHOOT_NAMESPACE',
  description:
    'Allow entities that stand for a shoot in one of the given namespaces or Gardens',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema,
  apply: (entity: Entity, { namespaces, gardens = [], shoots = [] }) =>
    hasValue(entity, SHOOT_NAMESPACE_ANNOTATION, namespaces) ||
    hasValue(entity, GARDEN_ANNOTATION, gardens) ||
    hasValue(entity, SHOOT_ANNOTATION, shoots),
  toQuery: ({
    namespaces,
    gardens = [],
    shoots = [],
  }): PermissionCriteria<EntitiesSearchFilter> => {
    const inNamespaces = filterBy(SHOOT_NAMESPACE_ANNOTATION, namespaces);
    const others = [
      ...(gardens.length > 0 ? [filterBy(GARDEN_ANNOTATION, gardens)] : []),
      ...(shoots.length > 0 ? [filterBy(SHOOT_ANNOTATION, shoots)] : []),
    ];
    return others.length === 0
      ? inNamespaces
      : { anyOf: [inNamespaces, ...others] };
  },
});

/**
 * Makes the condition `IN_SHOOT_NAMESPACE` for a permission policy.
 *
 * @public
 */
export const inShootNamespace = createConditionFactory(inShootNamespaceRule);

function hasValue(
  entity: Entity,
  annotation: string,
  values: readonly string[],
): boolean {
  const value = entity.metadata.annotations?.[annotation];
  return value !== undefined && values.includes(value);
}

function filterBy(
  annotation: string,
  values: readonly string[],
): EntitiesSearchFilter {
  return { key: `metadata.annotations.${annotation}`, values: [...values] };
}
