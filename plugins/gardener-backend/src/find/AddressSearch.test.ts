import { ServiceUnavailableError } from '@backstage/errors';
import {
  addressSearchSchema,
  type AddressQuery,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import type { PortalGarden } from '../peering/PortalGarden';
import { AddressSearch } from './AddressSearch';

const landscape = [
  aShoot({ name: 'shop', nodes: ['10.5.0.0/27'] }),
  aShoot({ name: 'wide', nodes: ['10.5.0.0/24'] }),
  aShoot({ namespace: 'garden-dev', name: 'dev', nodes: ['10.5.0.0/26'] }),
  aShoot({ namespace: 'garden-dev', name: 'cart', nodes: ['10.5.0.32/27'] }),
  aShoot({ name: 'dual', nodes: ['10.6.0.0/27', '2001:db8::/64'] }),
  aShoot({ name: 'grown', nodes: ['10.7.0.0/27', '10.7.0.0/26'] }),
  aShoot({ name: 'two', nodes: ['10.8.0.0/27', '10.8.1.0/27'] }),
  aShoot({ name: 'odd', nodes: ['10.5.0.0/27abc'] }),
  aShoot({ name: 'none', nodes: [] }),
  aShoot({ namespace: 'garden-secret', name: 'vault', nodes: ['10.5.0.0/27'] }),
];

const visible = ['garden-prod', 'garden-dev'];

function setUp(
  choices: GardenChoices = { visible },
  shoots: readonly Shoot[] = landscape,
) {
  const inventory = new FakeInventory(shoots).addProject({
    name: 'prod',
    namespace: 'garden-prod',
  });
  const gardens = new Map<string, PortalGarden>([
    ['osc', aPortalGarden({ ...choices, inventory })],
  ]);
  const search = new AddressSearch(gardens);
  const ask = (query: AddressQuery) => search.search(query, aRequester());
  return {
    gardens,
    inventory,
    ask,
    hits: async (q: string) =>
      (await ask({ q })).items.map(
        ({ shoot, match, networks }) =>
          `${shoot.ref.name} ${match} ${networks.join(' ')}`,
      ),
  };
}

describe('AddressSearch', () => {
  it('finds whose node network holds an address, the narrowest network first', async () => {
    expect(await setUp().hits('10.5.0.7')).toEqual([
      'shop holds 10.5.0.0/27',
      'dev holds 10.5.0.0/26',
      'wide holds 10.5.0.0/24',
    ]);
  });

  it('finds for a network what equals it, what holds it, and what lies in it, in this order', async () => {
    expect(await setUp().hits('10.5.0.0/26')).toEqual([
      'dev equal 10.5.0.0/26',
      'wide holds 10.5.0.0/24',
      'cart liesWithin 10.5.0.32/27',
      'shop liesWithin 10.5.0.0/27',
    ]);
  });

  it.each([
    ['2001:db8::1', ['dual holds 2001:db8::/64']],
    ['10.6.0.1', ['dual holds 10.6.0.0/27']],
    ['10.7.0.40', ['grown holds 10.7.0.0/26']],
    ['10.8.0.0/16', ['two liesWithin 10.8.0.0/27 10.8.1.0/27']],
    ['10.8.1.0/27', ['two equal 10.8.1.0/27']],
    ['192.168.0.1', []],
  ])('finds by %s', async (q, expected) => {
    expect(await setUp().hits(q)).toEqual(expected);
  });

  it('tells of a hit what a row of a list shows, and how the query was understood', async () => {
    const answer = await setUp().ask({ q: '2001:DB8:0::1' });
    expect(addressSearchSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      query: '2001:db8::1',
      total: 1,
      missing: [],
      items: [
        {
          shoot: {
            ref: { garden: 'osc', namespace: 'garden-prod', name: 'dual' },
            project: 'prod',
            nodeNetworks: ['10.6.0.0/27', '2001:db8::/64'],
          },
          networks: ['2001:db8::/64'],
        },
      ],
    });
  });

  it('is the same when everything that the user may not see is not there', async () => {
    const emptied = landscape.filter(
      ({ namespace }) => namespace !== 'garden-secret',
    );
    for (const q of ['0.0.0.0/0', '10.5.0.0/27', '10.5.0.1']) {
      expect(await setUp().ask({ q })).toEqual(
        await setUp({ visible }, emptied).ask({ q }),
      );
    }
  });

  it('gives no more than asked for, and counts all that the user may see', async () => {
    const { ask } = setUp();
    const all = await ask({ q: '0.0.0.0/0' });
    expect(all.total).toBe(7);
    const some = await ask({ q: '0.0.0.0/0', limit: 2 });
    expect(some).toEqual({ ...all, items: all.items.slice(0, 2) });
    const many = Array.from({ length: 30 }, (_, i) =>
      aShoot({ name: `many-${i}` }),
    );
    expect(await setUp({}, many).ask({ q: '10.5.0.1' })).toMatchObject({
      total: 30,
      items: { length: 25 },
    });
  });

  it.each(['shop', '10.5.0', '10.5.0.1/27', '10.5.0.0/99', '::ffff:a05:1'])(
    'refuses %s, and names the parameter',
    async q => {
      await expect(setUp().ask({ q })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/^q: "/),
      });
    },
  );

  it('names each Garden that is missing with the reason, and searches the others', async () => {
    const { gardens, ask } = setUp();
    gardens.set(
      'down',
      aPortalGarden({
        inventory: new FakeInventory(landscape, 'down'),
        accessError: new ServiceUnavailableError('Garden down did not answer'),
      }),
    );
    expect(await ask({ q: '10.8.0.1' })).toMatchObject({
      total: 1,
      missing: [{ garden: 'down', reason: 'Garden down did not answer' }],
    });
    expect(await ask({ q: '10.8.0.1', garden: 'osc' })).toMatchObject({
      missing: [],
    });
    await expect(ask({ q: '10.8.0.1', garden: 'nope' })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });
});
