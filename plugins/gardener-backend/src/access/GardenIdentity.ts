import type { GardenToken } from './GardenToken';

/**
 * As whom a Garden is asked for one user of the portal. `user` and `groups` are names in the Garden.
 */
export type GardenIdentity =
  /**
   * The portal's account impersonates the user. Built only by `createGardenIdentity`, which refuses what would run with
   * the portal's own rights.
   */
  | {
      readonly kind: 'impersonated';
      readonly user: string;
      readonly groups: readonly string[];
    }
  /** The user's own token is handed on. */
  | {
      readonly kind: 'token';
      readonly user: string;
      readonly groups: readonly string[];
      readonly token: GardenToken;
      /** Auth provider of the portal that the token is from. */
      readonly provider: string;
    }
  /**
   * Who the user was when a token was there. The Garden can be asked what this user may do, and nothing can be done as
   * the user.
   */
  | {
      readonly kind: 'remembered';
      readonly user: string;
      readonly groups: readonly string[];
    }
  /** The portal's own account, for everybody. */
  | {
      readonly kind: 'portal';
      readonly user: string;
      readonly groups: readonly string[];
    };

/** A text that is the same for two identities only if the Garden answers them alike. */
export function identityKey(identity: GardenIdentity): string {
  switch (identity.kind) {
    case 'impersonated':
    case 'remembered':
      // Not joined: a name may hold whatever would stand between two.
      return JSON.stringify([identity.kind, identity.user, identity.groups]);
    case 'token':
      return `token\n${identity.token.print}`;
    case 'portal':
      return 'portal';
    default: {
      const never: never = identity;
      throw new Error(`Unknown identity: ${JSON.stringify(never)}`);
    }
  }
}
