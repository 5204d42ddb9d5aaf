import { inspect } from 'node:util';
import fc from 'fast-check';
import {
  decodeGardenTokens,
  encodeGardenTokens,
  GARDEN_TOKENS_SECRET,
} from './gardenTokensSecret';

const provider = fc.stringMatching(/^[A-Za-z0-9-]{1,60}$/);
const token = fc.stringMatching(/^[A-Za-z0-9._~+/-]{1,200}$/);

describe('the secret with the tokens for Gardens', () => {
  it('holds the tokens that were put into it, each by its auth provider', () => {
    fc.assert(
      fc.property(fc.dictionary(provider, token), tokens => {
        expect(decodeGardenTokens(encodeGardenTokens(tokens))).toEqual({
          ...tokens,
        });
      }),
    );
  });

  it('may be absent: then there are none', () => {
    expect(decodeGardenTokens(undefined)).toEqual({});
    expect(decodeGardenTokens('')).toEqual({});
  });

  it.each([
    ['no JSON', 'eyJ.tell-nobody.sig'],
    ['a text', '"eyJ.tell-nobody.sig"'],
    ['a list', '["eyJ.tell-nobody.sig"]'],
    ['nothing', 'null'],
    ['a token that is none', '{"oidc":{"token":"eyJ.tell-nobody.sig"}}'],
    ['an empty token', '{"oidc":""}'],
    ['a second header in a token', '{"oidc":"tell-nobody\\r\\nX-Other: 1"}'],
    ['a provider that can be none', '{"a b":"tell-nobody"}'],
  ])('is refused with %s, and nothing of it is said', (_what, text) => {
    let thrown: unknown;
    try {
      decodeGardenTokens(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(GARDEN_TOKENS_SECRET),
    });
    expect(inspect(thrown, { depth: null })).not.toContain('tell-nobody');
  });
});
