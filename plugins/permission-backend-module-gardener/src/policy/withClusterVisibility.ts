import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { ClusterScopes } from '../access/ClusterScopes';
import type { NamespaceAccessSource } from '../access/ClusterScopes';
import { ClusterVisibilityPolicy } from './ClusterVisibilityPolicy';

/**
 * Wraps a permission policy so that clusters are hidden from users who may not list their shoots in the Garden.
 * Wrap once, around everything: the wrapped policy can then not show a hidden cluster by mistake.
 *
 * @param inner - decides all that is not about the visibility of clusters
 * @param options - `gardener` is the service of `gardenerServiceRef`
 * @public
 */
export function withClusterVisibility(
  inner: PermissionPolicy,
  options: {
    readonly gardener: NamespaceAccessSource;
    readonly logger: LoggerService;
  },
): PermissionPolicy {
  return new ClusterVisibilityPolicy(inner, new ClusterScopes(options));
}
