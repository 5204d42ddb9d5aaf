import { KubeObject } from '../../store/KubeObject';
import { uidOf } from './identity';

/** The name of the one CloudProfile of a made Garden. */
export const CLOUD_PROFILE = 'osc';

/** Restriction that data stays in the European Union, the only one that the made Gardens know. */
export const EU_ACCESS_ONLY = 'eu-access-only';

const MACHINE_TYPES = [
  { name: 's3.large.4', cpu: '2', memory: '8Gi', architecture: 'amd64' },
  { name: 's3.xlarge.4', cpu: '4', memory: '16Gi', architecture: 'amd64' },
  { name: 's3.2xlarge.4', cpu: '8', memory: '32Gi', architecture: 'amd64' },
  { name: 'k1.large.2', cpu: '2', memory: '4Gi', architecture: 'arm64' },
] as const;

/**
 * The CloudProfile that all shoots of a made Garden use.
 *
 * @param defaultNodesCIDR - what the dashboard offers as node network for a new shoot. Shoots that took it over
 *   unchanged are the ones with the "default node CIDR".
 */
export function cloudProfileObject(
  garden: string,
  createdAt: string,
  defaultNodesCIDR: string,
): KubeObject {
  return {
    apiVersion: 'core.gardener.cloud/v1beta1',
    kind: 'CloudProfile',
    metadata: {
      name: CLOUD_PROFILE,
      uid: uidOf(`${garden}/CloudProfile/${CLOUD_PROFILE}`),
      generation: 1,
      creationTimestamp: createdAt,
      labels: { 'provider.extensions.gardener.cloud/openstack': 'true' },
      finalizers: ['gardener'],
    },
    spec: {
      type: 'openstack',
      kubernetes: {
        versions: [
          { version: '1.33.5', classification: 'supported' },
          {
            version: '1.33.4',
            classification: 'deprecated',
            expirationDate: '2027-06-30T23:59:59Z',
          },
          { version: '1.32.9', classification: 'supported' },
          { version: '1.34.1', classification: 'preview' },
        ],
      },
      machineImages: [
        {
          name: 'gardenlinux',
          updateStrategy: 'major',
          versions: [
            {
              version: '1877.3.0',
              classification: 'supported',
              architectures: ['amd64', 'arm64'],
              cri: [{ name: 'containerd' }],
            },
            {
              version: '1592.9.0',
              classification: 'deprecated',
              expirationDate: '2026-11-30T23:59:59Z',
              architectures: ['amd64', 'arm64'],
              cri: [{ name: 'containerd' }],
            },
          ],
        },
      ],
      machineTypes: MACHINE_TYPES.map(type => ({
        ...type,
        gpu: '0',
        usable: true,
      })),
      volumeTypes: [
        { name: 'premium-perf1', class: 'premium', usable: true },
        { name: 'standard', class: 'standard', usable: true },
      ],
      regions: ['eu-de', 'eu-nl'].map(name => ({
        name,
        zones: [{ name: `${name}-01` }, { name: `${name}-02` }],
        accessRestrictions: [{ name: EU_ACCESS_ONLY }],
      })),
      providerConfig: {
        apiVersion: 'openstack.provider.extensions.gardener.cloud/v1alpha1',
        kind: 'CloudProfileConfig',
        defaultNodesCIDR,
        keystoneURL: 'https://iam.example.org/v3',
        constraints: {
          floatingPools: [{ name: 'admin_external_net' }],
          loadBalancerProviders: [{ name: 'vlb' }],
        },
      },
    },
  };
}
