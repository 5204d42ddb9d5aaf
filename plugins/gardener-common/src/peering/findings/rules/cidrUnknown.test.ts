import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'CIDR_UNKNOWN';

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

describe('cidrUnknown', () => {
  it('is not said when everything could be compared', () => {
    expect(pair({}, {}).rows).toEqual([[]]);
  });

  it('is said of a target that is not accessible', () => {
    const result = peeringsOf([aShoot('s1', {}, entry('s2', 'garden-x'))], {
      hidden: ['garden-x'],
    });
    expect(found(result, CODE).rows).toEqual([['CIDR_UNKNOWN/notAccessible']]);
  });

  it.each([
    ['no node network', { nodes: [] }, 'noNetwork'],
    [
      'a node network with host bits',
      { nodes: ['10.6.4.65/27'] },
      'unreadable',
    ],
    ['unreadable pods', { pods: ['pods'] }, 'unreadable'],
    ['no services', { services: [] }, 'noPodsOrServices'],
  ])('is said of either side with %s', (_, side, variant) => {
    const rows = [[`CIDR_UNKNOWN/${variant}`]];
    expect(pair(side, {}).rows).toEqual(rows);
    expect(pair({}, side).rows).toEqual(rows);
  });

  it('stands beside an overlap that could be found', () => {
    const { peerings } = peeringsOf([
      aShoot('s1', {}, entry('s2')),
      aShoot('s2', { nodes: ['10.5.1.0/24', '?'] }, entry('s1')),
    ]);
    expect(peerings[0].findings.map(({ code }) => code)).toEqual([
      'CIDR_OVERLAP',
      'CIDR_UNKNOWN',
    ]);
  });

  it('leaves a shoot without workers, and one that does not exist, to their own findings', () => {
    expect(pair({}, { workerless: true, nodes: [], pods: [] }).rows).toEqual([
      [],
    ]);
    expect(
      found(peeringsOf([aShoot('s1', {}, entry('gone'))]), CODE).rows,
    ).toEqual([[]]);
  });
});
