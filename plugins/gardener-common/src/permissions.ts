import {
  createPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Type of the resource that the permissions of the plugin are about: one shoot.
 *
 * @public
 */
export const RESOURCE_TYPE_SHOOT = 'gardener-shoot';

/**
 * A permission on shoots. A policy may answer it with conditions, such as "of this project".
 *
 * @public
 */
export type ShootPermission = ResourcePermission<typeof RESOURCE_TYPE_SHOOT>;

/**
 * To see a shoot and its peerings in the portal. Narrows what the user's Garden identity may list, and never widens it.
 *
 * @public
 */
export const gardenerShootReadPermission = createPermission({
  name: 'gardener.shoot.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_SHOOT,
});

/**
 * To create a shoot from the portal, besides the right to create one in the Garden. Its project and purpose are those of the
 * draft; it has no owner yet, so conditions on ownership do not hold.
 *
 * @public
 */
export const gardenerShootCreatePermission = createPermission({
  name: 'gardener.shoot.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_SHOOT,
});

/**
 * To add and remove peering entries of a shoot in the portal, besides the right to patch it in the Garden. Asked for each
 * shoot that a change writes: for the reverse entry too.
 *
 * @public
 */
export const gardenerPeeringChangePermission = createPermission({
  name: 'gardener.peering.change',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SHOOT,
});

/**
 * To let Gardener reconcile or retry a shoot from the portal, besides the right to patch it in the Garden.
 *
 * @public
 */
export const gardenerShootOperatePermission = createPermission({
  name: 'gardener.shoot.operate',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SHOOT,
});

/**
 * To delete a shoot from the portal, besides the rights to patch and to delete it in the Garden.
 *
 * @public
 */
export const gardenerShootDeletePermission = createPermission({
  name: 'gardener.shoot.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_SHOOT,
});

/**
 * To get a credential from the portal that may read a shoot's cluster, besides the right to it in the Garden.
 *
 * @public
 */
export const gardenerViewerKubeconfigPermission = createPermission({
  name: 'gardener.kubeconfig.viewer',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_SHOOT,
});

/**
 * To get a credential from the portal that may do everything in a shoot's cluster, besides the right to it in the Garden.
 *
 * @public
 */
export const gardenerAdminKubeconfigPermission = createPermission({
  name: 'gardener.kubeconfig.admin',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_SHOOT,
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const gardenerPermissions: readonly ShootPermission[] = [
  gardenerShootReadPermission,
  gardenerShootCreatePermission,
  gardenerPeeringChangePermission,
  gardenerShootOperatePermission,
  gardenerShootDeletePermission,
  gardenerViewerKubeconfigPermission,
  gardenerAdminKubeconfigPermission,
];
