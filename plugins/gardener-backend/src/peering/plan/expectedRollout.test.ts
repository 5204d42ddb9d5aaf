import type { Shoot } from 'backstage-plugin-gardener-common';
import { aShoot } from '../../__testUtils__/aShoot';
import { rolloutOfEntries, rolloutOfOperation } from './expectedRollout';

const now = Date.parse('2026-11-20T12:00:00Z');
const window = { begin: '220000+0100', end: '230000+0100' };

function after(state: string): Pick<Shoot, 'lastOperation'> {
  return {
    lastOperation: {
      type: 'Reconcile',
      state,
      progress: 50,
      updatedAt: undefined,
    },
  };
}

const rollout = (changes: Partial<Shoot>) =>
  rolloutOfEntries(aShoot({ name: 'shop', ...changes }), now);

describe('rolloutOfEntries', () => {
  it('is at once on a sound shoot', () => {
    expect(rollout({})).toEqual({ when: 'atOnce' });
  });

  it('is in the next maintenance window of a shoot that confines writes to it, if it states one', () => {
    const confined = { confineSpecUpdateRollout: true };
    expect(rollout({ ...confined, maintenanceWindow: window })).toEqual({
      when: 'maintenance',
      window: {
        begin: '2026-11-20T21:00:00.000Z',
        end: '2026-11-20T22:00:00.000Z',
      },
    });
    expect(rollout(confined)).toEqual({ when: 'maintenance' });
    expect(rollout({ maintenanceWindow: window })).toEqual({ when: 'atOnce' });
  });

  it.each([
    ['hibernated', 'wakeUp'],
    ['hibernating', 'wakeUp'],
    ['wakingUp', 'later'],
  ] as const)('of a shoot that is %s is %s', (hibernation, when) => {
    expect(rollout({ hibernation })).toEqual({ when });
  });

  it.each<readonly [string, Partial<Shoot>]>([
    ['without a seed', { seed: undefined }],
    ['with no operation yet', { lastOperation: undefined }],
    ['while an operation runs', after('Processing')],
    ['after an operation that failed', after('Failed')],
    ['after an operation that Gardener tries again', after('Error')],
    ['that is migrating', { migrating: true }],
    ['that is being deleted', { deleting: true }],
    [
      'that is busy, whatever it waits for then',
      {
        ...after('Processing'),
        confineSpecUpdateRollout: true,
        hibernation: 'hibernated',
      },
    ],
  ])('is later on a shoot %s', (_, changes) => {
    expect(rollout(changes)).toEqual({ when: 'later' });
  });
});

describe('rolloutOfOperation', () => {
  it('is at once, whatever a write of the spec would wait for, but after an operation that runs', () => {
    const shoot = aShoot({ name: 'shop', confineSpecUpdateRollout: true });
    expect(rolloutOfOperation(shoot)).toEqual({ when: 'atOnce' });
    expect(rolloutOfOperation({ ...shoot, ...after('Failed') })).toEqual({
      when: 'atOnce',
    });
    expect(rolloutOfOperation({ ...shoot, ...after('Processing') })).toEqual({
      when: 'later',
    });
  });
});
