import {
  aShoot,
  entry,
  found,
  NOW,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'ROLLOUT_PENDING';
const WAITS: Partial<Shoot> = {
  confineSpecUpdateRollout: true,
  specWrittenAt: NOW,
  maintenanceWindow: { begin: '220000+0100', end: '230000+0100' },
};

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

describe('rolloutPending', () => {
  it('is said of the shoot itself, and of a target on its row', () => {
    expect(pair(WAITS, {})).toEqual({
      shoot: ['ROLLOUT_PENDING/maintenance'],
      rows: [[]],
    });
    expect(pair({}, WAITS)).toEqual({
      shoot: [],
      rows: [['ROLLOUT_PENDING/maintenance']],
    });
  });

  it('names the window in UTC', () => {
    const { findings } = peeringsOf([aShoot('s1', WAITS, entry('s2'))]);
    expect(findings[0].what).toBe(
      'A change of s1 waits for its maintenance window, 2026-11-20 21:00 UTC to 2026-11-20 22:00 UTC.',
    );
  });

  it('says when the window is not known, or the Garden has not begun', () => {
    expect(pair({}, { ...WAITS, maintenanceWindow: undefined }).rows).toEqual([
      ['ROLLOUT_PENDING/maintenanceUnknown'],
    ]);
    expect(pair({}, { generation: 9 }).rows).toEqual([
      ['ROLLOUT_PENDING/pending'],
    ]);
  });

  it.each([
    ['migrates', { migrating: true }],
    ['is being deleted', { deleting: true }],
    ['has no seed', { seed: undefined }],
  ])('leaves it to another finding when the target %s', (_, target) => {
    expect(pair({}, target).rows).toEqual([[]]);
  });

  it('has nothing to say of a target that has nothing written for peering', () => {
    const result = peeringsOf([
      aShoot('s1', {}, entry('s2')),
      aShoot('s2', WAITS),
    ]);
    expect(found(result, CODE).rows).toEqual([[]]);
  });
});
