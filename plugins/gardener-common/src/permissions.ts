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
 * To add and remove peerings in the portal. On which shoots is decided by what the user's Garden identity may patch.
 *
 * @public
 */
export const gardenerPeeringChangePermission = createPermission({
  name: 'gardener.peering.change',
  attributes: { action: 'update' },
});

/**
 * To let Gardener reconcile or retry a shoot from the portal.
 *
 * @public
 */
export const gardenerShootOperatePermission = createPermission({
  name: 'gardener.shoot.operate',
  attributes: { action: 'update' },
});

/**
 * To delete a shoot from the portal.
 *
 * @public
 */
export const gardenerShootDeletePermission = createPermission({
  name: 'gardener.shoot.delete',
  attributes: { action: 'delete' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const gardenerPermissions = [
  gardenerShootReadPermission,
  gardenerPeeringChangePermission,
  gardenerShootOperatePermission,
  gardenerShootDeletePermission,
];
