import { mockServices } from '@backstage/backend-test-utils';
import { aBulkChange } from '../../__testUtils__/aBulkChange';
import { aPlan, aStep, aWrittenStep } from '../../__testUtils__/aChange';
import { aPortalGarden } from '../../__testUtils__/aPortalGarden';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import type { ShootChangeRecord } from '../../database/ChangeRecord';
import type { PortalGarden } from '../PortalGarden';
import { DeadChanges } from './DeadChanges';

const START = 1_700_000_000_000;
const LEASE = { owner: 'somebody', until: START + 10_000 };
/** When no request of anybody can be under way any more. */
const LANDED = START + 25_000;

describe('DeadChanges', () => {
  let store: FakeChangeStore;
  let inventory: FakeInventory;
  let poked: number;

  beforeEach(() => {
    store = new FakeChangeStore();
    poked = 0;
    inventory = new FakeInventory([
      aShoot({
        name: 'ci',
        uid: 'uid-of-ci',
        ...listing('garden-prod/shop'),
      }),
      aShoot({ name: 'shop', uid: 'uid-of-shop' }),
    ]);
  });

  const add = (changes: Partial<ShootChangeRecord> = {}) =>
    store.add(
      aPlan({
        id: 'c-1',
        state: 'writing',
        startedAt: START,
        lease: LEASE,
        steps: [aWrittenStep(START), aStep({ uid: 'uid-of-shop' })],
        ...changes,
      }),
    );
  const bury = async (
    now: number,
    gardens: readonly PortalGarden[] = [
      {
        ...aPortalGarden({ inventory }),
        openChanges: {
          of: () => undefined,
          version: 0,
          poke: () => {
            poked += 1;
          },
        },
      },
    ],
  ) => {
    const logger = mockServices.logger.mock();
    await new DeadChanges({
      gardens: new Map(gardens.map(garden => [garden.name, garden])),
      store,
      logger,
      now: () => now,
    }).bury();
    return logger;
  };
  const change = () => store.find('c-1');

  it('leaves a change alone as long as its writer is believed to live', async () => {
    await add();
    await bury(START + 9_999);
    expect(await change()).toMatchObject({ state: 'writing', lease: LEASE });
    expect(poked).toBe(0);
  });

  it('puts one whose writer is gone where it stands, and says so', async () => {
    await add();
    const logger = await bury(START + 10_000);
    expect(await change()).toMatchObject({
      state: 'halfOpen',
      lease: null,
      endedAt: null,
    });
    expect(poked).toBe(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'Change c-1 in Garden osc was interrupted while it was written; it is halfOpen now',
    );
  });

  it('waits until a request that was under way can not be carried out any more', async () => {
    const sent = { ...aWrittenStep(START + 4_000), state: 'writing' as const };
    await add({ steps: [sent, aStep({ uid: 'uid-of-shop' })] });
    await bury(START + 23_999);
    expect(await change()).toMatchObject({ state: 'writing' });
    await bury(START + 24_000);
    expect(await change()).toMatchObject({
      state: 'halfOpen',
      steps: [{ state: 'written' }, { state: 'waiting' }],
    });
  });

  it('waits in the same way for a request that takes back', async () => {
    const undo = {
      state: 'writing',
      at: START + 4_000,
      problem: null,
    } as const;
    await add({ direction: 'back', steps: [aWrittenStep(START, { undo })] });
    await bury(START + 23_999);
    expect(await change()).toMatchObject({ state: 'writing' });
  });

  it.each([
    ['was never read', { synced: false }],
    [
      'is not of now',
      { state: { state: 'stale', asOf: '', reason: '', nextTryAt: null } },
    ],
  ])('waits for a picture that %s', async (_, picture) => {
    await add();
    Object.assign(inventory, picture);
    await bury(LANDED);
    expect(await change()).toMatchObject({ state: 'writing' });
    Object.assign(inventory, { synced: true, state: { state: 'live' } });
    await bury(LANDED);
    expect(await change()).toMatchObject({ state: 'halfOpen' });
  });

  it.each([
    ['cancelled', [aStep(), aStep()]],
    ['refused', [aStep({ state: 'refused' }), aStep()]],
    ['done', [aStep({ state: 'unchanged' })]],
  ] as const)('tells when one ended that is %s', async (state, steps) => {
    await add({ steps: [...steps] });
    await bury(LANDED);
    expect(await change()).toMatchObject({ state, endedAt: LANDED });
  });

  it('gives one whose writes are all carried out to whoever awaits the rollout', async () => {
    await add({ steps: [aWrittenStep(START)] });
    await bury(LANDED);
    expect(await change()).toMatchObject({ state: 'written', endedAt: null });
  });

  it('does not touch one that a user has begun to end meanwhile', async () => {
    await add();
    const inState = store.inState.bind(store);
    store.inState = async (garden, states) => {
      const found = await inState(garden, states);
      await store.beginWriting('c-1', {
        from: ['halfOpen'],
        direction: 'back',
        lease: { owner: 'us', until: LANDED + 10_000 },
        now: LANDED,
      });
      return found;
    };
    const logger = await bury(LANDED);
    expect(await change()).toMatchObject({
      state: 'writing',
      lease: { owner: 'us' },
    });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('passes over a Garden that can not be used, and goes on with the others', async () => {
    await add();
    await bury(LANDED, [
      { kind: 'misconfigured', name: 'lab', title: 'Lab', reason: 'no' },
      aPortalGarden({ inventory }),
    ]);
    expect(await change()).toMatchObject({ state: 'halfOpen' });
  });

  it('tells when the database is away', async () => {
    store.inState = async () => {
      throw new Error('The database is away');
    };
    await expect(bury(LANDED)).rejects.toThrow('The database is away');
  });

  it('finds out of many pairs which were carried out, and leaves a paused one alone', async () => {
    const bulk = aBulkChange([['ci', 'shop']], {
      id: 'c-1',
      state: 'writing',
      startedAt: START,
      lease: LEASE,
    });
    const [first, second] = bulk.steps;
    const entry = { ...second.shoot, seed: 'eu-de-1' };
    await store.add({
      ...bulk,
      steps: [
        {
          ...first,
          uid: `uid-of-${first.shoot.name}`,
          state: 'writing',
          at: START,
          effects: [{ kind: 'added', entry }],
          parts: first.parts?.map(part => ({ ...part, state: 'writing' })),
        },
        second,
      ],
    });
    await store.add({
      ...bulk,
      id: 'c-2',
      state: 'paused',
      lease: null,
    });
    await bury(START + 60_000);
    const buried = await store.find('c-1');
    expect(buried?.steps[0].parts).toMatchObject([
      { state: first.shoot.name === 'ci' ? 'written' : 'waiting' },
    ]);
    expect(await store.find('c-2')).toMatchObject({ state: 'paused' });
  });
});
