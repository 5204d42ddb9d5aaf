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

async function read(
  inventory: FakeInventory,
  visible: readonly string[],
  query: object,
) {
  const garden = aPortalGarden({ inventory, visible });
  const reader = new LandscapeReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
  return reader.read({ garden: 'osc', ...query }, aRequester());
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
