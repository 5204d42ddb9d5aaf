import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'SEED_MISMATCH';

function rows(listed: string | undefined, target: Partial<Shoot>) {
  const here = aShoot('s1', {
    peering: {
      state: 'present',
      entries: [{ name: 's2', namespace: 'garden-prod', seed: listed }],
    },
  });
  return found(peeringsOf([here, aShoot('s2', target, entry('s1'))]), CODE)
    .rows;
}

describe('seedMismatch', () => {
  it('compares the entry with the seed where the target shall run', () => {
    expect(rows('eu-de-1', {})).toEqual([[]]);
    expect(rows('eu-de-1', { seed: 'eu-de-2' })).toEqual([
      ['SEED_MISMATCH/different'],
    ]);
    expect(rows('eu-de-2', { seed: 'eu-de-2', statusSeed: 'eu-de-1' })).toEqual(
      [[]],
    );
  });

  it('finds an entry without a seed', () => {
    expect(rows(undefined, {})).toEqual([['SEED_MISMATCH/absent']]);
  });

  it('has nothing to compare with when the target has no seed', () => {
    expect(rows('eu-de-1', { seed: undefined })).toEqual([[]]);
  });

  it("checks the other side's entry for us as well", () => {
    const { peerings } = peeringsOf([
      aShoot('s1', { seed: 'eu-de-2' }, entry('s2')),
      aShoot('s2', {}, entry('s1')),
    ]);
    expect(peerings[0].findings).toMatchObject([
      {
        code: CODE,
        what: 'The entry for s1 on s2 names seed eu-de-1; s1 is on eu-de-2.',
        subject: { shoot: { name: 's2' }, target: { name: 's1' } },
      },
    ]);
  });
});
