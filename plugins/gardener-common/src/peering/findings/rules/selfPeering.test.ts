import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';

describe('selfPeering', () => {
  it('is said once of the shoot, in force or not', () => {
    const entries = [entry('s1'), entry('s1')];
    for (const state of ['present', 'disabled'] as const) {
      const result = peeringsOf([
        aShoot('s1', { peering: { state, entries } }),
      ]);
      expect(found(result, 'SELF_PEERING').shoot).toEqual([
        'SELF_PEERING/default',
      ]);
    }
  });

  it('is not said of a namesake in another namespace', () => {
    const result = peeringsOf([aShoot('s1', {}, entry('s1', 'garden-dev'))]);
    expect(found(result, 'SELF_PEERING').shoot).toEqual([]);
  });
});
