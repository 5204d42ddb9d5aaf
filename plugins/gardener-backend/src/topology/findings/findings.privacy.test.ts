import type { FindingsQuery } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import type { FakeInventory } from '../../__testUtils__/FakeInventory';
import {
  checkHoldsNoHiddenField,
  checkIsAsIfNothingWereHidden,
  seeing,
  seenGarden,
  type Sight,
} from '../../__testUtils__/privacy';
import { GardenGate } from '../../peering/GardenGate';
import { LandscapeReader } from '../LandscapeReader';

async function read(
  inventory: FakeInventory,
  sight: Sight,
  query: Omit<FindingsQuery, 'garden'>,
) {
  const garden = seenGarden(inventory, sight);
  const reader = new LandscapeReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
  return reader.readFindings({ garden: 'osc', ...query }, seeing(sight));
}

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
    await expect(checkHoldsNoHiddenField(query, read)).resolves.toBeUndefined();
  });

  it('are the same when everything that the user may not see is not there', async () => {
    await expect(
      checkIsAsIfNothingWereHidden(query, read),
    ).resolves.toBeUndefined();
  });
});
