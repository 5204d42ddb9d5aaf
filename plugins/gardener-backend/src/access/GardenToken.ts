import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { InputError } from '@backstage/errors';

/** What RFC 6750 lets a bearer token be. */
const BEARER = /^[A-Za-z0-9\-._~+/]+=*$/;
/** Node refuses requests whose headers have more than 16 KiB together. */
const MAX_LENGTH = 12_000;
/** Dates of JavaScript go no further; milliseconds since the epoch. */
const LAST_MOMENT = 8.64e15;

/**
 * A user's own token for a Garden. It lives as long as the request that brought it, and the write that the request began;
 * nothing keeps it, and whoever prints, logs or stores it by mistake gets a word in its place.
 */
export class GardenToken {
  readonly #text: string;
  /** Of the token; says nothing about it, and is the same for the same token. */
  readonly print: string;
  /** When it stops to be valid, as it says itself; epoch milliseconds. The Garden decides. Undefined when it says nothing. */
  readonly expiresAt: number | undefined;

  /** @throws InputError when it can't be a bearer token; the text is not repeated */
  constructor(text: string) {
    if (text.length > MAX_LENGTH || !BEARER.test(text)) {
      throw new InputError(
        `A token for a Garden must be a bearer token of at most ${MAX_LENGTH} characters`,
      );
    }
    this.#text = text;
    this.print = createHash('sha256').update(text).digest('base64url');
    this.expiresAt = expiryOf(text);
  }

  /** The token itself, for the header of a request to the Garden and for nothing else. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[token]';
  }

  toJSON(): string {
    return '[token]';
  }

  [inspect.custom](): string {
    return '[token]';
  }
}

/** `exp` of a JWT, read and not verified: to say early that it has passed. */
function expiryOf(text: string): number | undefined {
  const payload = text.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(payload, 'base64url').toString('utf8'),
    );
    const exp =
      typeof claims === 'object' && claims !== null && 'exp' in claims
        ? claims.exp
        : undefined;
    // One that is no moment of the calendar says nothing either, and nobody could write it down.
    return typeof exp === 'number' && Math.abs(exp * 1000) <= LAST_MOMENT
      ? exp * 1000
      : undefined;
  } catch {
    // Not a JWT: an opaque token says nothing of itself.
    return undefined;
  }
}
