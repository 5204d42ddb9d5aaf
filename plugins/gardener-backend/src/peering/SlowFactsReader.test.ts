import { slowFactsSchema, type Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { SlowFactsReader } from './SlowFactsReader';

function setUp(shoots: readonly Shoot[]) {
  const inventory = new FakeInventory(shoots);
  const reader = new SlowFactsReader(
    new Map([['osc', aPortalGarden({ inventory })]]),
  );
  return { inventory, reader };
}

describe('SlowFactsReader', () => {
  it('tells what changes seldom, and of the entries those in force that can be shoots, each once', () => {
    const { reader, inventory } = setUp([
      aShoot({
        name: 'shop',
        labels: { team: 'shop' },
        apiServer: 'https://api.shop.example.org',
        ...listing('garden-ops/mon', 'garden-ops/mon', 'Garden_X/y'),
      }),
    ]);
    inventory.addProject({
      name: 'prod',
      namespace: 'garden-prod',
      owner: 'mara@example.org',
      labels: { cost: '42' },
    });
    const { items, next } = reader.page({ garden: 'osc' });
    expect(next).toBeNull();
    expect(items).toEqual([
      {
        ref: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
        entityRef: 'resource:default/osc.garden-prod.shop',
        uid: 'uid-of-garden-prod-shop',
        project: 'prod',
        purpose: 'production',
        region: 'eu-de',
        labels: { team: 'shop' },
        projectLabels: { cost: '42' },
        projectOwner: 'mara@example.org',
        lists: [{ garden: 'osc', namespace: 'garden-ops', name: 'mon' }],
        apiServer: 'https://api.shop.example.org',
      },
    ]);
    expect(slowFactsSchema.parse(items[0])).toEqual(items[0]);
  });

  it('lists nothing while the extension is disabled', () => {
    const entries = [{ namespace: 'garden-ops', name: 'mon', seed: undefined }];
    const { reader } = setUp([
      aShoot({ name: 'shop', peering: { state: 'disabled', entries } }),
    ]);
    expect(reader.page({ garden: 'osc' }).items[0].lists).toEqual([]);
  });

  it('gives every shoot once, in order, in pages of any size', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'a-b', 'a0');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, name), {
          selector: pair => pair.join('/'),
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 5 }),
        (pairs, limit) => {
          const { reader } = setUp(
            pairs.map(([namespace, n]) => aShoot({ namespace, name: n })),
          );
          const seen: string[] = [];
          let after: string | undefined;
          do {
            const page = reader.page({ garden: 'osc', after, limit });
            expect(page.items.length).toBeLessThanOrEqual(limit);
            seen.push(
              ...page.items.map(({ ref }) => `${ref.namespace} ${ref.name}`),
            );
            after = page.next ?? undefined;
          } while (after);
          expect(seen).toEqual(pairs.map(pair => pair.join(' ')).sort());
        },
      ),
    );
  });

  it('goes on behind a shoot that is gone meanwhile', () => {
    const { reader, inventory } = setUp(
      ['a', 'b', 'c'].map(name => aShoot({ name })),
    );
    const first = reader.page({ garden: 'osc', limit: 2 });
    inventory.remove('garden-prod', 'b');
    const second = reader.page({
      garden: 'osc',
      after: first.next ?? undefined,
    });
    expect(second.items.map(({ ref }) => ref.name)).toEqual(['c']);
  });

  it('refuses a place that is none', () => {
    const { reader } = setUp([aShoot({ name: 'a' })]);
    expect(() => reader.page({ garden: 'osc', after: 'a' })).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('says that there is no picture yet, rather than that there is nothing', () => {
    const { reader, inventory } = setUp([]);
    inventory.synced = false;
    inventory.state = { state: 'syncing' };
    const unavailable = expect.objectContaining({
      name: 'ServiceUnavailableError',
    });
    expect(() => reader.page({ garden: 'osc' })).toThrow(unavailable);
    expect(() => reader.some({ garden: 'osc', shoots: [] })).toThrow(
      unavailable,
    );
    expect(() => reader.page({ garden: 'nope' })).toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
  });
});
