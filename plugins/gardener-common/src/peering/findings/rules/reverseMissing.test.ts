import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'REVERSE_MISSING';

function rows(...shoots: Parameters<typeof peeringsOf>[0]) {
  return found(peeringsOf(shoots), CODE).rows;
}

const off: Partial<Shoot> = {
  peering: { state: 'disabled', entries: [entry('s1'), entry('s2')] },
};

describe('reverseMissing', () => {
  it('says which side lacks its entry, and whether one is written but not in force', () => {
    const lists = (name: string, other: string) =>
      aShoot(name, {}, entry(other));
    expect(rows(lists('s1', 's2'), aShoot('s2'))).toEqual([
      ['REVERSE_MISSING/target'],
    ]);
    expect(rows(lists('s1', 's2'), aShoot('s2', off))).toEqual([
      ['REVERSE_MISSING/targetDisabled'],
    ]);
    expect(rows(aShoot('s1'), lists('s2', 's1'))).toEqual([
      ['REVERSE_MISSING/here'],
    ]);
    expect(rows(aShoot('s1', off), lists('s2', 's1'))).toEqual([
      ['REVERSE_MISSING/hereDisabled'],
    ]);
    expect(rows(lists('s1', 's2'), lists('s2', 's1'))).toEqual([[]]);
  });

  it('names the listing shoot first, from whichever side it is seen', () => {
    const one = aShoot('s1', {}, entry('s2'));
    const subject = (...shoots: Parameters<typeof peeringsOf>[0]) =>
      peeringsOf(shoots).peerings[0].findings[0].subject;
    expect(subject(one, aShoot('s2'))).toEqual(subject(aShoot('s2'), one));
  });

  it('is not said of a target that is not there or not accessible', () => {
    expect(rows(aShoot('s1', {}, entry('gone')))).toEqual([[]]);
    const hidden = peeringsOf([aShoot('s1', {}, entry('s2', 'garden-x'))], {
      hidden: ['garden-x'],
    });
    expect(found(hidden, CODE).rows).toEqual([[]]);
  });
});
