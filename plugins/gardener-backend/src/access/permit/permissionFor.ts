import {
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  type ShootPermission,
} from 'backstage-plugin-gardener-common';
import type { ChangeRecord } from '../../database/ChangeRecord';

/** What Backstage must permit for a plan of each kind to be made and applied. */
const PERMISSIONS: Readonly<Record<ChangeRecord['kind'], ShootPermission>> = {
  peerings: gardenerPeeringChangePermission,
  operation: gardenerShootOperatePermission,
  deletion: gardenerShootDeletePermission,
  bulk: gardenerPeeringChangePermission,
};

/** The permission that a kind of plan needs beside the rights of the user in the Garden. */
export function permissionFor(kind: ChangeRecord['kind']): ShootPermission {
  return PERMISSIONS[kind];
}
