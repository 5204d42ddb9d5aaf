import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'CIDR_OVERLAP';

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

describe('cidrOverlap', () => {
  it('finds nothing between disjoint networks', () => {
    expect(pair({}, {}).rows).toEqual([[]]);
  });

  it('finds a partial and an identical overlap', () => {
    expect(
      pair({ nodes: ['10.5.0.0/27'] }, { nodes: ['10.5.0.0/26'] }).rows,
    ).toEqual([['CIDR_OVERLAP/partial']]);
    expect(
      pair({ nodes: ['10.5.0.0/27'] }, { nodes: ['10.5.0.0/27'] }).rows,
    ).toEqual([['CIDR_OVERLAP/identical']]);
  });

  it('compares all networks of each family, and none with one of the other', () => {
    const nodes = ['10.5.0.0/24', '2001:db8:1::/64'];
    expect(pair({ nodes }, { nodes: ['10.6.0.0/24'] }).rows).toEqual([[]]);
    expect(
      pair({ nodes }, { nodes: ['10.6.0.0/24', '2001:db8:1::/48'] }).rows,
    ).toEqual([['CIDR_OVERLAP/partial']]);
  });

  it('counts addresses once that two sizes of a grown network hold', () => {
    const { peerings } = peeringsOf([
      aShoot('s1', { nodes: ['10.6.3.0/26', '10.6.3.0/27'] }, entry('s2')),
      aShoot('s2', { nodes: ['10.6.0.0/16'] }, entry('s1')),
    ]);
    expect(peerings[0].findings[0].params.addresses).toBe('64');
  });

  it('suggests nothing when there is no free block of the size', () => {
    expect(
      pair({ nodes: ['10.0.0.0/24'] }, { nodes: ['0.0.0.0/0'] }).rows,
    ).toEqual([['CIDR_OVERLAP/noBlock']]);
  });

  it('suggests no block of the default node network, nor of a reserved range', () => {
    const { peerings } = peeringsOf(
      [
        aShoot('s1', { nodes: ['10.250.0.0/27'] }, entry('s2')),
        aShoot('s2', { nodes: ['10.250.0.0/27'] }, entry('s1')),
      ],
      { network: { reserved: ['10.0.0.0/9'] } },
    );
    expect(peerings[0].findings[0].params.block).toBe('10.128.0.0/27');
  });

  it('suggests a block that no visible peer uses', () => {
    const { peerings } = peeringsOf([
      aShoot('s1', { nodes: ['10.5.0.0/25'] }, entry('s2'), entry('s3')),
      aShoot('s2', { nodes: ['10.5.0.0/25'] }, entry('s1')),
      aShoot('s3', { nodes: ['10.5.0.128/25'] }, entry('s1')),
    ]);
    const [overlap] = peerings[0].findings;
    expect(overlap.params.block).toBe('10.5.1.0/25');
  });
});
