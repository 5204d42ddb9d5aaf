import type { Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { KeptViews } from './KeptViews';
import { PeeringService } from './PeeringService';
import { ShootGate } from './ShootGate';

function setUp(shoots: readonly Shoot[], visible: readonly string[]) {
  const garden = aPortalGarden({
    inventory: new FakeInventory(shoots),
    visible,
  });
  const service = new PeeringService({
    gate: new ShootGate(new Map([['osc', garden]])),
    views: new KeptViews(() => 0),
  });
  return {
    view: () =>
      service.view(
        { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
        aRequester(),
      ),
  };
}

describe('a view, whatever is in the Garden', () => {
  const namespaces = ['garden-prod', 'garden-a', 'garden-b', 'garden-c'];
  const names = ['shop', 'x', 'y', 'z'];
  const entry = fc.record({
    namespace: fc.constantFrom(...namespaces),
    name: fc.constantFrom(...names),
    seed: fc.constant('listed-seed'),
  });
  const peering = fc.oneof(
    fc.record({
      state: fc.constant('present' as const),
      entries: fc.array(entry, { maxLength: 6 }),
    }),
    fc.record({
      state: fc.constant('disabled' as const),
      entries: fc.array(entry, { maxLength: 6 }),
    }),
  );
  const landscape = fc
    .array(
      fc.record({
        namespace: fc.constantFrom(...namespaces),
        name: fc.constantFrom(...names),
        peering,
        nodes: fc.constantFrom(['10.1.0.0/24'], ['10.1.0.0/25'], [], ['junk']),
        deleting: fc.boolean(),
        migrating: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map(facts => {
      const shoots = facts.map(fact =>
        aShoot({
          ...fact,
          // Marks that can be found again in an answer.
          uid: `uid+${fact.namespace}`,
          seed: `seed+${fact.namespace}`,
          purpose: `purpose+${fact.namespace}`,
          region: `region+${fact.namespace}`,
          accessRestrictions: [`restriction+${fact.namespace}`],
        }),
      );
      return [
        ...shoots,
        aShoot({ name: 'shop', ...listing(...namespaces.map(n => `${n}/x`)) }),
      ];
    });
  const visible = fc.subarray(namespaces.slice(1));

  it('holds no field of a shoot that the user may not see', async () => {
    await fc.assert(
      fc.asyncProperty(landscape, visible, async (shoots, others) => {
        const allowed = ['garden-prod', ...others];
        const answer = JSON.stringify(await setUp(shoots, allowed).view());
        const marks = [...answer.matchAll(/\w+\+(garden-[a-z]+)/g)];
        expect(
          marks.filter(([, namespace]) => !allowed.includes(namespace)),
        ).toEqual([]);
      }),
    );
  });

  it('is the same when everything that the user may not see is not there', async () => {
    await fc.assert(
      fc.asyncProperty(landscape, visible, async (shoots, others) => {
        const allowed = ['garden-prod', ...others];
        const whole = await setUp(shoots, allowed).view();
        const emptied = await setUp(
          shoots.filter(({ namespace }) => allowed.includes(namespace)),
          allowed,
        ).view();
        expect(whole).toEqual(emptied);
      }),
    );
  });
});
