import type { PeeringEntry, Shoot } from 'backstage-plugin-gardener-common';

/** A healthy shoot of garden-prod with a node network, changed as a test wants it. */
export function aShoot(changes: Partial<Shoot> & { name: string }): Shoot {
  const { name, namespace = 'garden-prod' } = changes;
  return {
    namespace,
    uid: `uid-of-${namespace}-${name}`,
    resourceVersion: '1',
    purpose: 'production',
    region: 'eu-de',
    cloudProfile: 'openstack',
    seed: 'eu-de-1',
    // It is where it is to be.
    statusSeed: 'seed' in changes ? changes.seed : 'eu-de-1',
    workerless: false,
    deleting: false,
    migrating: false,
    hibernation: 'awake',
    nodes: ['10.5.0.0/27'],
    pods: ['100.96.0.0/11'],
    services: ['100.64.0.0/13'],
    peering: { state: 'absent' },
    accessRestrictions: [],
    generation: 1,
    observedGeneration: 1,
    lastOperation: {
      type: 'Reconcile',
      state: 'Succeeded',
      progress: 100,
      updatedAt: 1_700_000_000_000,
    },
    extensionErrors: [],
    confineSpecUpdateRollout: false,
    specWrittenAt: 1_699_000_000_000,
    extensionsWritten: undefined,
    maintenanceWindow: undefined,
    labels: {},
    apiServer: undefined,
    ...changes,
  };
}

/** The peering extension with entries for the given shoots, each `namespace/name`. */
export function listing(...targets: readonly string[]): Pick<Shoot, 'peering'> {
  const entries: readonly PeeringEntry[] = targets.map(target => {
    const [namespace, name] = target.split('/');
    return { namespace, name, seed: 'eu-de-1' };
  });
  return { peering: { state: 'present', entries } };
}
