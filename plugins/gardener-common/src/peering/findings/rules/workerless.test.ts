import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'WORKERLESS';

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

describe('workerless', () => {
  it('is said of the shoot itself, and of a target on its row', () => {
    expect(pair({ workerless: true }, {})).toEqual({
      shoot: ['WORKERLESS/default'],
      rows: [[]],
    });
    expect(pair({}, { workerless: true })).toEqual({
      shoot: [],
      rows: [['WORKERLESS/default']],
    });
  });

  it('is nothing to say of a shoot without peerings', () => {
    expect(
      found(peeringsOf([aShoot('s1', { workerless: true })]), CODE).shoot,
    ).toEqual([]);
  });
});
