import {
  seedFacts,
  type Shoot,
  type ShootSummary,
  type ShootView,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';

/**
 * One line of a list of shoots.
 *
 * @param project - name of the project that owns the namespace, when it is known
 */
export function shootSummary(
  garden: string,
  shoot: Shoot,
  project: string | undefined,
): ShootSummary {
  const ref = { garden, namespace: shoot.namespace, name: shoot.name };
  return {
    ref,
    entityRef: clusterEntityRef(ref),
    project: project ?? null,
    purpose: shoot.purpose ?? null,
    region: shoot.region ?? null,
    ...seedFacts(shoot),
    nodeNetworks: [...shoot.nodes],
    workerless: shoot.workerless,
  };
}

/** What a view says of the shoot itself. */
export function shootView(
  garden: string,
  shoot: Shoot,
  project: string | undefined,
): ShootView {
  return {
    ...shootSummary(garden, shoot, project),
    configState: shoot.peering.state,
  };
}
