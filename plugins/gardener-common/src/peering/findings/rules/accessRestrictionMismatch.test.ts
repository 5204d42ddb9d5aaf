import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'ACCESS_RESTRICTION_MISMATCH';

/** Two sound shoots that list each other, with what is special about each. */
function pair(here: Partial<Shoot>, target: Partial<Shoot>) {
  return found(
    peeringsOf([
      aShoot('s1', here, entry('s2')),
      aShoot('s2', target, entry('s1')),
    ]),
    CODE,
  );
}

describe('accessRestrictionMismatch', () => {
  it.each([
    [[], [], []],
    [['eu'], ['eu'], []],
    [['eu', 'x'], ['eu'], ['ACCESS_RESTRICTION_MISMATCH/one']],
    [[], ['eu'], ['ACCESS_RESTRICTION_MISMATCH/one']],
    [['x'], ['eu'], ['ACCESS_RESTRICTION_MISMATCH/both']],
  ])('compares the names %j with %j', (ours, theirs, codes) => {
    expect(
      pair({ accessRestrictions: ours }, { accessRestrictions: theirs }).rows,
    ).toEqual([codes]);
  });

  it('says which of the two is restricted', () => {
    const { peerings } = peeringsOf([
      aShoot('s1', {}, entry('s2')),
      aShoot('s2', { accessRestrictions: ['eu'] }, entry('s1')),
    ]);
    expect(peerings[0].findings[0].what).toBe(
      's2 has the access restriction eu, and s1 has not.',
    );
  });
});
