import type { Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMESPACES } from '../__testUtils__/anyLandscape';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { GardenGate } from '../peering/GardenGate';
import { AddressPlanReader } from './AddressPlanReader';

jest.setTimeout(60_000);

function setUp(shoots: readonly Shoot[]) {
  const inventory = new FakeInventory(shoots);
  for (const namespace of NAMESPACES) {
    inventory.addProject({ name: `project+${namespace}`, namespace });
  }
  return inventory;
}

function readerOf(inventory: FakeInventory, visible: readonly string[]) {
  const garden = aPortalGarden({ inventory, visible });
  return new AddressPlanReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
}

async function answers(
  inventory: FakeInventory,
  visible: readonly string[],
  query: object,
) {
  const reader = readerOf(inventory, visible);
  return {
    plan: await reader.read({ garden: 'osc', ...query }, aRequester()),
    trial: await reader.try(
      { garden: 'osc', block: '10.1.0.0/25', within: '10.1.0.0/16' },
      aRequester(),
    ),
    // There is no such shoot, or none to be seen: as an answer, so that both can be compared.
    ofShoot: await reader
      .try(
        { garden: 'osc', block: '10.1.0.0/24', shoot: 'garden-a/x' },
        aRequester(),
      )
      .catch(error => String(error)),
  };
}

const visible = fc.subarray([...NAMESPACES]);
const query = fc.constantFrom(
  {},
  { kinds: ['nodes', 'services', 'pods'], within: '0.0.0.0/0', limit: 500 },
  { lanes: 'peeringGroup', within: '10.0.0.0/8' },
  { lanes: 'seed', within: '10.0.0.0/8', sort: 'shoots' },
  { project: ['project+garden-a'], text: 'x' },
);

describe('an address plan, whatever is in the Garden', () => {
  it('holds no field of a shoot that the user may not see', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        visible,
        query,
        async (shoots, allowed, asked) => {
          const { plan, ...trials } = await answers(
            setUp(shoots),
            allowed,
            asked,
          );
          const { leftOut, ...told } = plan;
          const marks = [
            ...JSON.stringify([told, trials]).matchAll(/\w+\+(garden-[a-z]+)/g),
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
          const emptied = shoots.filter(({ namespace }) =>
            allowed.includes(namespace),
          );
          expect(await answers(setUp(shoots), allowed, asked)).toEqual(
            await answers(setUp(emptied), allowed, asked),
          );
        },
      ),
    );
  });

  it('is the same after changes as from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        anyLandscape,
        visible,
        async (before, after, allowed) => {
          const inventory = setUp(before);
          const reader = readerOf(inventory, allowed);
          const asked = { garden: 'osc', within: '10.0.0.0/8' };
          await reader.read(asked, aRequester());
          for (const { namespace, name } of before) {
            inventory.remove(namespace, name);
          }
          for (const shoot of after) inventory.put(shoot);
          expect(await reader.read(asked, aRequester())).toEqual(
            await readerOf(setUp(after), allowed).read(asked, aRequester()),
          );
        },
      ),
    );
  });
});
