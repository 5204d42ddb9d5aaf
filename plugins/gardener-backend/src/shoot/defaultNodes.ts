import {
  createDefaultNodes,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { RunningPortalGarden } from '../peering/PortalGarden';

/** Node network of a shoot that names none. */
export function defaultNodes(
  { network, inventory }: Pick<RunningPortalGarden, 'network' | 'inventory'>,
  shoot: Pick<Shoot, 'cloudProfile'>,
): string {
  const of = createDefaultNodes(
    network.defaultNodes ? { defaultNodes: network.defaultNodes.text } : {},
    profile => inventory.defaultNodesOf(profile),
  );
  return of(shoot).text;
}
