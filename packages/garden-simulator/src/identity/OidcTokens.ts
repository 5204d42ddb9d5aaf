import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  JWTPayload,
  jwtVerify,
  JWTVerifyGetKey,
} from 'jose';
import { Identity } from './Identity';
import { OidcSettings } from './OidcSettings';
import { oidcUser } from './oidcUser';
import { TokenClock } from './TokenClock';

/** What kube-apiserver accepts unless `--oidc-signing-algs` says otherwise. */
const SIGNING_ALGORITHMS = ['RS256'];
/** Milliseconds that the issuer has for an answer. */
const PATIENCE = 5_000;

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    // Not a JWT: somebody else's token.
    return undefined;
  }
}

/** Something is wrong with the token, not with the way to the issuer. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== errors.JOSEError.code
  );
}

/** The ID tokens of one OpenID Connect issuer as bearer tokens of the Garden. */
export class OidcTokens {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  /**
   * @param report - Told why the issuer could not be asked for its keys. Bad tokens are not reported: they are an everyday
   * thing.
   */
  constructor(
    private readonly settings: OidcSettings,
    private readonly clock: TokenClock,
    private readonly report: (error: unknown) => void = () => {},
  ) {}

  /**
   * Whose token this is. Undefined for a token that is no JWT of this issuer, is not for this client, is expired or not
   * signed by the issuer, or names nobody; and while the issuer can't be reached.
   */
  async identityOf(token: string): Promise<Identity | undefined> {
    // Seen before anything is asked for: a token of somebody else costs no request.
    if (issuerOf(token) !== this.settings.issuerUrl) {
      return undefined;
    }
    try {
      return oidcUser(await this.verify(token), this.settings);
    } catch (error) {
      if (!isAboutToken(error)) {
        this.report(error);
      }
      return undefined;
    }
  }

  private async verify(token: string): Promise<JWTPayload> {
    const { issuerUrl, clientId } = this.settings;
    const { payload } = await jwtVerify(token, await this.issuerKeys(), {
      issuer: issuerUrl,
      audience: clientId,
      algorithms: SIGNING_ALGORITHMS,
      requiredClaims: ['exp'],
      currentDate: new Date(this.clock.now()),
    });
    return payload;
  }

  /** Asked for with the first token, so that a Garden may start before its issuer; again after a failure. */
  private issuerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch(error => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const { issuerUrl } = this.settings;
    const response = await fetch(
      `${issuerUrl.replace(/\/$/, '')}/.well-known/openid-configuration`,
      { signal: AbortSignal.timeout(PATIENCE) },
    );
    if (!response.ok) {
      throw new Error(
        `The OIDC issuer ${issuerUrl} answered ${response.status} to discovery`,
      );
    }
    const document: { issuer?: unknown; jwks_uri?: unknown } =
      await response.json();
    if (document.issuer !== issuerUrl) {
      throw new Error(
        `The OIDC issuer ${issuerUrl} calls itself ${document.issuer}`,
      );
    }
    return createRemoteJWKSet(new URL(String(document.jwks_uri)), {
      timeoutDuration: PATIENCE,
      // An unknown key is looked up at once, as by kube-apiserver: the issuer may have been restarted with a new one.
      cooldownDuration: 0,
    });
  }
}
