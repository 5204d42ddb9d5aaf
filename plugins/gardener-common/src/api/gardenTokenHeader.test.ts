import fc from 'fast-check';
import { gardenTokenHeader } from './gardenTokenHeader';

/** What the configuration lets the id of an auth provider be. */
const provider = fc.stringMatching(/^[A-Za-z0-9-]{1,60}$/);

describe('gardenTokenHeader', () => {
  it('names the auth provider that a token is from', () => {
    expect(gardenTokenHeader('oidc')).toBe('Backstage-Gardener-Token-oidc');
  });

  it('is a header that every client may send, and no other that means something', () => {
    fc.assert(
      fc.property(provider, id => {
        const headers = new Headers({ [gardenTokenHeader(id)]: 'a.b.c' });
        const [[name, value], ...others] = [...headers];
        expect(others).toEqual([]);
        expect(value).toBe('a.b.c');
        expect(name).toMatch(/^backstage-gardener-token-/);
      }),
    );
  });

  it('keeps auth providers apart, however alike', () => {
    const alike = fc
      .tuple(
        fc.constantFrom('', 'x'.repeat(57)),
        fc.stringMatching(/^[a-z-]{1,3}$/),
      )
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(alike, alike, (a, b) => {
        expect(gardenTokenHeader(a) === gardenTokenHeader(b)).toBe(a === b);
      }),
    );
  });
});
