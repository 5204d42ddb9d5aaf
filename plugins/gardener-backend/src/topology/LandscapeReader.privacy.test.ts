import type { Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMESPACES } from '../__testUtils__/anyLandscape';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { GardenGate } from '../peering/GardenGate';
import { LandscapeReader } from './LandscapeReader';

function setUp(shoots: readonly Shoot[]) {
  const inventory = new FakeInventory(shoots);
  for (const namespace of NAMESPACES) {
    inventory.addProject({ name: `project+${namespace}`, namespace });
  }
  return inventory;
}

function readerOf(inventory: FakeInventory, visible: readonly string[]) {
  const garden = aPortalGarden({ inventory, visible });
  return new LandscapeReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
}

async function read(
  inventory: FakeInventory,
  visible: readonly string[],
  query: object,
) {
  return readerOf(inventory, visible).read(
    { garden: 'osc', ...query },
    aRequester(),
  );
}

/** As it is sent, after its tag. */
async function written(
  inventory: FakeInventory,
  visible: readonly string[],
  query: object,
): Promise<string> {
  const { tag, pieces } = await readerOf(inventory, visible).write(
    { garden: 'osc', ...query },
    aRequester(),
  );
  let text = tag;
  for await (const piece of pieces()) text += `\n${piece}`;
  return text;
}

const visible = fc.subarray([...NAMESPACES]);
const query = fc.constantFrom(
  {},
  { alone: true },
  { alone: true, groupBy: 'seed' },
  { closed: NAMESPACES.map(namespace => `project+${namespace}`) },
  { focus: ['garden-a/x', 'garden-b/y'], depth: 3 },
  { project: ['project+garden-a'], seed: ['seed+garden-b'] },
  { status: ['incomplete'], finding: ['error'] },
);

describe('a landscape, whatever is in the Garden', () => {
  it('holds no field of a shoot that the user may not see', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        visible,
        query,
        async (shoots, allowed, asked) => {
          const { leftOut, ...answer } = await read(
            setUp(shoots),
            allowed,
            asked,
          );
          const marks = [
            ...JSON.stringify(answer).matchAll(/\w+\+(garden-[a-z]+)/g),
          ];
          expect(
            marks.filter(([, namespace]) => !allowed.includes(namespace)),
          ).toEqual([]);
          const words = JSON.stringify(asked);
          expect(leftOut.filter(({ value }) => !words.includes(value))).toEqual(
            [],
          );
        },
      ),
    );
  });

  it('is the same when everything that the user may not see is not there', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        visible,
        query,
        async (shoots, allowed, asked) => {
          const whole = await read(setUp(shoots), allowed, asked);
          const emptied = await read(
            setUp(
              shoots.filter(({ namespace }) => allowed.includes(namespace)),
            ),
            allowed,
            asked,
          );
          expect(whole).toEqual(emptied);
        },
      ),
    );
  });
});

describe('a landscape that was read before a Garden changed', () => {
  it('is the one of who reads for the first time, whatever the user may see', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        fc.array(anyLandscape, { maxLength: 4 }),
        visible,
        async (shoots, changes, allowed) => {
          const inventory = setUp(shoots);
          const reader = readerOf(inventory, allowed);
          const asked = { garden: 'osc', alone: true };
          await reader.read(asked, aRequester());
          for (const [first, ...others] of changes) {
            if (first) inventory.put(first);
            others
              .slice(0, 2)
              .forEach(({ namespace, name }) =>
                inventory.remove(namespace, name),
              );
            expect(await reader.read(asked, aRequester())).toEqual(
              await read(inventory, allowed, asked),
            );
          }
        },
      ),
    );
  });
});

const exported = fc.record({
  format: fc.constantFrom('json', 'csv', 'mermaid', 'dot'),
  alone: fc.boolean(),
  filter: fc.constantFrom(
    {},
    { focus: ['garden-a/x'], depth: 3 },
    { project: ['project+garden-a'] },
    { seed: ['seed+garden-b'] },
    { status: ['incomplete', 'notAccessible'] },
  ),
});

describe('a landscape that is written down, whatever is in the Garden', () => {
  it('holds no field of a shoot that the user may not see', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        visible,
        exported,
        async (shoots, allowed, { filter, ...asked }) => {
          const text = await written(setUp(shoots), allowed, {
            ...asked,
            ...filter,
          });
          const words = JSON.stringify(filter);
          const marks = [...text.matchAll(/\w+(?:\+|#43;)(garden-[a-z]+)/g)];
          expect(
            marks.filter(
              ([mark, namespace]) =>
                !allowed.includes(namespace) && !words.includes(mark),
            ),
          ).toEqual([]);
        },
      ),
    );
  });

  it('is the same when everything that the user may not see is not there', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        visible,
        exported,
        async (shoots, allowed, { filter, ...asked }) => {
          const question = { ...asked, ...filter };
          const emptied = shoots.filter(({ namespace }) =>
            allowed.includes(namespace),
          );
          expect(await written(setUp(shoots), allowed, question)).toBe(
            await written(setUp(emptied), allowed, question),
          );
        },
      ),
    );
  });
});
