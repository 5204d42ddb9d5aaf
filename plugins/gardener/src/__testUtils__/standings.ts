import type {
  ShootRef,
  ShootStatus,
  ShootSummary,
} from 'backstage-plugin-gardener-common';

/** A shoot of the Garden `osc`. */
export function shootOf(project: string, name: string): ShootRef {
  return { garden: 'osc', namespace: `garden-${project}`, name };
}

/** How a shoot stands: without peerings unless told otherwise. */
export function statusOf(
  ref: ShootRef,
  counts: Partial<Omit<ShootStatus, 'ref'>> = {},
): ShootStatus {
  return {
    ref,
    configured: 0,
    incomplete: 0,
    notAccessible: 0,
    errors: 0,
    warnings: 0,
    ...counts,
  };
}

/** A shoot in a list. */
export function summaryOf(
  project: string,
  name: string,
  nodes = '10.5.0.0/27',
): ShootSummary {
  return {
    ref: shootOf(project, name),
    entityRef: `resource:default/osc.garden-${project}.${name}`,
    project,
    purpose: 'production',
    region: 'eu-de-1',
    seed: 'seed-1',
    nodeNetworks: [nodes],
    workerless: false,
  };
}
