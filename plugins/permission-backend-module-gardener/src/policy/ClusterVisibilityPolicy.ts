import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { inShootNamespace } from 'backstage-plugin-catalog-backend-module-gardener';
import { SHOOT_NAMESPACE_ANNOTATION } from 'backstage-plugin-gardener-common';
import { NO_CLUSTERS } from '../access/ClusterScope';
import type { ClusterScope } from '../access/ClusterScope';
import type { ClusterScopes } from '../access/ClusterScopes';

type CatalogCriteria = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_CATALOG_ENTITY>
>;

/**
 * Narrows what another policy allows on catalog entities to clusters that the user may see in the Garden.
 *
 * Every permission on catalog entities is narrowed, not reading alone: who may not see a cluster must not refresh or
 * delete it either, and must not learn from a refusal that it is there. What is no cluster, and what is no catalog
 * entity, stays with the other policy. It never allows what the other policy denies.
 */
export class ClusterVisibilityPolicy implements PermissionPolicy {
  readonly #inner: PermissionPolicy;
  readonly #scopes: ClusterScopes;

  constructor(inner: PermissionPolicy, scopes: ClusterScopes) {
    this.#inner = inner;
    this.#scopes = scopes;
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const decision = await this.#inner.handle(request, user);
    const { permission } = request;
    if (
      decision.result === AuthorizeResult.DENY ||
      !isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
    ) {
      return decision;
    }
    const scope = user
      ? await this.#scopes.scopeOf(user.credentials)
      : NO_CLUSTERS;
    return narrow(permission, decision, visibleIn(scope));
  }
}

function narrow(
  permission: ResourcePermission<typeof RESOURCE_TYPE_CATALOG_ENTITY>,
  decision: Exclude<PolicyDecision, { result: AuthorizeResult.DENY }>,
  visible: CatalogCriteria,
): PolicyDecision {
  return decision.result === AuthorizeResult.CONDITIONAL
    ? { ...decision, conditions: { allOf: [decision.conditions, visible] } }
    : createCatalogConditionalDecision(permission, visible);
}

/** Everything that is no cluster, and the clusters of the scope. */
function visibleIn({
  namespaces,
  gardens,
  shoots,
}: ClusterScope): CatalogCriteria {
  const noCluster: CatalogCriteria = {
    not: catalogConditions.hasAnnotation({
      annotation: SHOOT_NAMESPACE_ANNOTATION,
    }),
  };
  if (namespaces.length + gardens.length + shoots.length === 0) {
    return noCluster;
  }
  return {
    anyOf: [
      noCluster,
      inShootNamespace({
        namespaces: [...namespaces],
        ...(gardens.length > 0 && { gardens: [...gardens] }),
        ...(shoots.length > 0 && { shoots: [...shoots] }),
      }),
    ],
  };
}
