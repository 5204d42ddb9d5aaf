import { randomBytes } from 'node:crypto';
import { SimulatedUser } from '../landscape/Landscape';
import { authenticated, Identity } from './Identity';
import { TokenClock } from './TokenClock';

interface IssuedToken {
  readonly identity: Identity;
  /** Milliseconds since 1970, undefined for a token that lives for ever. */
  readonly expiresAt: number | undefined;
}

/** The bearer tokens that the Garden knows. */
export class Tokens {
  private readonly byToken = new Map<string, IssuedToken>();

  constructor(
    users: readonly SimulatedUser[],
    private readonly clock: TokenClock = new TokenClock(),
  ) {
    for (const user of users) {
      this.byToken.set(user.token, {
        identity: authenticated(user.name, user.groups, `u-${user.context}`),
        expiresAt: undefined,
      });
    }
  }

  /** Whose token this is; undefined for an unknown or expired one. */
  identityOf(token: string): Identity | undefined {
    const issued = this.byToken.get(token);
    // An expired token stays: the clock may be put back.
    const expired =
      issued?.expiresAt !== undefined && issued.expiresAt <= this.clock.now();
    return expired ? undefined : issued?.identity;
  }

  /** A new token for somebody that ends after `seconds`. */
  issue(
    identity: Identity,
    seconds: number,
  ): { readonly token: string; readonly expiresAt: Date } {
    const token = randomBytes(24).toString('base64url');
    const expiresAt = this.clock.now() + seconds * 1000;
    this.byToken.set(token, { identity, expiresAt });
    return { token, expiresAt: new Date(expiresAt) };
  }
}
