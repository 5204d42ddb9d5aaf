import type { GardenIdentity } from './GardenIdentity';

/** Who stands behind a Backstage user in one Garden, or why nobody does. */
export type IdentityResult =
  | { readonly kind: 'mapped'; readonly identity: GardenIdentity }
  /** `reason` is a sentence for the user and may be shown. */
  | { readonly kind: 'notMapped'; readonly reason: string };

/**
 * How a Backstage user becomes a Garden identity; one file per strategy.
 */
export interface IdentityStrategy {
  /** The word of the configuration. */
  readonly name: string;
  /**
   * @param userEntityRef - full reference of the signed-in user, for example `user:default/mara`
   * @throws when the catalog can't be asked; that is not the same as "nobody"
   */
  identify(userEntityRef: string): Promise<IdentityResult>;
}
