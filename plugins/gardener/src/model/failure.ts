import { isError, ResponseError } from '@backstage/errors';
import type { GardenSignIn } from 'backstage-plugin-gardener-common';

/** Which sign-in a Garden wants, and why. */
export interface WantedSignIn extends GardenSignIn {
  /** Name of the Garden in the configuration. */
  readonly garden: string;
}

interface Told {
  /** The words of the answer, for a reader. */
  readonly message: string;
  /** Seconds after which it may be asked again, where the answer says so. */
  readonly retryAfter?: number;
}

/** Why an answer did not come, as far as the browser can tell. */
export type Failure = Told &
  (
    | {
        readonly kind: /** 401: the session with the portal is over. */
        | 'signedOut'
          /** 403: Backstage's permissions say no. */
          | 'denied'
          /** 404: not there, or not for this user. */
          | 'notFound'
          /** 409: something else came first. */
          | 'overtaken'
          /** 429: this user asks too much. */
          | 'limited'
          /** 503: the portal works, a Garden does not. */
          | 'unavailable'
          /** Any other answer. */
          | 'refused'
          /** No answer at all. */
          | 'noAnswer';
      }
    /** 401: the portal knows the user, and a Garden wants the user's own token. */
    | { readonly kind: 'signIn'; readonly signIn: WantedSignIn }
  );

type PlainKind = Exclude<Failure['kind'], 'signIn'>;

function isResponseError(error: unknown): error is ResponseError {
  // By name, because another copy of the library may have made it.
  return isError(error) && error.name === 'ResponseError';
}

function kindOf(status: number): PlainKind {
  switch (status) {
    case 401:
      return 'signedOut';
    case 403:
      return 'denied';
    case 404:
      return 'notFound';
    case 409:
      return 'overtaken';
    case 429:
      return 'limited';
    case 503:
      return 'unavailable';
    default:
      return 'refused';
  }
}

function isCause(why: unknown): why is WantedSignIn['why'] {
  return why === 'missing' || why === 'expired' || why === 'refused';
}

/** The sign-in that an answer asks for; undefined when it asks for none. */
function signInOf({
  statusCode,
  body,
}: ResponseError): WantedSignIn | undefined {
  if (statusCode !== 401) return undefined;
  const { garden, provider, why }: Readonly<Record<string, unknown>> =
    body.error;
  return typeof garden === 'string' &&
    typeof provider === 'string' &&
    isCause(why)
    ? { garden, provider, why }
    : undefined;
}

/** Where a proxy in between does not let the browser see the header, nothing is known. */
function retryAfterOf({ response }: ResponseError): Pick<Told, 'retryAfter'> {
  const text = response.headers.get('Retry-After') ?? '';
  return /^\d{1,6}$/.test(text) ? { retryAfter: Number(text) } : {};
}

function answered(error: ResponseError): Failure {
  const told = {
    message: error.cause.message || error.message,
    ...retryAfterOf(error),
  };
  const signIn = signInOf(error);
  return signIn
    ? { kind: 'signIn', signIn, ...told }
    : { kind: kindOf(error.statusCode), ...told };
}

const read = new WeakMap<ResponseError, Failure>();

/** Reads what a call threw. The same answer is the same failure, however often it is read. */
export function failureOf(error: unknown): Failure {
  if (isResponseError(error)) {
    const failure = read.get(error) ?? answered(error);
    read.set(error, failure);
    return failure;
  }
  return {
    kind: 'noAnswer',
    message: isError(error) ? error.message : String(error),
  };
}

/** Whether the answer will be the same however often it is asked for. */
export function isFinal(failure: Failure): boolean {
  switch (failure.kind) {
    case 'signedOut':
    case 'signIn':
    case 'denied':
    case 'notFound':
      return true;
    case 'overtaken':
    case 'limited':
    case 'unavailable':
    case 'refused':
    case 'noAnswer':
      return false;
    default:
      return unknownFailure(failure);
  }
}

function unknownFailure(failure: never): never {
  throw new Error(`Unknown failure ${JSON.stringify(failure)}`);
}
