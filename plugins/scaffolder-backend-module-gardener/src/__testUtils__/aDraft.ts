import type { ShootDraft } from 'backstage-plugin-gardener-common';

/** A shoot in garden-prod that has one worker group and no peerings, changed as a test wants it. */
export function aDraft(changes: Partial<ShootDraft> = {}): ShootDraft {
  return {
    garden: 'osc',
    namespace: 'garden-prod',
    name: 'cart',
    purpose: 'production',
    cloudProfile: 'osc',
    region: 'eu-de',
    credentials: { kind: 'CredentialsBinding', name: 'prod-openstack' },
    nodes: '10.5.1.0/27',
    workers: [
      {
        name: 'main',
        machineType: 's3.large.4',
        architecture: 'amd64',
        minimum: 2,
        maximum: 5,
      },
    ],
    ...changes,
  };
}
