import { ServiceUnavailableError } from '@backstage/errors';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { KeptViews } from './KeptViews';
import { MAX_NAMESPACES } from './neighbourhood';
import { PeeringService } from './PeeringService';
import type { PortalGarden } from './PortalGarden';
import { ShootGate } from './ShootGate';
import { ShootListing } from './ShootListing';

const shoots = [
  aShoot({ namespace: 'garden-prod', name: 'web' }),
  aShoot({ namespace: 'garden-prod', name: 'shop' }),
  aShoot({ namespace: 'garden-dev', name: 'shop-dev' }),
  aShoot({ namespace: 'garden-secret', name: 'shop-vault' }),
];

function setUp(choices: Record<string, GardenChoices>) {
  const gardens = new Map<string, PortalGarden>();
  for (const [name, choice] of Object.entries(choices)) {
    const inventory = choice.inventory ?? new FakeInventory(shoots, name);
    gardens.set(name, aPortalGarden({ ...choice, inventory }));
  }
  const shootListing = new ShootListing(gardens);
  return {
    gardens,
    list: async (query: Parameters<ShootListing['list']>[0] = {}) => {
      const { items, ...rest } = await shootListing.list(query, aRequester());
      return {
        names: items.map(
          ({ ref }) => `${ref.garden}/${ref.namespace}/${ref.name}`,
        ),
        ...rest,
      };
    },
  };
}

const visible = ['garden-prod', 'garden-dev', 'garden-empty'];

describe('ShootListing', () => {
  it('lists what may be seen in the order of Garden, namespace and name, and counts nothing else', async () => {
    const { list } = setUp({ b: { visible }, a: { visible: ['garden-dev'] } });
    expect(await list()).toEqual({
      names: [
        'a/garden-dev/shop-dev',
        'b/garden-dev/shop-dev',
        'b/garden-prod/shop',
        'b/garden-prod/web',
      ],
      total: 4,
      missing: [],
    });
  });

  it('lists everything for who may list everywhere', async () => {
    const { list } = setUp({ osc: {} });
    expect((await list()).total).toBe(4);
  });

  it('filters by Garden, namespace and part of the name in any case', async () => {
    const { list } = setUp({ osc: { visible }, lab: { visible } });
    expect(
      (await list({ garden: 'osc', namespace: 'garden-prod', text: 'SHO' }))
        .names,
    ).toEqual(['osc/garden-prod/shop']);
  });

  it('finds all shoots of a project by its name with a slash, of those that may be seen', async () => {
    const { list } = setUp({ osc: { visible } });
    expect((await list({ text: 'prod / ' })).names).toEqual([
      'osc/garden-prod/shop',
      'osc/garden-prod/web',
    ]);
    expect((await list({ text: 'dev/shop' })).names).toEqual([
      'osc/garden-dev/shop-dev',
    ]);
    expect((await list({ text: 'secret/' })).total).toBe(0);
  });

  describe('by status', () => {
    const peered = [
      aShoot({
        name: 'shop',
        ...listing('garden-prod/web', 'garden-secret/vault'),
      }),
      aShoot({ name: 'web', ...listing('garden-prod/shop') }),
      aShoot({ name: 'half', ...listing('garden-dev/other') }),
      aShoot({ namespace: 'garden-dev', name: 'other' }),
      aShoot({ name: 'lonely' }),
      aShoot({
        namespace: 'garden-secret',
        name: 'vault',
        ...listing('garden-prod/lonely', 'garden-prod/shop'),
      }),
    ];
    const of = (choices: GardenChoices) =>
      setUp({ osc: { ...choices, inventory: new FakeInventory(peered) } });

    it.each([
      ['configured', ['shop', 'web']],
      ['incomplete', ['other', 'half']],
      ['notAccessible', ['shop']],
      ['none', ['lonely']],
    ] as const)(
      'has for %s what the user may see of it',
      async (status, expected) => {
        const { names, total } = await of({ visible }).list({ status });
        expect(names.map(name => name.split('/')[2])).toEqual(expected);
        expect(total).toBe(expected.length);
      },
    );

    it('is another answer for who sees more', async () => {
      const { list } = of({});
      expect((await list({ status: 'notAccessible' })).names).toEqual([]);
      expect((await list({ status: 'none' })).names).toEqual([]);
    });

    it('looks beyond the namespace that is listed', async () => {
      const { list } = of({ visible });
      expect(
        await list({ status: 'incomplete', namespace: 'garden-dev' }),
      ).toMatchObject({ names: ['osc/garden-dev/other'] });
    });

    it('is the same when everything that the user may not see is not there', async () => {
      const emptied = peered.filter(
        ({ namespace }) => namespace !== 'garden-secret',
      );
      const without = setUp({
        osc: { visible, inventory: new FakeInventory(emptied) },
      });
      for (const status of [
        'configured',
        'incomplete',
        'notAccessible',
        'none',
      ] as const) {
        expect(await of({ visible }).list({ status })).toEqual(
          await without.list({ status }),
        );
      }
    });

    it('is not changed by entries for more made-up namespaces than are asked for', async () => {
      const invented = Array.from(
        { length: MAX_NAMESPACES + 1 },
        (_, i) => `made-up-${i}/thing`,
      );
      const { list } = setUp({
        osc: {
          visible,
          inventory: new FakeInventory([
            aShoot({ name: 'greedy', ...listing(...invented) }),
            ...peered,
          ]),
        },
      });
      const query = { status: 'incomplete', namespace: 'garden-prod' } as const;
      expect((await list(query)).names).toEqual(
        (await of({ visible }).list(query)).names,
      );
    });

    it('agrees with the page of each shoot', async () => {
      const { gardens, list } = of({ visible });
      const service = new PeeringService({
        gate: new ShootGate(gardens),
        views: new KeptViews(() => 0),
      });
      const { names } = await list();
      const statusesOf = async (text: string) => {
        const [garden, namespace, name] = text.split('/');
        const view = await service.view(
          { garden, namespace, name },
          aRequester(),
        );
        return view.peerings.map(({ status }) => String(status));
      };
      for (const status of [
        'configured',
        'incomplete',
        'notAccessible',
        'none',
      ] as const) {
        const found = (await list({ status })).names;
        for (const name of names) {
          const statuses = await statusesOf(name);
          expect([name, found.includes(name)]).toEqual([
            name,
            status === 'none'
              ? statuses.length === 0
              : statuses.includes(status),
          ]);
        }
      }
    });
  });

  it('cuts a page out and counts all', async () => {
    const { list } = setUp({ a: { visible }, b: { visible } });
    expect(await list({ limit: 2, offset: 2 })).toEqual({
      names: ['a/garden-prod/web', 'b/garden-dev/shop-dev'],
      total: 6,
      missing: [],
    });
    expect((await list({ offset: 100 })).names).toEqual([]);
  });

  it('asks for the one namespace alone, and has nothing of one that may not be seen', async () => {
    const { list, gardens } = setUp({ osc: { visible } });
    expect(await list({ namespace: 'garden-secret' })).toEqual({
      names: [],
      total: 0,
      missing: [],
    });
    expect(gardens.get('osc')).toMatchObject({ asked: ['garden-secret'] });
  });

  it('names each Garden that is missing with the reason, and shows the others', async () => {
    const syncing = new FakeInventory([], 'syncing');
    syncing.synced = false;
    syncing.state = { state: 'syncing' };
    const { list, gardens } = setUp({
      down: {
        accessError: new ServiceUnavailableError('Garden down did not answer'),
      },
      good: { visible },
      syncing: { inventory: syncing },
      unmapped: { unmapped: ['user:default/mara'] },
    });
    gardens.set('wrong', {
      kind: 'misconfigured',
      name: 'wrong',
      title: 'Wrong',
      reason: 'gardener.gardens[4].url: is missing',
    });
    const answer = await list();
    expect(answer.total).toBe(3);
    expect(answer.missing).toEqual([
      { garden: 'down', reason: 'Garden down did not answer' },
      { garden: 'syncing', reason: expect.stringContaining('first time') },
      { garden: 'unmapped', reason: 'You are nobody.' },
      { garden: 'wrong', reason: expect.stringContaining('[4].url') },
    ]);
  });

  it('says that a Garden is not configured', async () => {
    const { list } = setUp({ osc: {} });
    await expect(list({ garden: 'nope' })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('does not hide a fault of its own as a missing Garden', async () => {
    const { list } = setUp({ osc: { accessError: new TypeError('oops') } });
    await expect(list()).rejects.toThrow('oops');
  });
});
