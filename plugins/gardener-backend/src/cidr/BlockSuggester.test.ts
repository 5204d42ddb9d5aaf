import {
  blockSuggestionsSchema,
  parseCidr,
  type Shoot,
  type SuggestionRequest,
} from 'backstage-plugin-gardener-common';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { GardenGate } from '../peering/GardenGate';
import { BlockSuggester } from './BlockSuggester';

const SECRET = 'garden-secret';
const landscape = [
  aShoot({
    name: 'shop',
    nodes: ['10.5.0.0/27'],
    ...listing('garden-ops/mon'),
  }),
  aShoot({ name: 'far', nodes: ['10.5.0.128/25'] }),
  aShoot({
    namespace: 'garden-ops',
    name: 'mon',
    nodes: ['10.5.0.32/27'],
    ...listing(`${SECRET}/vault`),
  }),
  aShoot({
    namespace: 'garden-ops',
    name: 'lister',
    nodes: ['10.5.0.64/27'],
    ...listing('garden-ops/mon'),
  }),
  aShoot({
    namespace: SECRET,
    name: 'vault',
    nodes: ['10.5.0.96/27'],
    ...listing('garden-ops/mon'),
  }),
];
const visible = ['garden-prod', 'garden-ops'];
const mon = { namespace: 'garden-ops', name: 'mon' };
const vault = { namespace: SECRET, name: 'vault' };

function setUp(
  choices: GardenChoices = {},
  shoots: readonly Shoot[] = landscape,
) {
  const inventory = new FakeInventory(shoots);
  const garden = aPortalGarden({ visible, ...choices, inventory });
  const suggester = new BlockSuggester(
    new GardenGate(new Map([['osc', garden]])),
  );
  const ask = (request: Partial<SuggestionRequest> = {}) =>
    suggester.suggest({ garden: 'osc', ...request }, aRequester());
  return {
    ask,
    inventory,
    blocks: async (request: Partial<SuggestionRequest> = {}) =>
      (await ask(request)).suggestions.map(({ why, cidr, growsTo }) =>
        [why, cidr, ...(growsTo === null ? [] : [`to /${growsTo}`])].join(' '),
      ),
  };
}

const WITHIN = { within: '10.5.0.0/24' };

describe('BlockSuggester', () => {
  it('avoids the chosen targets and those of their peers that the user may see', async () => {
    const { ask, blocks } = setUp();
    const request = { ...WITHIN, targets: [mon] };
    expect(await blocks(request)).toEqual([
      'mostRoom 10.5.0.128/27 to /25',
      // That of vault, of which this user knows nothing.
      'lowest 10.5.0.96/27',
    ]);
    expect(await ask(request)).toMatchObject({ compared: 3, unknown: 0 });
  });

  it('avoids every visible shoot on wish', async () => {
    const { ask, blocks } = setUp();
    const request = { ...WITHIN, avoid: 'visible' } as const;
    expect(await blocks(request)).toEqual(['mostRoom 10.5.0.96/27']);
    expect((await ask(request)).compared).toBe(4);
  });

  it('avoids nothing of a shoot without a target', async () => {
    expect((await setUp().ask(WITHIN)).compared).toBe(0);
  });

  it('is the same when everything that the user may not see is not there', async () => {
    const emptied = landscape.filter(({ namespace }) => namespace !== SECRET);
    for (const avoid of ['targets', 'visible'] as const) {
      const request = { avoid, targets: [mon, vault] };
      expect(await setUp().ask(request)).toEqual(
        await setUp({}, emptied).ask(request),
      );
    }
  });

  it('looks up nothing of a target that may not be seen, and counts it as unknown like one that is not there', async () => {
    const { ask, inventory } = setUp();
    const nothing = { namespace: SECRET, name: 'nothing' };
    const gone = { namespace: 'garden-prod', name: 'gone' };
    const answers = await Promise.all(
      [vault, nothing, gone].map(target => ask({ targets: [target, target] })),
    );
    expect(answers[0]).toMatchObject({ unknown: 1, compared: 0 });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(inventory.lookedUp).not.toContain(`${SECRET}/vault`);
  });

  it('counts targets whose networks are not known or can not be read, and not those without nodes', async () => {
    const shoots = [
      aShoot({ name: 'none', nodes: [] }),
      aShoot({ name: 'odd', nodes: ['10.5.0.0/27', '10.5.0.1/27'] }),
      aShoot({ name: 'workerless', nodes: [], workerless: true }),
      aShoot({ name: 'known' }),
    ];
    const targets = shoots.map(({ namespace, name }) => ({ namespace, name }));
    const { unknown, compared } = await setUp({}, shoots).ask({ targets });
    expect({ unknown, compared }).toEqual({ unknown: 2, compared: 2 });
  });

  it("avoids the targets' pods and services, what is reserved or reached by other ways, and the default network", async () => {
    const shoots = [
      aShoot({
        name: 'shop',
        nodes: ['10.5.0.0/27'],
        pods: ['10.5.0.64/26'],
        services: ['10.5.0.128/27'],
      }),
    ];
    const choices = {
      network: {
        reserved: [parseCidr('10.5.0.160/27')],
        external: [{ title: 'Office', cidr: parseCidr('10.5.0.192/27') }],
        defaultNodes: parseCidr('10.5.0.32/27'),
      },
    };
    expect(
      await setUp(choices, shoots).blocks({
        ...WITHIN,
        targets: [{ namespace: 'garden-prod', name: 'shop' }],
      }),
    ).toEqual(['mostRoom 10.5.0.224/27']);
  });

  it.each(['240.0.0.0/8', '100.96.0.0/11', '100.64.0.0/13', '10.250.0.0/16'])(
    'has nothing in %s, which is no place for nodes',
    async within => {
      expect(await setUp().blocks({ within })).toEqual([]);
    },
  );

  describe('without a range', () => {
    it('looks where most visible node networks are', async () => {
      const shoots = [
        aShoot({ name: 'a', nodes: ['10.7.0.0/27'] }),
        aShoot({ name: 'b', nodes: ['10.7.0.32/27'] }),
        aShoot({ name: 'c', nodes: ['10.6.0.0/27'] }),
        ...['d', 'e', 'f'].map(name =>
          aShoot({ name, nodes: ['10.250.0.0/27'] }),
        ),
        ...['x', 'y', 'z'].map(name =>
          aShoot({ namespace: SECRET, name, nodes: ['10.9.0.0/27'] }),
        ),
      ];
      const { within, suggestions } = await setUp({}, shoots).ask({
        avoid: 'visible',
      });
      expect(within).toBe('10.7.0.0/16');
      expect(suggestions[1]).toEqual({
        cidr: '10.7.0.64/27',
        why: 'lowest',
        growsTo: 26,
      });
    });

    it('looks for the first free part of 10.0.0.0/8 when there are none, or nothing is free there', async () => {
      expect((await setUp({}, []).ask()).within).toBe('10.0.0.0/16');
      const full = [
        aShoot({ name: 'a', nodes: ['10.0.0.0/17', '10.0.128.0/17'] }),
      ];
      const answer = await setUp({}, full).ask({ avoid: 'visible' });
      expect(answer.within).toBe('10.1.0.0/16');
      expect(answer.suggestions[0].cidr).toBe('10.1.2.0/27');
    });

    it('looks for IPv6 only where there is some', async () => {
      const six = [aShoot({ name: 'a', nodes: ['2001:db8::/64'] })];
      const { within, suggestions } = await setUp({}, six).ask({
        prefix: 64,
        avoid: 'visible',
      });
      expect(within).toBe('2001:db8::/48');
      expect(
        suggestions.map(({ cidr, growsTo }) => [cidr, growsTo]),
      ).toContainEqual(['2001:db8:0:1::/64', null]);
      await expect(setUp().ask({ prefix: 64 })).rejects.toThrow(
        /^within: must be given/,
      );
    });
  });

  it('tells the sizes, the limits, and how many visible shoots have the default network', async () => {
    const shoots = [
      aShoot({ name: 'a', nodes: ['10.250.0.0/27'] }),
      aShoot({ name: 'b', nodes: ['10.250.0.0/16'] }),
      aShoot({ namespace: SECRET, name: 'c', nodes: ['10.250.0.0/27'] }),
    ];
    const answer = await setUp({}, shoots).ask();
    expect(blockSuggestionsSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      prefix: 27,
      maxPrefix: 23,
      defaultNodes: { cidr: '10.250.0.0/16', shoots: 2 },
    });
    expect(answer.sizes).toContainEqual({
      prefix: 27,
      nodes: 32,
      natPorts: 1_024,
    });
  });

  it.each([
    [{ prefix: 22 }, 'prefix: the largest node network of this Garden is /23'],
    [{ prefix: 64, ...WITHIN }, 'prefix: an IPv4 network'],
    [{ within: '10.5.0.1/24' }, 'within: "10.5.0.1/24" has host bits'],
    [{ within: '2001:db8::/32' }, 'prefix: must be given for IPv6'],
  ])('refuses %j, and names the field', async (request, problem) => {
    await expect(setUp().ask(request)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(problem),
    });
  });

  it('has nothing for whom nobody stands behind, and of a Garden that is not configured', async () => {
    const unmapped = setUp({ unmapped: ['user:default/mara'] });
    // Not even its limits.
    for (const request of [{}, { prefix: 8 }]) {
      await expect(unmapped.ask(request)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: 'Garden osc does not exist, or you are not known there',
      });
    }
    await expect(setUp().ask({ garden: 'nope' })).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'Garden nope does not exist, or you are not known there',
    });
  });
});
