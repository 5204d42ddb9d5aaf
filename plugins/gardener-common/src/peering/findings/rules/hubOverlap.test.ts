import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'HUB_OVERLAP';
const SAME = { nodes: ['10.250.0.0/27'] };

describe('hubOverlap', () => {
  it('is said on the rows of both peers that overlap', () => {
    const result = peeringsOf([
      aShoot('hub1', {}, entry('a'), entry('b'), entry('s3')),
      aShoot('a', SAME, entry('hub1')),
      aShoot('b', { nodes: ['10.250.0.0/16'] }, entry('hub1')),
      aShoot('s3', {}, entry('hub1')),
    ]);
    expect(found(result, CODE).rows).toEqual([
      ['HUB_OVERLAP/one'],
      ['HUB_OVERLAP/one'],
      [],
    ]);
    expect(result.peerings[0].findings[0]).toMatchObject({
      what: 'a and b are both peers of hub1, and their node networks overlap in 10.250.0.0/27.',
      overlaps: [{ leftOwner: 'a', rightOwner: 'b', addresses: '32' }],
    });
  });

  it('is one line with a count for many', () => {
    const names = Array.from({ length: 30 }, (_, i) => `p${i}`);
    const result = peeringsOf([
      aShoot(
        'hub',
        { nodes: ['10.9.0.0/24'] },
        ...names.map(name => entry(name)),
      ),
      ...names.map(name => aShoot(name, SAME, entry('hub'))),
    ]);
    for (const { findings } of result.peerings) {
      const hub = findings.filter(({ code }) => code === CODE);
      expect(hub).toHaveLength(1);
      expect(hub[0].params.more).toBe('28');
      expect(hub[0].overlaps).toHaveLength(10);
    }
  });

  it('leaves out a peer that overlaps the hub itself: that is said by CIDR_OVERLAP', () => {
    const result = peeringsOf([
      aShoot('hub', { nodes: ['10.5.0.0/27'] }, entry('wide'), entry('next')),
      aShoot('wide', { nodes: ['10.5.0.0/26'] }, entry('hub')),
      aShoot('next', { nodes: ['10.5.0.32/27'] }, entry('hub')),
    ]);
    expect(found(result, CODE).rows).toEqual([[], []]);
  });

  it('leaves out who only lists us, as anybody may', () => {
    const result = peeringsOf([
      aShoot('hub', { nodes: ['10.9.0.0/24'] }, entry('a')),
      aShoot('a', SAME, entry('hub')),
      aShoot('stranger', SAME, entry('hub')),
    ]);
    expect(found(result, CODE).rows).toEqual([[], []]);
  });

  it('does not compare a peer with itself', () => {
    const nodes = ['10.6.0.0/24', '10.6.1.0/24'];
    const result = peeringsOf([
      aShoot('hub', { nodes: ['10.9.0.0/24'] }, entry('a')),
      aShoot('a', { nodes }, entry('hub')),
    ]);
    expect(found(result, CODE).rows).toEqual([[]]);
  });
});
