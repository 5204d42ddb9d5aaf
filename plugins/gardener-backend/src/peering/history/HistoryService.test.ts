import fc from 'fast-check';
import { aChangeOfThree } from '../../__testUtils__/aChangeOfThree';
import { aPortalGarden } from '../../__testUtils__/aPortalGarden';
import { aRequester } from '../../__testUtils__/aRequester';
import { aShoot } from '../../__testUtils__/aShoot';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import type { ChangeRecord } from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import { ChangeAccess } from '../apply/ChangeAccess';
import { ShootGate } from '../ShootGate';
import { HistoryService } from './HistoryService';

const VISIBLE = 'garden-prod';
const HIDDEN = 'garden-secret';
const shop = aShoot({ name: 'shop' });
const shopRef = { garden: 'osc', namespace: VISIBLE, name: 'shop' };

const id = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A change on the shop whose only write is on a shoot of the namespace, as old as its number is small. */
function changeIn(namespace: string, n: number): ChangeRecord {
  const made = aChangeOfThree({ state: 'done', startedAt: n, createdAt: n });
  const [step] = made.steps;
  return {
    ...made,
    id: id(n),
    shoot: { namespace: VISIBLE, name: 'shop' },
    steps: [{ ...step, shoot: { namespace, name: 'any' } }],
  };
}

/** The history of the shop for a user who may see one namespace. */
function setUp(records: readonly ChangeRecord[]) {
  const garden = aPortalGarden({
    inventory: new FakeInventory([shop]),
    visible: [VISIBLE],
  });
  const gardens = new Map([['osc', garden]]);
  const history: ChangeStore['history'] = jest.fn(
    async (_garden, _shoot, { before, limit, states }) =>
      records
        .filter(
          ({ state }) =>
            state !== 'planned' && (states?.includes(state) ?? true),
        )
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .filter(record => !before || record.id < before.id)
        .slice(0, limit),
  );
  const service = new HistoryService({
    gate: new ShootGate(gardens),
    access: new ChangeAccess({ gardens, now: () => 1_000_000 }),
    changes: { history },
    history: {
      outside: async () => [],
      gaps: async () => [],
      knownOf: async () => undefined,
    },
  });
  const page = (limit: number, before?: string, open = false) =>
    service.list(
      { shoot: shopRef, limit, open, ...(before !== undefined && { before }) },
      aRequester(),
    );
  /** Every page, to the end. */
  const pages = async (limit: number) => {
    const all = [await page(limit)];
    for (;;) {
      const { next } = all[all.length - 1];
      if (next === null) return all;
      all.push(await page(limit, next));
    }
  };
  return { page, pages, history };
}

describe('HistoryService.list', () => {
  it('is to the letter what it would be if changes that the user may not see were not there, on every page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (hidden, limit) => {
          const records = hidden.map((isHidden, n) =>
            changeIn(isHidden ? HIDDEN : VISIBLE, n + 1),
          );
          const visible = records.filter((_, n) => !hidden[n]);
          expect(await setUp(records).pages(limit)).toEqual(
            await setUp(visible).pages(limit),
          );
        },
      ),
    );
  });

  it('counts a change as open by the part that the user sees', async () => {
    const [hidden] = changeIn(HIDDEN, 1).steps;
    const [seen] = changeIn(VISIBLE, 1).steps;
    const applied = { ...seen, state: 'unchanged' as const };
    const writing = { ...hidden, state: 'writing' as const };
    const changes = [
      {
        ...changeIn(VISIBLE, 1),
        state: 'halfOpen' as const,
        steps: [writing, applied],
      },
      {
        ...changeIn(VISIBLE, 2),
        state: 'halfOpen' as const,
        steps: [writing, { ...seen, state: 'unknown' as const }],
      },
    ];
    const { page } = setUp(changes);
    const idsOf = ({ items }: Awaited<ReturnType<typeof page>>) =>
      items.map(item => (item.kind === 'change' ? item.change.id : item.kind));
    expect(idsOf(await page(9))).toEqual([id(2), id(1)]);
    expect(idsOf(await page(9, undefined, true))).toEqual([id(2)]);
  });

  it('fills the page, however many changes lie hidden before, and reads more of them at a time', async () => {
    const { page, history } = setUp([
      ...Array.from({ length: 400 }, (_, n) => changeIn(HIDDEN, n + 100)),
      changeIn(VISIBLE, 7),
    ]);
    const { items, next } = await page(1);
    expect(items).toMatchObject([{ kind: 'change', change: { id: id(7) } }]);
    expect(next).toBeNull();
    expect(jest.mocked(history).mock.calls.length).toBeLessThan(8);
  });
});
