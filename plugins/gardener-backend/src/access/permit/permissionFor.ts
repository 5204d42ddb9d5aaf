import {
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  type PlanRequest,
  type ShootPermission,
} from 'backstage-plugin-gardener-common';

/** What Backstage must permit for a plan of each kind to be made and applied. */
const PERMISSIONS: Readonly<Record<PlanRequest['kind'], ShootPermission>> = {
  peerings: gardenerPeeringChangePermission,
  operation: gardenerShootOperatePermission,
  deletion: gardenerShootDeletePermission,
};

/** The permission that a kind of plan needs beside the rights of the user in the Garden. */
export function permissionFor(kind: PlanRequest['kind']): ShootPermission {
  return PERMISSIONS[kind];
}
