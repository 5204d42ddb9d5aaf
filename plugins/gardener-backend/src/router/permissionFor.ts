import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  type PlanRequest,
} from 'backstage-plugin-gardener-common';

/** What Backstage must permit for a plan of each kind to be made and applied. */
const PERMISSIONS: Readonly<Record<PlanRequest['kind'], BasicPermission>> = {
  peerings: gardenerPeeringChangePermission,
  operation: gardenerShootOperatePermission,
  deletion: gardenerShootDeletePermission,
};

/** The permission that a kind of plan needs beside the rights of the user in the Garden. */
export function permissionFor(kind: PlanRequest['kind']): BasicPermission {
  return PERMISSIONS[kind];
}
