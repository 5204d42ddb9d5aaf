import { createApiRef } from '@backstage/core-plugin-api';
import type { GardenerApi } from 'backstage-plugin-gardener-common';

/**
 * The HTTP API of the gardener plugin, called as the signed-in user.
 *
 * @public
 */
export const gardenerApiRef = createApiRef<GardenerApi>({
  id: 'plugin.gardener.service',
});
