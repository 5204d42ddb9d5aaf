import {
  aPortalGarden,
  type GardenChoices,
} from '../../__testUtils__/aPortalGarden';
import { aRequester } from '../../__testUtils__/aRequester';
import { peeringJson } from '../../__testUtils__/LiveGarden';
import { ShootGate } from '../ShootGate';
import { PLAN_LIFE_MS } from './keptPlan';
import { PlanService } from './PlanService';
import {
  mara,
  now,
  id,
  shop,
  lake,
  vault,
  toVault,
  addBoth,
  aPlanPortal,
} from '../../__testUtils__/aPlanPortal';

describe('PlanService.create', () => {
  it('is kept with what was reviewed, to be carried out on whatever the shoots become', async () => {
    const { store, plan } = aPlanPortal([shop, lake, vault]);
    const made = await plan(addBoth);
    expect(await store.find(id)).toEqual({
      id,
      garden: 'osc',
      shoot: { namespace: 'garden-prod', name: 'shop' },
      kind: 'peerings',
      state: 'planned',
      direction: 'forward',
      asked: null,
      user: mara,
      gardenUser: 'oidc:user:default/mara',
      source: 'api',
      request: made.request,
      plan: {
        ...made,
        tellsOf: expect.arrayContaining([
          { namespace: 'garden-prod', name: 'shop' },
          { namespace: 'garden-ops', name: 'vault' },
          { namespace: 'garden-data', name: 'lake' },
        ]),
      },
      createdAt: now,
      expiresAt: now + PLAN_LIFE_MS,
      startedAt: null,
      endedAt: null,
      lease: null,
      version: 0,
      steps: [
        {
          shoot: toVault,
          uid: 'uid-of-garden-ops-vault',
          print: expect.stringMatching(/^[0-9a-f]{64}$/),
          side: 'target',
          intent: {
            kind: 'entries',
            edits: [
              {
                kind: 'add',
                entry: {
                  namespace: 'garden-prod',
                  name: 'shop',
                  seed: 'eu-de-1',
                },
              },
            ],
          },
          write: made.steps[0].write,
          state: 'waiting',
          at: null,
          problem: null,
          effects: [],
          generation: null,
          reread: false,
          undo: null,
        },
        expect.objectContaining({
          side: 'here',
          uid: 'uid-of-garden-prod-shop',
        }),
      ],
    });
  });
});

describe('PlanService.get', () => {
  const message =
    'There is no such plan, or it is not yours; plans are kept for 30 minutes.';

  it('gives the plan to who asked for it', async () => {
    const { service, plan } = aPlanPortal([shop, lake, vault]);
    const made = await plan(addBoth);
    expect(await service.get(id, aRequester(mara))).toEqual(made);
  });

  it('says that it was applied', async () => {
    const { service, store, plan } = aPlanPortal([shop, lake, vault]);
    await plan(addBoth);
    await store.beginWriting(id, {
      from: ['planned'],
      direction: 'forward',
      lease: { owner: 'me', until: now + 1 },
      now,
    });
    expect(await service.get(id, aRequester(mara))).toMatchObject({
      applied: true,
    });
  });

  it.each<readonly [string, Parameters<PlanService['get']>, GardenChoices]>([
    [
      'another plan',
      ['00000000-0000-4000-8000-000000000000', aRequester(mara)],
      {},
    ],
    ['another user', [id, aRequester('user:default/jon')], {}],
    [
      'who is not known there any more',
      [id, aRequester(mara)],
      { unmapped: [mara] },
    ],
    [
      'who may not see the own shoot any more',
      [id, aRequester(mara)],
      { visible: [] },
    ],
    [
      'who may not see a target any more',
      [id, aRequester(mara)],
      { visible: ['garden-prod', 'garden-data'] },
    ],
    [
      'who may not see a peer any more that the target was compared with',
      [id, aRequester(mara)],
      { visible: ['garden-prod', 'garden-ops'] },
    ],
  ])('says one and the same to %s', async (_, args, later) => {
    const { live, store, plan } = aPlanPortal([shop, lake, vault]);
    await plan(addBoth);
    const garden = aPortalGarden({ inventory: live.inventory(), ...later });
    const service = new PlanService({
      gate: new ShootGate(new Map([['osc', garden]])),
      store,
      now: () => now,
    });
    const refusal = await service.get(...args).catch(error => error);
    expect(refusal).toMatchObject({ name: 'NotFoundError', message });
    expect(refusal.stack).toBe(`NotFoundError: ${message}`);
  });

  it('keeps what a finding tells of a shoot from who may not see that any more', async () => {
    const { live, store, plan } = aPlanPortal([shop, lake, vault]);
    await plan({ target: toVault, here: 'add', there: 'keep' });
    const garden = aPortalGarden({
      inventory: live.inventory(),
      visible: ['garden-prod', 'garden-data'],
    });
    const service = new PlanService({
      gate: new ShootGate(new Map([['osc', garden]])),
      store,
      now: () => now,
    });
    await expect(service.get(id, aRequester(mara))).rejects.toThrow(message);
  });

  it('keeps why it can’t be applied from who may not see that any more', async () => {
    const deleting = {
      ...vault,
      metadata: { deletionTimestamp: '2026-11-20T11:00:00Z' },
    };
    const { live, store, plan } = aPlanPortal([shop, lake, deleting]);
    const made = await plan({ target: toVault, here: 'keep', there: 'add' });
    expect(made.blockers.map(({ code }) => code)).toEqual(['deleting']);
    const garden = aPortalGarden({
      inventory: live.inventory(),
      visible: ['garden-prod', 'garden-data'],
    });
    const service = new PlanService({
      gate: new ShootGate(new Map([['osc', garden]])),
      store,
      now: () => now,
    });
    await expect(service.get(id, aRequester(mara))).rejects.toThrow(message);
  });

  it('gives a plan about a shoot that was never visible', async () => {
    const { service, plan } = aPlanPortal(
      [
        {
          ...shop,
          extensions: peeringJson('garden-x/a', 'garden-x/a'),
        },
      ],
      { visible: ['garden-prod'] },
    );
    const made = await plan({
      target: { namespace: 'garden-x', name: 'a' },
      here: 'dropDuplicates',
      there: 'keep',
    });
    expect(made.solved.map(({ code }) => code)).toEqual(['DUPLICATE_ENTRY']);
    expect(await service.get(id, aRequester(mara))).toEqual(made);
  });

  it('keeps it for half an hour', async () => {
    let time = now;
    const { service, plan } = aPlanPortal([shop, lake, vault], {
      clock: () => time,
    });
    const made = await plan(addBoth);
    expect(made.expiresAt).toBe('2026-11-20T12:30:00.000Z');
    time = now + PLAN_LIFE_MS - 1;
    await expect(service.get(id, aRequester(mara))).resolves.toEqual(made);
    time = now + PLAN_LIFE_MS;
    await expect(service.get(id, aRequester(mara))).rejects.toThrow(message);
  });

  it('does not take a Garden that does not answer for a plan that is not there', async () => {
    const { live, store, plan } = aPlanPortal([shop, lake, vault]);
    await plan(addBoth);
    const down = Object.assign(new Error('down'), {
      name: 'ServiceUnavailableError',
    });
    const service = new PlanService({
      gate: new ShootGate(
        new Map([
          [
            'osc',
            aPortalGarden({ inventory: live.inventory(), accessError: down }),
          ],
        ]),
      ),
      store,
      now: () => now,
    });
    await expect(service.get(id, aRequester(mara))).rejects.toBe(down);
  });
});
