import type {
  LandscapeExportQuery,
  LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMESPACES } from '../__testUtils__/anyLandscape';
import type { FakeInventory } from '../__testUtils__/FakeInventory';
import {
  anySight,
  checkHoldsNoHiddenField,
  checkIsAsIfNothingWereHidden,
  seeing,
  seenGarden,
  type Sight,
  markedInventory,
} from '../__testUtils__/privacy';
import { GardenGate } from '../peering/GardenGate';
import { LandscapeReader } from './LandscapeReader';

function readerOf(inventory: FakeInventory, sight: Sight) {
  const garden = seenGarden(inventory, sight);
  return new LandscapeReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
}

async function read(
  inventory: FakeInventory,
  sight: Sight,
  query: Omit<LandscapeQuery, 'garden'>,
) {
  return readerOf(inventory, sight).read(
    { garden: 'osc', ...query },
    seeing(sight),
  );
}

/** As it is sent, after its tag. */
async function written(
  inventory: FakeInventory,
  sight: Sight,
  query: Omit<LandscapeExportQuery, 'garden'>,
): Promise<string> {
  const { tag, pieces } = await readerOf(inventory, sight).write(
    { garden: 'osc', ...query },
    seeing(sight),
  );
  let text = tag;
  for await (const piece of pieces()) text += `\n${piece}`;
  return text;
}

const query = fc.constantFrom<Omit<LandscapeQuery, 'garden'>>(
  {},
  { alone: true },
  { alone: true, groupBy: 'seed' },
  { closed: NAMESPACES.map(namespace => `project+${namespace}`) },
  { focus: ['garden-a/x', 'garden-b/y'], depth: 3 },
  { project: ['project+garden-a'], seed: ['seed+garden-b'] },
  { status: ['incomplete'], finding: ['error'] },
);

const exported = fc
  .record({
    format: fc.constantFrom('json', 'csv', 'mermaid', 'dot'),
    alone: fc.boolean(),
    filter: fc.constantFrom<Omit<LandscapeExportQuery, 'garden'>>(
      {},
      { focus: ['garden-a/x'], depth: 3 },
      { project: ['project+garden-a'] },
      { seed: ['seed+garden-b'] },
      { status: ['incomplete', 'notAccessible'] },
    ),
  })
  .map(({ filter, ...asked }) => ({ ...asked, ...filter }));

describe('a landscape, whatever is in the Garden', () => {
  it('holds no field of a shoot that the user may not see', async () => {
    await expect(checkHoldsNoHiddenField(query, read)).resolves.toBeUndefined();
  });

  it('is the same when everything that the user may not see is not there', async () => {
    await expect(
      checkIsAsIfNothingWereHidden(query, read),
    ).resolves.toBeUndefined();
  });
});

describe('a landscape that was read before a Garden changed', () => {
  it('is the one of who reads for the first time, whatever the user may see', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        fc.array(anyLandscape, { maxLength: 4 }),
        anySight,
        async (shoots, changes, sight) => {
          const inventory = markedInventory(shoots);
          const reader = readerOf(inventory, sight);
          const asked = { garden: 'osc', alone: true };
          await reader.read(asked, seeing(sight));
          for (const [first, ...others] of changes) {
            if (first) inventory.put(first);
            others
              .slice(0, 2)
              .forEach(({ namespace, name }) =>
                inventory.remove(namespace, name),
              );
            expect(await reader.read(asked, seeing(sight))).toEqual(
              await read(inventory, sight, { alone: true }),
            );
          }
        },
      ),
    );
  });
});

describe('a landscape that is written down, whatever is in the Garden', () => {
  it('holds no field of a shoot that the user may not see', async () => {
    await expect(
      checkHoldsNoHiddenField(exported, written, text => text),
    ).resolves.toBeUndefined();
  });

  it('is the same when everything that the user may not see is not there', async () => {
    await expect(
      checkIsAsIfNothingWereHidden(exported, written),
    ).resolves.toBeUndefined();
  });
});
