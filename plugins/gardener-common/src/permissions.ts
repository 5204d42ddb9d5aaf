import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see shoots and their peerings in the portal at all. Which ones is decided by what the user's Garden
 * identity may read.
 *
 * @public
 */
export const gardenerShootReadPermission = createPermission({
  name: 'gardener.shoot.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const gardenerPermissions = [gardenerShootReadPermission];
