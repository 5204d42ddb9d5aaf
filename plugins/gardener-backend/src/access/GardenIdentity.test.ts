import fc from 'fast-check';
import { identityKey, type GardenIdentity } from './GardenIdentity';
import { GardenToken } from './GardenToken';

/** Few and short, so that pairs often agree, with what might be taken for a separator. */
const name = fc.oneof(
  fc.constantFrom('mara', 'jon', 'a\nb', 'a', 'b', 'token', ''),
  fc.string({ maxLength: 3 }),
);
const names = {
  user: name,
  groups: fc.array(name, { maxLength: 3 }),
};
const identity: fc.Arbitrary<GardenIdentity> = fc.oneof(
  fc.record({ kind: fc.constant('impersonated' as const), ...names }),
  fc.record({ kind: fc.constant('remembered' as const), ...names }),
  fc.record({ kind: fc.constant('portal' as const), ...names }),
  fc.record({
    kind: fc.constant('token' as const),
    ...names,
    token: fc
      .constantFrom('first', 'second', 'third')
      .map(text => new GardenToken(text)),
    provider: fc.constantFrom('oidc', 'keycloak'),
  }),
);

/** Whether a Garden can't tell one from the other. */
function alike(a: GardenIdentity, b: GardenIdentity): boolean {
  if (a.kind === 'token' && b.kind === 'token') {
    return a.token.reveal() === b.token.reveal();
  }
  return (
    a.kind === b.kind &&
    // Whatever it is called: there is one.
    (a.kind === 'portal' ||
      JSON.stringify([a.user, a.groups]) === JSON.stringify([b.user, b.groups]))
  );
}

describe('identityKey', () => {
  it('is the same for two identities just when a Garden answers them alike: by kind, and by names or token', () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        expect(identityKey(a) === identityKey(b)).toBe(alike(a, b));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [
      'a user who is called like a user and a group',
      { user: 'mara\nosc:admins', groups: [] },
      { user: 'mara', groups: ['osc:admins'] },
    ],
    [
      'a group that is called like two',
      { user: 'mara', groups: ['a\nb'] },
      { user: 'mara', groups: ['a', 'b'] },
    ],
    [
      'a user without groups and one with a group that has no name',
      { user: 'mara', groups: [] },
      { user: 'mara', groups: [''] },
    ],
  ])('keeps apart %s', (_, a, b) => {
    for (const kind of ['impersonated', 'remembered'] as const) {
      expect(identityKey({ kind, ...a })).not.toBe(identityKey({ kind, ...b }));
    }
  });

  it('keeps apart who is there and who is remembered, by the same names', () => {
    const mara = { user: 'mara', groups: ['osc:platform'] };
    const keys = (['impersonated', 'remembered', 'portal'] as const).map(kind =>
      identityKey({ kind, ...mara }),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('has nothing of a token in it but its print', () => {
    const token = new GardenToken('header.c2VjcmV0.c2lnbmF0dXJl');
    const key = identityKey({
      kind: 'token',
      user: 'mara',
      groups: [],
      token,
      provider: 'oidc',
    });
    expect(key).toContain(token.print);
    expect(key).not.toMatch(/header|c2VjcmV0|c2lnbmF0dXJl/);
  });
});
