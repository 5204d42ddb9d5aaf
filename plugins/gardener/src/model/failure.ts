import { isError, ResponseError } from '@backstage/errors';

/** Why an answer did not come, as far as the browser can tell. */
export interface Failure {
  readonly kind: /** 401: the session is over. */
  | 'signedOut'
    /** 403: Backstage's permissions say no. */
    | 'denied'
    /** 404: not there, or not for this user. */
    | 'notFound'
    /** 409: something else came first. */
    | 'overtaken'
    /** 503: the portal works, a Garden does not. */
    | 'unavailable'
    /** Any other answer. */
    | 'refused'
    /** No answer at all. */
    | 'noAnswer';
  /** The words of the answer, for a reader. */
  readonly message: string;
}

function isResponseError(error: unknown): error is ResponseError {
  // By name, because another copy of the library may have made it.
  return isError(error) && error.name === 'ResponseError';
}

function kindOf(status: number): Failure['kind'] {
  switch (status) {
    case 401:
      return 'signedOut';
    case 403:
      return 'denied';
    case 404:
      return 'notFound';
    case 409:
      return 'overtaken';
    case 503:
      return 'unavailable';
    default:
      return 'refused';
  }
}

/** Reads what a call threw. */
export function failureOf(error: unknown): Failure {
  if (isResponseError(error)) {
    return {
      kind: kindOf(error.statusCode),
      message: error.cause.message || error.message,
    };
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
    case 'denied':
    case 'notFound':
      return true;
    case 'overtaken':
    case 'unavailable':
    case 'refused':
    case 'noAnswer':
      return false;
    default:
      return unknownFailure(failure.kind);
  }
}

function unknownFailure(kind: never): never {
  throw new Error(`Unknown failure ${kind}`);
}
