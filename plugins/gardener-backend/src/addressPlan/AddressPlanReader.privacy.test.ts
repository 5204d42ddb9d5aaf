import type { AddressPlanQuery } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape } from '../__testUtils__/anyLandscape';
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
import { AddressPlanReader } from './AddressPlanReader';

jest.setTimeout(60_000);

function readerOf(inventory: FakeInventory, sight: Sight) {
  const garden = seenGarden(inventory, sight);
  return new AddressPlanReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
}

async function answers(
  inventory: FakeInventory,
  sight: Sight,
  query: Omit<AddressPlanQuery, 'garden'>,
) {
  const reader = readerOf(inventory, sight);
  return {
    plan: await reader.read({ garden: 'osc', ...query }, seeing(sight)),
    trial: await reader.try(
      { garden: 'osc', block: '10.1.0.0/25', within: '10.1.0.0/16' },
      seeing(sight),
    ),
    // There is no such shoot, or none to be seen: as an answer, so that both can be compared.
    ofShoot: await reader
      .try(
        { garden: 'osc', block: '10.1.0.0/24', shoot: 'garden-a/x' },
        seeing(sight),
      )
      .catch(error => String(error)),
  };
}

const query = fc.constantFrom<Omit<AddressPlanQuery, 'garden'>>(
  {},
  { kinds: ['nodes', 'services', 'pods'], within: '0.0.0.0/0', limit: 500 },
  { lanes: 'peeringGroup', within: '10.0.0.0/8' },
  { lanes: 'seed', within: '10.0.0.0/8', sort: 'shoots' },
  { project: ['project+garden-a'], text: 'x' },
);

describe('an address plan, whatever is in the Garden', () => {
  it('holds no field of a shoot that the user may not see', async () => {
    await expect(
      checkHoldsNoHiddenField(query, answers),
    ).resolves.toBeUndefined();
  });

  it('is the same when everything that the user may not see is not there', async () => {
    await expect(
      checkIsAsIfNothingWereHidden(query, answers),
    ).resolves.toBeUndefined();
  });

  it('is the same after changes as from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        anyLandscape,
        anySight,
        async (before, after, sight) => {
          const inventory = markedInventory(before);
          const reader = readerOf(inventory, sight);
          const asked = { garden: 'osc', within: '10.0.0.0/8' };
          await reader.read(asked, seeing(sight));
          for (const { namespace, name } of before) {
            inventory.remove(namespace, name);
          }
          for (const shoot of after) inventory.put(shoot);
          expect(await reader.read(asked, seeing(sight))).toEqual(
            await readerOf(markedInventory(after), sight).read(
              asked,
              seeing(sight),
            ),
          );
        },
      ),
    );
  });
});
