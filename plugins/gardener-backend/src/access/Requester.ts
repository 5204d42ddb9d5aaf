import type { ShootPermission } from 'backstage-plugin-gardener-common';
import type { GardenToken } from './GardenToken';
import type { PortalDecision } from './permit/PortalDecision';

/** Who asks, with what came with this one request. Made by the router, and gone with the request. */
export interface Requester {
  /** Full reference of the signed-in user's entity, for example `user:default/mara`. */
  readonly user: string;
  /** The user's own token for Gardens that trust this auth provider, if the request brought one. */
  readonly tokenOf: (authProvider: string) => GardenToken | undefined;
  /** What Backstage's permissions say; asked once per request. */
  readonly decide: (permission: ShootPermission) => Promise<PortalDecision>;
}
