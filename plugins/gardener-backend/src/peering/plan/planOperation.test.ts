import type { PlanRequest } from 'backstage-plugin-gardener-common';
import type { RawShootChoices } from '../../__testUtils__/LiveGarden';
import { GardenAdmissionError } from '../../garden/GardenError';
import {
  id,
  shop,
  aPlanPortal,
  written,
  blockers,
} from '../../__testUtils__/aPlanPortal';

describe('a plan of an operation', () => {
  const ref = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
  const request = (operation: 'reconcile' | 'retry'): PlanRequest => ({
    kind: 'operation',
    shoot: ref,
    operation,
    source: 'portal',
  });
  const failed = { lastOperation: { type: 'Reconcile', state: 'Failed' } };

  it('sets the annotation that Gardener waits for, guarded by uid', async () => {
    const { live, store, create } = aPlanPortal([shop]);
    const made = await create(request('reconcile'));
    expect(written(made)).toEqual(['shop: operation']);
    expect(made.steps[0]).toMatchObject({
      method: 'PATCH',
      diff: [],
      dryRun: { verdict: 'accepted' },
      rollout: { when: 'atOnce' },
    });
    expect(JSON.parse(live.patches.get('garden-prod/shop') ?? '')).toEqual([
      { op: 'test', path: '/metadata/uid', value: 'uid-of-garden-prod-shop' },
      {
        op: 'add',
        path: '/metadata/annotations/gardener.cloud~1operation',
        value: 'reconcile',
      },
    ]);
    expect(live.requests).toEqual([
      'get garden-prod/shop',
      'dry run garden-prod/shop',
    ]);
    expect(await store.find(id)).toMatchObject({
      kind: 'operation',
      source: 'portal',
      steps: [{ intent: { kind: 'operation', operation: 'reconcile' } }],
    });
  });

  it('retries what failed', async () => {
    const { create } = aPlanPortal([{ ...shop, status: failed }]);
    const made = await create(request('retry'));
    expect(made.blockers).toEqual([]);
    expect(written(made)).toEqual(['shop: operation']);
  });

  it.each<
    readonly [string, 'reconcile' | 'retry', Partial<RawShootChoices>, string]
  >([
    [
      'to retry what has not failed',
      'retry',
      {},
      'nothingToDo shop: The last operation of shop has not failed, and only a failed one can be retried. Let it reconcile instead.',
    ],
    [
      'to reconcile what failed',
      'reconcile',
      { status: failed },
      'nothingToDo shop: The last operation of shop failed, and Gardener does not reconcile before that is retried. Retry it instead.',
    ],
    [
      'on a shoot that was never created',
      'reconcile',
      { status: { lastOperation: null } },
      'nothingToDo shop: Gardener has not begun with shop yet. Wait until it has been created.',
    ],
    [
      'on a shoot that is being deleted',
      'retry',
      { metadata: { deletionTimestamp: '2026-11-20T11:00:00Z' } },
      'deleting shop: shop is being deleted.',
    ],
  ])('is not sent where it would lie for ever: %s', async (...args) => {
    const [, operation, changes, expected] = args;
    const { live, create } = aPlanPortal([{ ...shop, ...changes }]);
    const made = await create(request(operation));
    expect(blockers(made)).toEqual([expected]);
    expect(made.steps).toEqual([]);
    expect(live.requests).toEqual(['get garden-prod/shop']);
  });

  it('needs the right to change', async () => {
    const { live, create } = aPlanPortal([shop], { writable: [] });
    expect(blockers(await create(request('reconcile')))).toEqual([
      'noRights shop: You may not change shoots in garden-prod.',
    ]);
    expect(live.requests).toEqual([]);
  });

  it.each(['get', 'dry run'])('tells a refused %s', async verb => {
    const { live, create } = aPlanPortal([shop]);
    live.failure = request_ =>
      request_.startsWith(verb)
        ? new GardenAdmissionError('osc', 'no')
        : undefined;
    expect((await create(request('reconcile'))).blockers).toMatchObject([
      { code: 'refused', gardenWords: 'no' },
    ]);
  });
});
