import { ServiceUnavailableError } from '@backstage/errors';
import type { HistoryQuery } from 'backstage-plugin-gardener-common';
import { aChangeOfThree, LAKE, WEB } from '../../__testUtils__/aChangeOfThree';
import {
  aPortalGarden,
  type GardenChoices,
} from '../../__testUtils__/aPortalGarden';
import { aRequester } from '../../__testUtils__/aRequester';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import type { ShootChangeRecord } from '../../database/ChangeRecord';
import { GardenSignInError } from '../../garden/GardenError';
import { ChangeAccess } from '../apply/ChangeAccess';
import { GardenGate } from '../GardenGate';
import type { PortalGarden } from '../PortalGarden';
import { ChangeListing } from './ChangeListing';

const MARA = 'user:default/mara';
const ALL = ['garden-prod', LAKE.namespace, WEB.namespace];

const id = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A change that peers prod/shop with data/lake and dev/web, as old as its number is small. */
function change(
  n: number,
  part: Partial<ShootChangeRecord> = {},
): ShootChangeRecord {
  return aChangeOfThree({
    id: id(n),
    state: 'done',
    startedAt: n,
    createdAt: n,
    ...part,
  });
}

/** A Garden that must be signed in to, and is not. */
const signInMissing = new GardenSignInError('osc', 'oidc', 'missing');

async function setUp(
  records: readonly ShootChangeRecord[],
  choices: Record<string, GardenChoices> = { osc: { visible: ALL } },
  patience?: number,
) {
  const gardens = new Map<string, PortalGarden>();
  for (const [name, choice] of Object.entries(choices)) {
    const inventory = choice.inventory ?? new FakeInventory([], name);
    gardens.set(name, aPortalGarden({ ...choice, inventory }));
  }
  const changes = new FakeChangeStore();
  for (const record of records) await changes.add(record);
  const listing = new ChangeListing({
    gardens,
    gate: new GardenGate(gardens),
    access: new ChangeAccess({ gardens, now: () => 1_000_000 }),
    changes,
    patience,
  });
  const list = (query: Omit<HistoryQuery, 'shoot'> = {}) =>
    listing.list(query, aRequester());
  return {
    gardens,
    list,
    ids: async (query: Omit<HistoryQuery, 'shoot'> = {}) => {
      const { items, ...rest } = await list(query);
      return {
        ids: items.map(item => item.kind === 'change' && item.change.id),
        ...rest,
      };
    },
  };
}

/** Changes of a Garden with which something is wrong. */
const broken = (choices: GardenChoices, patience?: number) =>
  setUp([change(1)], { osc: choices }, patience);

describe('the changes of a Garden', () => {
  it('are listed newest first, page by page', async () => {
    const { ids } = await setUp([change(1), change(3), change(2)]);
    const first = await ids({ garden: 'osc', limit: 2 });
    expect(first).toEqual({
      ids: [id(3), id(2)],
      next: expect.any(String),
      missing: [],
    });
    expect(
      await ids({ garden: 'osc', limit: 2, before: String(first.next) }),
    ).toEqual({ ids: [id(1)], next: null, missing: [] });
  });

  it('are those in the wanted states, and of the user alone where that is wanted', async () => {
    const { ids } = await setUp([
      change(1),
      change(2, { state: 'halfOpen' }),
      change(3, { state: 'halfOpen', user: 'user:default/jon' }),
    ]);
    const of = async (query: Omit<HistoryQuery, 'shoot'>) =>
      (await ids({ garden: 'osc', ...query })).ids;
    expect(await of({ open: true })).toEqual([id(3), id(2)]);
    expect(await of({ open: true, mine: true })).toEqual([id(2)]);
    expect(await of({ states: ['done'] })).toEqual([id(1)]);
    expect(await of({ states: ['done'], open: true })).toEqual([]);
  });

  it('are as though what the user may not see were not there, in every place of a page', async () => {
    const hidden = (n: number) => {
      const made = change(n);
      const [step] = made.steps;
      return {
        ...made,
        steps: [
          { ...step, shoot: { namespace: 'garden-secret', name: 'vault' } },
        ],
      };
    };
    const seen = [change(1), change(4), change(7)];
    const { list } = await setUp([
      ...seen,
      ...[2, 3, 5, 6, 8, 9].map(n => hidden(n)),
    ]);
    const without = await setUp(seen);
    for (const limit of [1, 2, 3]) {
      const page = await list({ garden: 'osc', limit });
      expect(page).toEqual(await without.list({ garden: 'osc', limit }));
      expect(page.items).toHaveLength(limit);
    }
  });
});

describe('a Garden that is named and can not be asked', () => {
  it('is an error with the words of the Garden, and no empty page', async () => {
    const { list } = await broken({ accessError: gardenErrors.unauthorized });
    await expect(list({ garden: 'osc' })).rejects.toBe(
      gardenErrors.unauthorized,
    );
    expect(gardenErrors.unauthorized).toMatchObject({
      name: 'ServiceUnavailableError',
      cause: { message: 'Unauthorized' },
    });
  });

  it('is an error when it takes too long', async () => {
    const { list, gardens } = await broken({}, 10);
    const garden = gardens.get('osc');
    expect(garden?.kind).toBe('running');
    Object.assign(garden ?? {}, {
      reviewer: { visibleNamespaces: () => new Promise(() => {}) },
    });
    await expect(list({ garden: 'osc' })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: "Garden osc can't be reached: no answer in time",
    });
  });

  it('is an error while there is no picture of it', async () => {
    const inventory = new FakeInventory([], 'osc');
    inventory.synced = false;
    inventory.state = { state: 'syncing' };
    const { list } = await broken({ inventory });
    await expect(list({ garden: 'osc' })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('for the first time'),
    });
  });

  it('asks for the sign-in that it wants', async () => {
    const { list } = await broken({ accessError: signInMissing });
    await expect(list({ garden: 'osc' })).rejects.toBe(signInMissing);
  });

  it('is not there for who is not known in it, as one that is not configured', async () => {
    const { list } = await broken({ unmapped: [MARA] });
    const refusal = {
      name: 'NotFoundError',
      message: 'Garden osc does not exist, or you are not known there',
    };
    await expect(list({ garden: 'osc' })).rejects.toMatchObject(refusal);
    const { list: elsewhere } = await setUp([], {});
    await expect(elsewhere({ garden: 'osc' })).rejects.toMatchObject(refusal);
  });
});

describe('the changes of all Gardens', () => {
  it('name each Garden that is missing with the reason, and show the others', async () => {
    const { ids, gardens } = await setUp(
      [
        change(1, { garden: 'good' }),
        change(2, { garden: 'down' }),
        change(3, { garden: 'good' }),
      ],
      {
        good: { visible: ALL },
        down: {
          accessError: new ServiceUnavailableError(
            'Garden down did not answer',
          ),
        },
        oidc: { accessError: signInMissing },
        unmapped: { unmapped: [MARA] },
      },
    );
    gardens.set('wrong', {
      kind: 'misconfigured',
      name: 'wrong',
      title: 'Wrong',
      reason: 'gardener.gardens[4].url: is missing',
    });
    expect(await ids()).toEqual({
      ids: [id(3), id(1)],
      next: null,
      missing: [
        { garden: 'down', reason: 'Garden down did not answer' },
        {
          garden: 'oidc',
          reason: signInMissing.reason,
          signIn: { provider: 'oidc', why: 'missing' },
        },
        { garden: 'unmapped', reason: 'You are nobody.' },
        { garden: 'wrong', reason: expect.stringContaining('[4].url') },
      ],
    });
  });
});
