import type { Shoot } from 'backstage-plugin-gardener-common';
import { aShoot } from '../../__testUtils__/aShoot';
import { whyUseless } from './whyUseless';

const SHOP = { namespace: 'garden-prod', name: 'shop' };

function useless(
  operation: 'reconcile' | 'retry',
  shoot: Partial<Shoot>,
  annotations?: unknown,
) {
  return whyUseless(SHOP, operation, {
    shoot: aShoot({ ...SHOP, ...shoot }),
    annotations,
  });
}

const last = (state: string): Partial<Shoot> => ({
  lastOperation: { type: 'Reconcile', state, progress: 9, updatedAt: 0 },
});

describe('an operation that was reviewed', () => {
  it('is of use when it fits what the shoot has come to', () => {
    for (const state of ['Succeeded', 'Processing', 'Error', 'Pending']) {
      expect(useless('reconcile', last(state))).toBeUndefined();
    }
    expect(useless('retry', last('Failed'))).toBeUndefined();
  });

  it('is as wanted when somebody else has retried, or asked for the same', () => {
    expect(useless('retry', last('Processing'))).toBe('unchanged');
    expect(
      useless('reconcile', last('Processing'), {
        'gardener.cloud/operation': 'reconcile',
      }),
    ).toBe('unchanged');
  });

  it.each([
    [
      'the last operation failed',
      last('Failed'),
      {},
      'overtaken',
      'shop has gone on since the review: its last operation failed, and must be retried instead.',
    ],
    [
      'no operation has begun',
      { lastOperation: undefined },
      {},
      'overtaken',
      'shop has gone on since the review: its first operation has not begun.',
    ],
    [
      'somebody has asked for another one, which would be lost',
      last('Succeeded'),
      { 'gardener.cloud/operation': 'rotate-credentials-start' },
      'overtaken',
      'shop has gone on since the review: another operation is asked for already.',
    ],
    [
      'it is being deleted',
      { deleting: true },
      {},
      'deleting',
      'shop is being deleted and can’t be changed any more.',
    ],
  ] as const)(
    'is of no use when %s',
    (_, shoot, annotations, kind, message) => {
      expect(useless('reconcile', shoot, annotations)).toEqual({
        kind,
        message,
      });
    },
  );
});
