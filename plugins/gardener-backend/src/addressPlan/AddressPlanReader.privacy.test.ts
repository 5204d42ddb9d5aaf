import type { AddressPlanQuery } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape } from '../__testUtils__/anyLandscape';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import type { FakeInventory } from '../__testUtils__/FakeInventory';
import {
  anyVisible,
  checkHoldsNoHiddenField,
  checkIsAsIfNothingWereHidden,
  markedInventory,
} from '../__testUtils__/privacy';
import { GardenGate } from '../peering/GardenGate';
import { AddressPlanReader } from './AddressPlanReader';

jest.setTimeout(60_000);

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
  query: Omit<AddressPlanQuery, 'garden'>,
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
        anyVisible,
        async (before, after, allowed) => {
          const inventory = markedInventory(before);
          const reader = readerOf(inventory, allowed);
          const asked = { garden: 'osc', within: '10.0.0.0/8' };
          await reader.read(asked, aRequester());
          for (const { namespace, name } of before) {
            inventory.remove(namespace, name);
          }
          for (const shoot of after) inventory.put(shoot);
          expect(await reader.read(asked, aRequester())).toEqual(
            await readerOf(markedInventory(after), allowed).read(
              asked,
              aRequester(),
            ),
          );
        },
      ),
    );
  });
});
