import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ShootFilter } from 'backstage-plugin-gardener-node';

/** What Backstage's permissions say of shoots, before any is looked at. */
export type PortalDecision =
  | { readonly kind: 'allow' }
  | { readonly kind: 'deny' }
  | {
      readonly kind: 'depends';
      readonly on: PermissionCriteria<ShootFilter>;
    };
