import { aShoot, NOW } from '../__testUtils__/shoots';
import type { LastOperation, Shoot } from '../garden/Shoot';
import { rolloutOf } from './rollout';

function operation(
  state: string,
  more: Partial<LastOperation> = {},
): Pick<Shoot, 'lastOperation'> {
  return {
    lastOperation: {
      type: 'Reconcile',
      state,
      progress: 64,
      updatedAt: NOW - 60_000,
      ...more,
    },
  };
}

const LATER = { generation: 4, observedGeneration: 3 };
const CONFINED = {
  ...operation('Succeeded'),
  confineSpecUpdateRollout: true,
  specWrittenAt: NOW - 30_000,
};

function rollout(overrides: Partial<Shoot>) {
  return rolloutOf(aShoot('s1', overrides), NOW);
}

describe('the rollout of a shoot', () => {
  it('is applied when the newest generation succeeded', () => {
    expect(rollout(operation('Succeeded'))).toEqual({ state: 'applied' });
  });

  it('reconciles with the progress of the operation', () => {
    expect(rollout(operation('Processing'))).toEqual({
      state: 'reconciling',
      percent: 64,
    });
  });

  it('failed for good, with the errors that name the extension', () => {
    expect(rollout(operation('Failed'))).toEqual({
      state: 'failed',
      errors: 0,
    });
    expect(
      rollout({
        ...operation('Failed'),
        extensionErrors: [{ description: 'no route', codes: [] }],
      }),
    ).toEqual({ state: 'failed', errors: 1 });
  });

  it('failed for now, where Gardener tries again by itself', () => {
    expect(rollout(operation('Error'))).toEqual({
      state: 'failed',
      errors: 0,
      triesAgain: true,
    });
  });

  it.each([
    ['has no seed', { seed: undefined }],
    ['has no operation', { lastOperation: undefined }],
    ['has a newer generation', { ...operation('Succeeded'), ...LATER }],
    [
      'has a newer generation than the one that runs',
      { ...operation('Processing'), ...LATER },
    ],
    [
      'has a newer generation than the one that failed',
      { ...operation('Failed'), ...LATER },
    ],
    [
      'migrates',
      { ...operation('Processing', { type: 'Migrate' }), migrating: true },
    ],
    [
      'is being deleted',
      { ...operation('Processing', { type: 'Delete' }), deleting: true },
    ],
    ['was aborted', operation('Aborted')],
    ['is in a state of a newer Gardener', operation('Dreaming')],
    [
      'wakes up',
      { ...operation('Succeeded'), hibernation: 'wakingUp' as const },
    ],
  ])('is pending when it %s', (_, overrides) => {
    expect(rollout(overrides)).toEqual({ state: 'pending' });
  });

  it('waits for maintenance when the spec was written after the last operation', () => {
    expect(
      rollout({
        ...CONFINED,
        maintenanceWindow: { begin: '220000+0100', end: '230000+0100' },
      }),
    ).toEqual({
      state: 'waitingForMaintenance',
      window: {
        begin: '2026-11-20T21:00:00.000Z',
        end: '2026-11-20T22:00:00.000Z',
      },
    });
  });

  it('waits without a window when none can be read', () => {
    expect(
      rollout({ ...CONFINED, maintenanceWindow: { begin: '22', end: '23' } }),
    ).toEqual({ state: 'waitingForMaintenance' });
  });

  it.each([
    ['written in the second in which it ended', NOW - 60_000, true],
    ['written before it ended', NOW - 61_000, false],
    ['written nobody knows when', undefined, true],
  ])('confined and %s: waits %s', (_, specWrittenAt, waits) => {
    expect(rollout({ ...CONFINED, specWrittenAt }).state).toBe(
      waits ? 'waitingForMaintenance' : 'applied',
    );
  });

  it('does not wait for maintenance when writes are not confined', () => {
    expect(
      rollout({ ...CONFINED, confineSpecUpdateRollout: false }).state,
    ).toBe('applied');
  });

  it.each([['hibernated'], ['hibernating']] as const)(
    'is hibernated when it is %s and nothing waits',
    hibernation => {
      expect(rollout({ hibernation }).state).toBe('hibernated');
      expect(rollout({ ...CONFINED, hibernation }).state).toBe(
        'waitingForMaintenance',
      );
      expect(rollout({ hibernation, ...LATER }).state).toBe('pending');
    },
  );
});
