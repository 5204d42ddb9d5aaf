import { inspect } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { isError } from '@backstage/errors';
import fc from 'fast-check';
import type { GardenIdentity } from './GardenIdentity';
import { GardenToken } from './GardenToken';

/** A JWT with the given payload, as an auth provider would sign it. */
function jwt(payload: unknown): string {
  return rawJwt(JSON.stringify(payload));
}

function rawJwt(payload: string): string {
  const part = (text: string) => Buffer.from(text).toString('base64url');
  return `${part('{"alg":"RS256"}')}.${part(payload)}.c2lnbmF0dXJl`;
}

/** A token of a text, or the error that the text is none. */
function tokenOrError(text: string): unknown {
  try {
    return new GardenToken(text);
  } catch (error) {
    return error;
  }
}

/** Whoever holds something with a token in it can write it down in these ways. */
const WAYS: ReadonlyArray<readonly [string, (held: unknown) => string]> = [
  ['JSON', held => JSON.stringify(held) ?? ''],
  ['inspect', held => inspect(held, { depth: null })],
  [
    'inspect with all that is hidden',
    held => inspect(held, { depth: null, showHidden: true, getters: true }),
  ],
  [
    'inspect without the own words of classes',
    held => inspect(held, { depth: null, customInspect: false }),
  ],
  ['String', held => String(held)],
  ['a template', held => `${held}`],
  ['join', held => [held].join()],
  ['structuredClone', held => inspect(structuredClone(held), { depth: null })],
  [
    'serialization',
    held => inspect(deserialize(serialize(held)), { depth: null }),
  ],
  ['its members', held => JSON.stringify(Object.entries(held as object))],
  ['a copy', held => JSON.stringify({ ...(held as object) })],
];

/** Where a token may be when somebody writes something down. */
const PLACES: ReadonlyArray<
  readonly [string, (token: GardenToken) => unknown]
> = [
  ['alone', token => token],
  [
    'in an identity',
    (token): GardenIdentity => ({
      kind: 'token',
      user: 'mara@example.org',
      groups: ['osc:platform'],
      token,
      provider: 'oidc',
    }),
  ],
  ['in a list', token => [[token]]],
  ['in a Map', token => new Map<unknown, unknown>([['token', token]])],
  ['as the key of a Map', token => new Map([[token, 1]])],
  ['in a Set', token => new Set([token])],
  ['as the cause of an error', token => new Error('no', { cause: token })],
  [
    'in the cause of the cause of an error',
    token =>
      new Error('no', {
        cause: new Error('why', { cause: { as: { token } } }),
      }),
  ],
  [
    'as a member of an error',
    token => Object.assign(new Error('no'), { token }),
  ],
];

describe('GardenToken', () => {
  describe('is a bearer token', () => {
    it.each([
      'abc',
      'a.b.c',
      'AZaz09-._~+/',
      'YWJjZA==',
      jwt({ sub: 'mara' }),
      'x'.repeat(12_000),
    ])('like %.40s', text => {
      expect(new GardenToken(text).reveal()).toBe(text);
    });

    it.each([
      ['nothing', ''],
      ['a blank', ' '],
      ['two tokens in one header', 'abc, def'],
      ['its scheme', 'Bearer abc'],
      ['the end of a line', 'abc\n'],
      ['a header of its own', 'abc\r\nImpersonate-User: carol'],
      ['a byte that is none', 'abc\0'],
      ['letters beyond ASCII', 'zoë'],
      ['padding within', 'ab=cd'],
      ['nothing but padding', '=='],
      ['a colon', 'mara:secret'],
      ['more than a header takes', 'x'.repeat(12_001)],
    ])('and not %s', (_, text) => {
      expect(() => new GardenToken(text)).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message:
            'A token for a Garden must be a bearer token of at most 12000 characters',
        }),
      );
    });
  });

  describe('is never seen', () => {
    const SECRET = 'header.c2VjcmV0.ZG8tbm90LXNob3c';

    it.each(
      PLACES.flatMap(([place, put]) =>
        WAYS.map(([way, write]) => [place, way, put, write] as const),
      ),
    )('%s, written with %s', (_place, _way, put, write) => {
      const written = write(put(new GardenToken(SECRET)));
      expect(written).not.toContain(SECRET);
      expect(written).not.toContain('c2VjcmV0');
      expect(written).not.toContain('ZG8tbm90LXNob3c');
    });

    it('where somebody looks for it: a word stands there instead', () => {
      const token = new GardenToken(SECRET);
      expect(JSON.stringify({ token })).toBe('{"token":"[token]"}');
      expect(inspect({ token })).toBe('{ token: [token] }');
      expect(`Bearer ${token}`).toBe('Bearer [token]');
      expect(String(token)).toBe('[token]');
    });

    it('in the stack of an error that its holder threw', () => {
      const token = new GardenToken(SECRET);
      const error = new Error(`${token} was refused`);
      expect(error.stack).not.toContain(SECRET);
    });

    it('whatever text somebody sends for a token: refused without being repeated, or hidden', () => {
      // What is looked for may stand nowhere by chance.
      const text = fc
        .oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'grapheme' }),
          fc.stringMatching(/^[A-Za-z0-9\-._~+/]{0,60}=*$/),
          fc.json().map(rawJwt),
        )
        .map(rest => `s3cr3t${rest}`);
      fc.assert(
        fc.property(text, sent => {
          const made = tokenOrError(sent);
          const token = made instanceof GardenToken ? made : undefined;
          expect(token || isError(made)).toBeTruthy();
          expect(token ? token.reveal() : sent).toBe(sent);
          const written = token
            ? WAYS.flatMap(([, write]) =>
                PLACES.map(([, put]) => write(put(token))),
              )
            : [inspect(made, { depth: null })];
          expect(written.join('\n')).not.toContain(sent);
        }),
      );
    });
  });

  describe('has a print', () => {
    it('that is the same for the same token and no other, and says nothing of it', () => {
      // Tokens of one issuer begin alike, and many end alike.
      const text = fc
        .tuple(
          fc.constantFrom('', 'header.payload.', 'x'.repeat(2_000)),
          fc.stringMatching(/^[A-Za-z0-9\-._~+/]{1,3}$/),
          fc.constantFrom('', 'c2lnbmF0dXJl'),
        )
        .map(parts => parts.join(''));
      fc.assert(
        fc.property(text, text, (a, b) => {
          const [one, other] = [new GardenToken(a), new GardenToken(b)];
          expect(one.print === other.print).toBe(a === b);
          expect(new GardenToken(a).print).toBe(one.print);
          expect(one.print).toHaveLength(43);
        }),
        { numRuns: 500 },
      );
    });
  });

  describe('says when it ends', () => {
    it('as a JWT does, in seconds', () => {
      expect(new GardenToken(jwt({ exp: 1_700_000_000 })).expiresAt).toBe(
        1_700_000_000_000,
      );
      expect(new GardenToken(jwt({ exp: 1.5 })).expiresAt).toBe(1_500);
    });

    it.each([
      ['an opaque token', 'c2VjcmV0'],
      ['an opaque token with a dot', 'abc.def'],
      ['nothing between the dots', 'a..b'],
      ['a payload that is no JSON', rawJwt('{"exp":17')],
      ['a payload that is a number', rawJwt('1700000000')],
      ['a payload that is null', rawJwt('null')],
      ['a payload that is a list', rawJwt('[1700000000]')],
      [
        'a payload that is no text',
        `a.${Buffer.from([255, 254]).toString('base64url')}.b`,
      ],
      ['a JWT without an end', jwt({ sub: 'mara' })],
      ['an end in words', jwt({ exp: '1700000000' })],
      ['an end that is null', jwt({ exp: null })],
      ['an end that is no number', rawJwt('{"exp":1e999}')],
    ])('and not with %s', (_, text) => {
      expect(new GardenToken(text).expiresAt).toBeUndefined();
    });

    it('is a moment of the calendar, whatever the payload is', () => {
      const exp = fc.oneof(
        fc.double(),
        fc.integer(),
        fc.constantFrom(1e15, -1e15, 8.64e12, 8.64e12 + 1, 1e306),
      );
      const payload = fc.oneof(
        fc.json(),
        exp.map(end => JSON.stringify({ exp: end })),
        fc.string(),
      );
      fc.assert(
        fc.property(payload, text => {
          const { expiresAt } = new GardenToken(rawJwt(text));
          if (expiresAt === undefined) return;
          expect(() => new Date(expiresAt).toISOString()).not.toThrow();
        }),
      );
    });
  });
});
