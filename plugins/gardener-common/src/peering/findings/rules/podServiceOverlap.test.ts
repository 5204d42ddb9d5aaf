import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'POD_SERVICE_OVERLAP';

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

describe('podServiceOverlap', () => {
  it('finds nodes of either side in pods or services of the other', () => {
    expect(pair({ services: ['10.5.2.0/24'] }, {}).rows).toEqual([
      ['POD_SERVICE_OVERLAP/services'],
    ]);
    expect(pair({}, { pods: ['10.5.0.0/20'] }).rows).toEqual([
      ['POD_SERVICE_OVERLAP/pods'],
    ]);
  });

  it('says whose nodes lie in whose range', () => {
    const { peerings } = peeringsOf([
      aShoot('spark1', { services: ['10.5.7.0/24'] }, entry('edge7')),
      aShoot('edge7', { nodes: ['10.5.7.0/26'] }, entry('spark1')),
    ]);
    expect(peerings[0].findings[0].what).toBe(
      'Nodes of edge7, 10.5.7.0/26, overlap the services of spark1, 10.5.7.0/24.',
    );
  });

  it('does not mind the same pods and services on both sides: they are not routed', () => {
    const ranges = { pods: ['100.96.0.0/11'], services: ['100.64.0.0/13'] };
    expect(pair(ranges, ranges).rows).toEqual([[]]);
  });
});
