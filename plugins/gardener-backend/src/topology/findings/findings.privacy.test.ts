import type { FindingsQuery, Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMESPACES } from '../../__testUtils__/anyLandscape';
import { aPortalGarden } from '../../__testUtils__/aPortalGarden';
import { aRequester } from '../../__testUtils__/aRequester';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import { GardenGate } from '../../peering/GardenGate';
import { LandscapeReader } from '../LandscapeReader';

function inventoryOf(shoots: readonly Shoot[]) {
  const inventory = new FakeInventory(shoots);
  for (const namespace of NAMESPACES) {
    inventory.addProject({ name: `project+${namespace}`, namespace });
  }
  return inventory;
}

async function read(
  shoots: readonly Shoot[],
  visible: readonly string[],
  query: Omit<FindingsQuery, 'garden'>,
) {
  const inventory = inventoryOf(shoots);
  const garden = aPortalGarden({ inventory, visible });
  const reader = new LandscapeReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
  return reader.readFindings({ garden: 'osc', ...query }, aRequester());
}

const visible = fc.subarray([...NAMESPACES]);
const query = fc.constantFrom<Omit<FindingsQuery, 'garden'>>(
  { limit: 500 },
  { groupBy: 'shoot' },
  { groupBy: 'project', limit: 0 },
  { groupBy: 'shoot', group: 'garden-a/x', limit: 1 },
  { project: ['project+garden-a'], seed: ['seed+garden-b'] },
  { severity: ['error', 'notChecked'] },
  { text: 'garden-b' },
);

describe('the findings of a landscape, whatever is in the Garden', () => {
  it('hold no field of a shoot that the user may not see', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        visible,
        query,
        async (shoots, allowed, asked) => {
          const { leftOut, ...answer } = await read(shoots, allowed, asked);
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

  it('are the same when everything that the user may not see is not there', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        visible,
        query,
        async (shoots, allowed, asked) => {
          const seen = shoots.filter(({ namespace }) =>
            allowed.includes(namespace),
          );
          expect(await read(shoots, allowed, asked)).toEqual(
            await read(seen, allowed, asked),
          );
        },
      ),
    );
  });
});
