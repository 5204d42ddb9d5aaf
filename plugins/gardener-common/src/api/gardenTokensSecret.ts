import { InputError } from '@backstage/errors';

/**
 * Name of the secret of a template's task that holds the user's own tokens for Gardens of the strategy `oidc`. A form
 * decorator puts it there, and the template actions hand it on.
 *
 * @public
 */
export const GARDEN_TOKENS_SECRET = 'gardenTokens';

/** An auth provider's id may be a header's name, and a token its value. */
const PROVIDER = /^[A-Za-z0-9-]{1,60}$/;
const TOKEN = /^[\x21-\x7e]{1,16384}$/;

/**
 * Writes tokens as the value of the secret.
 *
 * @param tokens - by the id of the auth provider that each is from
 * @public
 */
export function encodeGardenTokens(
  tokens: Readonly<Record<string, string>>,
): string {
  return JSON.stringify(tokens);
}

function malformed(): InputError {
  // Without a word of what it holds: that may be a token.
  return new InputError(
    `The secret ${GARDEN_TOKENS_SECRET} must be a JSON object with a token for each auth provider`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text.
    throw malformed();
  }
}

/**
 * Reads the value of the secret.
 *
 * @param text - absent or empty: no tokens
 * @returns tokens by the id of the auth provider that each is from
 * @throws InputError that names the secret, and nothing of what it holds
 * @public
 */
export function decodeGardenTokens(
  text: string | undefined,
): Readonly<Record<string, string>> {
  if (text === undefined || text === '') return {};
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed();
  }
  return Object.fromEntries(
    Object.entries(value).map(([provider, token]) => {
      if (
        !PROVIDER.test(provider) ||
        typeof token !== 'string' ||
        !TOKEN.test(token)
      ) {
        throw malformed();
      }
      return [provider, token];
    }),
  );
}
