import { ServiceUnavailableError } from '@backstage/errors';
import type { CloudProfile } from 'backstage-plugin-gardener-common';
import type { RunningPortalGarden } from '../peering/PortalGarden';

/**
 * The cloud profiles of a Garden. Everybody who is known there may read them.
 *
 * @throws ServiceUnavailableError when the portal may not: that is not the same as none
 */
export function profilesOf({
  name,
  inventory,
}: Pick<RunningPortalGarden, 'name' | 'inventory'>): readonly CloudProfile[] {
  const profiles = inventory.cloudProfiles();
  if (profiles) return profiles;
  throw new ServiceUnavailableError(
    `The portal's account may not read the cloud profiles of Garden ${name}; ask who runs this portal`,
  );
}
