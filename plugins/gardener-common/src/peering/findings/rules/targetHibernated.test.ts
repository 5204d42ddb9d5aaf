import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'TARGET_HIBERNATED';

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

describe('targetHibernated', () => {
  it('is said of a target that sleeps or goes to sleep, and of no other', () => {
    expect(pair({}, { hibernation: 'hibernating' }).rows).toEqual([
      ['TARGET_HIBERNATED/default'],
    ]);
    expect(pair({}, {}).rows).toEqual([[]]);
  });

  it('is not said of the shoot that is looked at', () => {
    expect(pair({ hibernation: 'hibernating' }, {})).toEqual({
      shoot: [],
      rows: [[]],
    });
  });
});
