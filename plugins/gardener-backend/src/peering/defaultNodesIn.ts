import {
  createDefaultNodes,
  type Cidr,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { RunningPortalGarden } from './PortalGarden';

/** Which node network a shoot of a Garden has that names none, by the Garden's configuration and cloud profiles. */
export function defaultNodesIn({
  inventory,
  network: { defaultNodes },
}: Pick<RunningPortalGarden, 'inventory' | 'network'>): (
  shoot: Pick<Shoot, 'cloudProfile'>,
) => Cidr {
  return createDefaultNodes(
    { ...(defaultNodes && { defaultNodes: defaultNodes.text }) },
    profile => inventory.defaultNodesOf(profile),
  );
}
