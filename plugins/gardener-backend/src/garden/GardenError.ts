import { CustomErrorBase } from '@backstage/errors';

/** What the Garden said, cut and free of secrets. */
class GardenWords extends Error {
  override readonly name = 'Garden';
}

/**
 * Something that a Garden API refused or failed to do.
 *
 * `reason` is one plain sentence that may be shown to any user of the portal: it names the Garden
 * and never an object, a user or an address. The Garden's own words are the `cause`, cut, and are for
 * the user who made the call and for the log. `name` follows the classes of `@backstage/errors`,
 * because Backstage's error middleware chooses the HTTP status by it.
 */
export abstract class GardenError extends CustomErrorBase {
  abstract readonly kind: GardenErrorKind;

  constructor(
    readonly garden: string,
    readonly reason: string,
    words?: string,
  ) {
    super(reason, words ? new GardenWords(words) : undefined);
  }
}

/** What a switch over errors can tell apart. */
export type GardenErrorKind =
  | 'unauthorized'
  | 'noRights'
  | 'impersonation'
  | 'admission'
  | 'notReady'
  | 'webhook'
  | 'anonymous'
  | 'notFound'
  | 'conflict'
  | 'expired'
  | 'invalid'
  | 'tooManyRequests'
  | 'unavailable'
  | 'server'
  | 'unreachable'
  | 'malformed'
  | 'credentials'
  | 'identity'
  | 'signIn';

/** 401: the portal's own credentials are not accepted; expired, revoked, or of another Garden. */
export class GardenUnauthorizedError extends GardenError {
  readonly kind = 'unauthorized' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, words?: string) {
    super(
      garden,
      `Garden ${garden} does not accept the portal's credentials; the token may have expired`,
      words,
    );
  }
}

/** Why a user must sign in to a Garden, where the user's own token is handed on. */
export type SignInCause =
  /** The request brought no token. */
  | 'missing'
  /** Its time is over. */
  | 'expired'
  /** The Garden does not accept it. */
  | 'refused';

/**
 * The user's own token is missing, over, or not accepted. The portal can't do anything about it: the user signs in to the
 * Garden's identity provider again.
 */
export class GardenSignInError extends GardenError {
  readonly kind = 'signIn' as const;
  override readonly name = 'AuthenticationError' as const;

  /** @param provider - id of the auth provider of the portal whose token the Garden trusts */
  constructor(
    garden: string,
    readonly provider: string,
    readonly why: SignInCause,
    words?: string,
  ) {
    super(garden, signInReason(garden, why), words);
  }
}

function signInReason(garden: string, why: SignInCause): string {
  switch (why) {
    case 'missing':
      return `Sign in to Garden ${garden}: it takes your own token, and this request brought none (strategy oidc)`;
    case 'expired':
      return `Your sign-in to Garden ${garden} has expired. Sign in again`;
    case 'refused':
      return `Garden ${garden} does not accept your sign-in. Sign in again`;
    default: {
      const never: never = why;
      throw new Error(`Unknown cause: ${never}`);
    }
  }
}

/** 403 by RBAC. Says nothing about whether the object exists. */
export class GardenNoRightsError extends GardenError {
  readonly kind = 'noRights' as const;
  override readonly name = 'NotAllowedError' as const;

  constructor(garden: string, words?: string) {
    super(garden, `Garden ${garden} does not allow this`, words);
  }
}

/** 403 because the portal's account may not impersonate. No user of the portal can do anything about it. */
export class GardenImpersonationError extends GardenError {
  readonly kind = 'impersonation' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, words?: string) {
    super(
      garden,
      `The portal's account may not act as the signed-in user in Garden ${garden}; it lacks the right to impersonate users or groups`,
      words,
    );
  }
}

/** 403 by an admission plugin: rights are there, the Garden's rules say no. Shown with its words. */
export class GardenAdmissionError extends GardenError {
  readonly kind = 'admission' as const;
  override readonly name = 'NotAllowedError' as const;

  constructor(garden: string, words?: string) {
    super(garden, `The rules of Garden ${garden} refuse this`, words);
  }
}

/** 403 while the API server's caches fill. Passes by itself. */
export class GardenNotReadyError extends GardenError {
  readonly kind = 'notReady' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, words?: string) {
    super(garden, `Garden ${garden} is starting and not ready yet`, words);
  }
}

/** A webhook denied the request, with whatever code it chose. */
export class GardenWebhookError extends GardenError {
  readonly kind = 'webhook' as const;
  override readonly name = 'NotAllowedError' as const;

  constructor(garden: string, words?: string) {
    super(garden, `A webhook of Garden ${garden} refuses this`, words);
  }
}

/**
 * 403 for `system:anonymous`. Comes for a moment after a crash, when the API server can't yet
 * verify tokens, and is therefore never final.
 */
export class GardenAnonymousError extends GardenError {
  readonly kind = 'anonymous' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, words?: string) {
    super(
      garden,
      `Garden ${garden} does not recognise the portal; it may be starting, or the token is missing`,
      words,
    );
  }
}

/** 404 for an object. Only counts from an identity that may read the namespace. */
export class GardenNotFoundError extends GardenError {
  readonly kind = 'notFound' as const;
  override readonly name = 'NotFoundError' as const;

  constructor(garden: string, words?: string) {
    super(garden, `Not found in Garden ${garden}`, words);
  }
}

/** 409: somebody else wrote in between, or the object exists already. */
export class GardenConflictError extends GardenError {
  readonly kind = 'conflict' as const;
  override readonly name = 'ConflictError' as const;

  constructor(garden: string, words?: string) {
    super(
      garden,
      `The object was changed in Garden ${garden} meanwhile`,
      words,
    );
  }
}

/** 410, also as an event inside a watch: the resourceVersion or the continue token is too old. */
export class GardenExpiredError extends GardenError {
  readonly kind = 'expired' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, words?: string) {
    super(
      garden,
      `Garden ${garden} has forgotten the version that was asked for`,
      words,
    );
  }
}

/** 400 or 422: what was sent is not valid. `fields` are the paths that the Garden names. */
export class GardenInvalidError extends GardenError {
  readonly kind = 'invalid' as const;
  override readonly name = 'InputError' as const;

  constructor(
    garden: string,
    words?: string,
    readonly fields: readonly string[] = [],
  ) {
    super(garden, `Garden ${garden} does not accept what was sent`, words);
  }
}

/** 429. `retryAfterSeconds` as the Garden asks, undefined when it doesn't. */
export class GardenTooManyRequestsError extends GardenError {
  readonly kind = 'tooManyRequests' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(
    garden: string,
    words?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(
      garden,
      `Garden ${garden} has too many requests at the moment`,
      words,
    );
  }
}

/** 502, 503, 504, often as plain text. */
export class GardenUnavailableError extends GardenError {
  readonly kind = 'unavailable' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(
    garden: string,
    words?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(garden, `The API of Garden ${garden} is not available`, words);
  }
}

/** Any other code, 500 above all. */
export class GardenServerError extends GardenError {
  readonly kind = 'server' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, readonly httpCode: number, words?: string) {
    super(garden, `Garden ${garden} answered with code ${httpCode}`, words);
  }
}

/** No answer: name, network, TLS or time. `problem` is the reason in words, without an address. */
export class GardenUnreachableError extends GardenError {
  readonly kind = 'unreachable' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, readonly problem: string, words?: string) {
    super(garden, `Garden ${garden} can't be reached: ${problem}`, words);
  }
}

/** An answer that is not what the Kubernetes API would send. */
export class GardenMalformedAnswerError extends GardenError {
  readonly kind = 'malformed' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, problem: string, words?: string) {
    super(
      garden,
      `Garden ${garden} sent an answer that can't be read: ${problem}`,
      words,
    );
  }
}

/** A token file, client certificate or credential helper of the portal can't be read. */
export class GardenCredentialsError extends GardenError {
  readonly kind = 'credentials' as const;
  override readonly name = 'ServiceUnavailableError' as const;

  constructor(garden: string, words?: string) {
    super(
      garden,
      `The portal's credentials for Garden ${garden} can't be read; see the backend's log`,
      words,
    );
  }
}

/**
 * An identity that would run with the portal's own rights, or not as whom it says. Nothing was sent.
 */
export class GardenIdentityError extends GardenError {
  readonly kind = 'identity' as const;
  override readonly name = 'NotAllowedError' as const;

  constructor(garden: string, problem: string) {
    super(garden, `No request to Garden ${garden} was made: ${problem}`);
  }
}
