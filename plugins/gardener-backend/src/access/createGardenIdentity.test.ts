import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { createGardenIdentity } from './createGardenIdentity';
import { identityKey, type GardenIdentity } from './GardenIdentity';

/** The names of the identity; none when it is refused. */
function namesOf(user: string, groups: readonly string[]): readonly string[] {
  try {
    const identity = createGardenIdentity(user, groups);
    return [identity.user, ...identity.groups];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

describe('createGardenIdentity', () => {
  it('cuts blanks, drops repeated groups and sorts them', () => {
    expect(
      createGardenIdentity(' mara@example.org ', ['b', ' a', 'b ']),
    ).toEqual({
      kind: 'impersonated',
      user: 'mara@example.org',
      groups: ['a', 'b'],
    });
  });

  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \t ', 'empty'],
    ['of the Garden itself', 'system:admin', '"system:"'],
    ['of the Garden itself in capitals', 'System:Admin', '"system:"'],
    ['of the Garden itself after blanks', '  system:admin', '"system:"'],
    ['with a line break inside', 'a\r\nImpersonate-Group: b', 'printable'],
    ['beyond ASCII', 'zoë', 'printable'],
    ['too long', 'x'.repeat(257), 'longer'],
  ])('refuses a name that is %s, for users and groups', (_, name, words) => {
    expect(() => createGardenIdentity(name)).toThrow(words);
    expect(() => createGardenIdentity('mara', [name])).toThrow(words);
  });

  it('refuses more groups than headers can carry', () => {
    const groups = (count: number, length: number) =>
      Array.from({ length: count }, (_, i) => String(i).padStart(length, 'g'));
    expect(() => createGardenIdentity('mara', groups(257, 4))).toThrow(
      'at most 256 groups',
    );
    expect(() => createGardenIdentity('mara', groups(100, 200))).toThrow(
      '20000',
    );
    expect(createGardenIdentity('mara', groups(256, 40)).groups).toHaveLength(
      256,
    );
  });

  it('never lets through what is not a plain name, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        (user, groups) => {
          const names = namesOf(user, groups);
          expect(
            names.filter(
              name =>
                !/^[!-~]([ -~]*[!-~])?$/.test(name) ||
                /^system:/i.test(name) ||
                name.length > 256,
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('identityKey', () => {
  const impersonated = (
    user: string,
    ...groups: readonly string[]
  ): GardenIdentity => ({ kind: 'impersonated', user, groups });

  it('differs when user and groups are cut at another place', () => {
    expect(identityKey(impersonated('a', 'b', 'c'))).not.toBe(
      identityKey(impersonated('a', 'b c')),
    );
    expect(identityKey(impersonated('a'))).not.toBe(
      identityKey(impersonated('a', 'a')),
    );
  });
});
