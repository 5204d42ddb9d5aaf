import {
  aShoot,
  entry,
  found,
  NOW,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'RECREATED_TARGET';

describe('recreatedTarget', () => {
  it('is said of a visible target that the portal knew as another shoot', () => {
    const shoots = [
      aShoot('s1', {}, entry('s2'), entry('s3')),
      aShoot('s2', {}, entry('s1')),
      aShoot('s3', {}, entry('s1')),
    ] as const;
    const result = peeringsOf([...shoots], {
      recreated: ({ name }) =>
        name === 's2' ? { firstUid: 'old', firstSeenAt: NOW } : undefined,
    });
    expect(found(result, CODE).rows).toEqual([
      ['RECREATED_TARGET/default'],
      [],
    ]);
    expect(result.peerings[0].findings[0].what).toContain('2026-11-20');
  });
});
