import type { SignInCause } from '../../garden/GardenError';
import type { GardenIdentity } from '../GardenIdentity';
import type { Requester } from '../Requester';

/** The words of the configuration. */
export type StrategyName = 'impersonation' | 'oidc' | 'serviceAccount';

/** Nobody stands behind a user in a Garden. */
export interface NotMapped {
  readonly kind: 'notMapped';
  /** A sentence for the user; may be shown. */
  readonly reason: string;
}

/** Who stands behind a Backstage user in one Garden, or why nobody does. */
export type IdentityResult =
  | { readonly kind: 'mapped'; readonly identity: GardenIdentity }
  | NotMapped
  /** The user's own token is wanted. */
  | {
      readonly kind: 'signIn';
      /** Id of the auth provider of the portal. */
      readonly provider: string;
      readonly why: SignInCause;
    };

/**
 * How a Backstage user becomes a Garden identity; one file per strategy.
 */
export interface IdentityStrategy {
  readonly name: StrategyName;
  /** Auth provider of the portal whose tokens the Garden takes; undefined when it takes none. */
  readonly authProvider: string | undefined;
  /**
   * Who stands behind whoever asks now.
   *
   * @throws ServiceUnavailableError when the catalog or the Garden can't be asked; that is not the same as "nobody"
   */
  identify(
    requester: Pick<Requester, 'user' | 'tokenOf'>,
  ): Promise<IdentityResult>;
  /**
   * Who stands behind a user who is not here now, as far as that is known: to tell what this user may see, and for nothing
   * else.
   *
   * @param user - full reference of the user's entity
   * @throws ServiceUnavailableError as `identify`
   */
  recall(user: string): Promise<IdentityResult>;
}
