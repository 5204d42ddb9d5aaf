/**
 * The Garden user and groups that stand behind a Backstage user. Built only by
 * `createGardenIdentity`, which refuses what would run with the portal's own rights.
 */
export interface GardenIdentity {
  readonly user: string;
  readonly groups: readonly string[];
}
