import type { Rollout } from 'backstage-plugin-gardener-common';
import { operationFor } from './operationFor';

describe('what Gardener can be asked to do about a rollout', () => {
  it.each<[Rollout, ReturnType<typeof operationFor>]>([
    [{ state: 'waitingForMaintenance' }, 'reconcile'],
    [{ state: 'failed', errors: 1 }, 'retry'],
    [{ state: 'failed', errors: 1, triesAgain: true }, 'reconcile'],
    [{ state: 'applied' }, undefined],
    [{ state: 'reconciling', percent: 3 }, undefined],
    [{ state: 'pending' }, undefined],
    [{ state: 'hibernated' }, undefined],
    [{ state: 'missing' }, undefined],
  ])('of %j is %s', (rollout, operation) => {
    expect(operationFor(rollout)).toBe(operation);
  });
});
