import { ApiStatus } from '../errors/ApiStatus';

/** Where the next page of a list begins. */
export interface ContinueToken {
  /** resourceVersion of the first page; -1 for "as it is now", which a 410 answer offers. */
  readonly resourceVersion: number;
  /** First path that may be on the page, relative to the namespace that is listed. */
  readonly start: string;
}

/** Prints a token as the API server does: base64 of JSON. */
export function printContinueToken(token: ContinueToken): string {
  return Buffer.from(
    JSON.stringify({
      v: 'meta.k8s.io/v1',
      rv: token.resourceVersion,
      start: token.start,
    }),
  ).toString('base64url');
}

function invalid(text: string): ApiStatus {
  return ApiStatus.badRequest(`invalid continue token: ${text}`);
}

/**
 * Reads a token.
 * @throws ApiStatus 400 for one that this server did not make.
 */
export function parseContinueToken(text: string): ContinueToken {
  let value: { v?: unknown; rv?: unknown; start?: unknown };
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // What exactly is wrong with a token is of no use to anybody: the answer is the same.
    throw invalid('continue key is not valid');
  }
  if (value?.v !== 'meta.k8s.io/v1') {
    throw invalid(
      'continue key is not valid: server does not recognize this encoded version',
    );
  }
  if (typeof value.start !== 'string' || value.start === '') {
    throw invalid('continue key is not valid: encoded start key empty');
  }
  if (typeof value.rv !== 'number' || value.rv === 0) {
    throw invalid(
      'continue key is not valid: incorrect encoded start resourceVersion',
    );
  }
  return { resourceVersion: value.rv, start: value.start };
}
