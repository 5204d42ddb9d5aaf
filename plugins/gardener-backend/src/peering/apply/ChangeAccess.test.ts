import {
  aChangeOfThree,
  LAKE,
  SHOP,
  uidOf,
  WEB,
} from '../../__testUtils__/aChangeOfThree';
import { aRequester } from '../../__testUtils__/aRequester';
import {
  aPortalGarden,
  type GardenChoices,
} from '../../__testUtils__/aPortalGarden';
import { aShoot } from '../../__testUtils__/aShoot';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import type { ShootChangeRecord } from '../../database/ChangeRecord';
import { accessTo } from '../accessTo';
import { ChangeAccess } from './ChangeAccess';

const MARA = 'user:default/mara';
const JON = 'user:default/jon';
const NOBODY = 'user:default/nobody';
const START = 1_700_000_000_000;

function halfOpen(changes: Partial<ShootChangeRecord> = {}): ShootChangeRecord {
  return aChangeOfThree({ state: 'halfOpen', startedAt: START, ...changes });
}

function setUp(choices: GardenChoices = {}) {
  const inventory = new FakeInventory(
    [LAKE, WEB, SHOP].map(shoot => aShoot({ ...shoot, uid: uidOf(shoot) })),
  ).addProject({ name: 'data', namespace: 'garden-data' });
  const garden = aPortalGarden({
    inventory,
    unmapped: [NOBODY],
    ...choices,
  });
  const written: string[] = [];
  const mayWrite = garden.reviewer.mayWrite.bind(garden.reviewer);
  const counted = {
    ...garden,
    reviewer: {
      ...garden.reviewer,
      mayWrite: async (...given: Parameters<typeof mayWrite>) => {
        written.push(given[2]);
        return mayWrite(...given);
      },
    },
  };
  const access = new ChangeAccess({
    gardens: new Map([['osc', counted]]),
    now: () => START + 60_000,
  });
  return { access, garden, inventory, written };
}

/** What `nothingLikeIt` answers, to the letter. */
const NO_PLAN = {
  name: 'NotFoundError',
  message:
    'There is no such plan, or it is not yours; plans are kept for 30 minutes.',
};
const NO_CHANGE = {
  name: 'NotFoundError',
  message: 'There is no such change, or you may not see its shoots.',
};

describe('opening a change', () => {
  it('gives it with the Garden, the identity and what the user may do', async () => {
    const { access } = setUp({ writable: ['garden-prod'] });
    await expect(
      access.open(halfOpen(), aRequester(JON), 'change'),
    ).resolves.toMatchObject({
      record: { id: 'c-1' },
      garden: { name: 'osc' },
      access: { identity: { user: `oidc:${JON}` } },
      viewer: { user: JON },
    });
  });

  it.each<[string, GardenChoices, string, Partial<ShootChangeRecord>]>([
    [
      'a shoot of it may not be seen',
      { visible: ['garden-prod', 'garden-dev'] },
      MARA,
      {},
    ],
    [
      'the shoot that it was made on may not be seen',
      { visible: ['garden-data', 'garden-dev'] },
      MARA,
      {},
    ],
    ['nothing of it may be seen', { visible: [] }, MARA, {}],
    ['nobody stands behind the user', {}, NOBODY, {}],
    ['the Garden is not configured any more', {}, MARA, { garden: 'lab' }],
  ])(
    'is one and the same answer when %s, and nothing is looked up',
    async (_, choices, user, changes) => {
      const { access, inventory } = setUp(choices);
      for (const [what, answer] of [
        ['plan', NO_PLAN],
        ['change', NO_CHANGE],
      ] as const) {
        const refused = access.open(halfOpen(changes), aRequester(user), what);
        await expect(refused).rejects.toMatchObject(answer);
        const { stack } = await refused.catch(error => error);
        expect(stack).toBe(`${answer.name}: ${answer.message}`);
      }
      expect(inventory.lookedUp).toEqual([]);
    },
  );

  it('refuses a plan to who may not see what it tells of any more, and not the change that it became', async () => {
    const { access } = setUp({
      visible: ['garden-prod', 'garden-data', 'garden-dev'],
    });
    const { plan, ...record } = halfOpen();
    const telling = {
      ...record,
      plan: plan && {
        ...plan,
        tellsOf: [SHOP, { namespace: 'garden-ops', name: 'ci' }],
      },
    };
    await expect(
      access.open({ ...telling, state: 'planned' }, aRequester(MARA), 'plan'),
    ).rejects.toMatchObject(NO_PLAN);
    await expect(
      access.open(telling, aRequester(MARA), 'plan'),
    ).resolves.toMatchObject({
      record: { id: 'c-1' },
    });
  });

  it('says when access can not be asked about, or there is no picture', async () => {
    const error = new Error('The Garden did not answer');
    await expect(
      setUp({ accessError: error }).access.open(
        halfOpen(),
        aRequester(MARA),
        'change',
      ),
    ).rejects.toBe(error);
    const { access, inventory } = setUp();
    inventory.synced = false;
    await expect(
      access.open(halfOpen(), aRequester(MARA), 'change'),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
  });

  it('asks who may write only while a change can be ended', async () => {
    for (const [state, asked] of [
      ['halfOpen', 3],
      ['writing', 3],
      ['done', 0],
      ['planned', 0],
    ] as const) {
      const { access, written } = setUp();
      await access.open(halfOpen({ state }), aRequester(MARA), 'change');
      expect(written).toHaveLength(asked);
    }
  });

  it('asks who may write only where something is seen', async () => {
    const { access, written } = setUp({ visible: ['garden-data'] });
    await access.describe(halfOpen(), aRequester(MARA));
    expect(written).toEqual(['garden-data']);
  });
});

describe('describing a change', () => {
  it('gives what may be seen of it, with its project', async () => {
    const { access } = setUp({ visible: ['garden-data'] });
    const change = await access.describe(halfOpen(), aRequester(JON));
    expect(change).toMatchObject({ shoot: null, mine: false });
    expect(change.steps).toMatchObject([{ project: 'data' }]);
  });

  it('is one answer for who may see nothing of it, and for a plan', async () => {
    for (const [choices, user, changes] of [
      [{ visible: [] }, MARA, {}],
      [{}, NOBODY, {}],
      [{}, MARA, { state: 'planned' }],
      [{}, MARA, { garden: 'lab' }],
    ] as const) {
      await expect(
        setUp(choices).access.describe(halfOpen(changes), aRequester(user)),
      ).rejects.toMatchObject(NO_CHANGE);
    }
  });

  it('looks up only shoots that may be seen', async () => {
    const { access, inventory } = setUp({ visible: ['garden-data'] });
    await access.describe(halfOpen(), aRequester(JON));
    expect(new Set(inventory.lookedUp)).toEqual(new Set(['garden-data/lake']));
  });

  it('gives no rollout of a picture that is old', async () => {
    const { access, inventory } = setUp();
    const [lake] = halfOpen().steps;
    const record = halfOpen({
      state: 'written',
      steps: [
        {
          ...lake,
          state: 'written',
          at: START - 600_000,
          effects: [{ kind: 'added', entry: { ...SHOP, seed: 'eu-de-1' } }],
        },
      ],
    });
    const rollout = async () =>
      (await access.describe(record, aRequester(MARA))).steps[0].rollout;
    expect(await rollout()).toEqual({ state: 'applied' });
    inventory.state = {
      state: 'stale',
      asOf: '',
      reason: 'it is away',
      nextTryAt: null,
    };
    expect(await rollout()).toEqual({ state: 'pending' });
  });
});

describe('describing several changes', () => {
  it('leaves out what may not be seen, and asks for each namespace once', async () => {
    const { access, garden } = setUp({ visible: ['garden-data'] });
    const [lake, web, shop] = halfOpen().steps;
    const records = [
      halfOpen({ id: 'a', steps: [lake, shop] }),
      halfOpen({ id: 'b', steps: [web, shop] }),
      halfOpen({ id: 'c', steps: [lake, web] }),
      halfOpen({ id: 'd', state: 'planned' }),
    ];
    const result = await accessTo(garden, aRequester(JON));
    if (result.kind !== 'open') throw new Error('Nobody');
    garden.asked.length = 0;
    const described = await access.describeAll(garden, result.access, records);
    expect([...described.keys()]).toEqual(['a', 'c']);
    expect([...garden.asked].sort()).toEqual([
      'garden-data',
      'garden-dev',
      'garden-prod',
    ]);
  });
});
