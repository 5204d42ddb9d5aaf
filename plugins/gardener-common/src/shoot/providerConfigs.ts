import type { CloudProfile, NamedInRegion } from '../garden/CloudProfile';
import type { JsonObject } from '../garden/json';

/** What a provider wants to know beside what all of them do, as it stands below `spec.provider`. */
export interface ProviderConfigs {
  readonly controlPlaneConfig?: JsonObject;
  readonly infrastructureConfig?: JsonObject;
}

const OPENSTACK = 'openstack.provider.extensions.gardener.cloud/v1alpha1';

/**
 * The configuration that a provider refuses a shoot without. Known of OpenStack alone; others get none, and say
 * themselves what they lack.
 *
 * @param nodes - the node network, which OpenStack wants to hear a second time
 */
export function providerConfigs(
  profile: CloudProfile,
  region: string,
  nodes: string,
): ProviderConfigs {
  if (profile.provider !== 'openstack') return {};
  const floatingPool = firstIn(region, profile.floatingPools);
  const loadBalancer = firstIn(region, profile.loadBalancerProviders);
  return {
    ...(loadBalancer !== undefined && {
      controlPlaneConfig: {
        apiVersion: OPENSTACK,
        kind: 'ControlPlaneConfig',
        loadBalancerProvider: loadBalancer,
      },
    }),
    infrastructureConfig: {
      apiVersion: OPENSTACK,
      kind: 'InfrastructureConfig',
      ...(floatingPool !== undefined && { floatingPoolName: floatingPool }),
      networks: { workers: nodes },
    },
  };
}

/** What is named for the region counts more than what is for every one. */
function firstIn(
  region: string,
  items: readonly NamedInRegion[],
): string | undefined {
  const own = items.find(item => item.region === region);
  return (own ?? items.find(item => item.region === undefined))?.name;
}
