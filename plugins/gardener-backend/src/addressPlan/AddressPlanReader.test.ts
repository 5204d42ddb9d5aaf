import {
  addressPlanSchema,
  addressTrialSchema,
  parseCidr,
  type AddressPlanQuery,
  type AddressTrialQuery,
  type RangeConflict,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { GardenGate } from '../peering/GardenGate';
import { AddressPlanReader } from './AddressPlanReader';

const shop = aShoot({
  name: 'shop',
  nodes: ['10.5.0.0/27'],
  ...listing('garden-prod/web', 'garden-ops/mon'),
});
const web = aShoot({ name: 'web', nodes: ['10.5.0.0/26'] });
const mon = aShoot({
  namespace: 'garden-ops',
  name: 'mon',
  nodes: ['10.5.2.0/27'],
});
const idle = aShoot({ name: 'idle', nodes: ['10.5.2.0/28'] });

function setUp(shoots: readonly Shoot[], choices: GardenChoices = {}) {
  const inventory = new FakeInventory(shoots)
    .addProject({ name: 'prod', namespace: 'garden-prod' })
    .addProject({ name: 'ops', namespace: 'garden-ops' });
  const garden = aPortalGarden({ ...choices, inventory });
  const reader = new AddressPlanReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
  const work = jest.fn(async () => undefined);
  return {
    inventory,
    work,
    read: (query: Partial<AddressPlanQuery> = {}) =>
      reader.read({ garden: 'osc', ...query }, aRequester(), work),
    attempt: (query: Omit<AddressTrialQuery, 'garden'>) =>
      reader.try({ garden: 'osc', ...query }, aRequester(), work),
  };
}

function words(conflict: RangeConflict): string {
  const { kind, severity, shoot } = conflict;
  switch (kind) {
    case 'peer':
      return `${severity} ${shoot.name} ${conflict.peer.name}`;
    case 'inside':
      return `${severity} ${shoot.name} in ${conflict.peersKind} ${conflict.peer.name}`;
    case 'hub':
      return `${severity} ${shoot.name} ${conflict.other.name} of ${conflict.hub.name}`;
    case 'reserved':
    case 'external':
      return `${severity} ${shoot.name} ${kind} ${conflict.range}`;
    default: {
      const never: never = conflict;
      return never;
    }
  }
}

async function conflictsOf(
  shoots: readonly Shoot[],
  choices: GardenChoices = {},
) {
  const { ranges } = await setUp(shoots, choices).read();
  return Object.fromEntries(
    ranges.items
      .filter(({ conflicts }) => conflicts.length > 0)
      .map(({ cidr, conflicts }) => [cidr, conflicts.map(words)]),
  );
}

describe('the address plan of a Garden', () => {
  it('is what the contract says', async () => {
    const plan = await setUp([shop, web, mon, idle]).read({
      kinds: ['nodes', 'services', 'pods'],
    });
    expect(addressPlanSchema.parse(plan)).toEqual(plan);
  });

  it('has equal ranges of one kind as one line, and as one bar of a lane', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      aShoot({ name: `s${i}`, nodes: ['10.250.0.0/16'] }),
    );
    const { ranges, window } = await setUp(many).read({
      within: '10.0.0.0/8',
    });
    expect(
      ranges.items.map(({ cidr, kind, shoots, users }) => [
        cidr,
        kind,
        shoots,
        users.length,
      ]),
    ).toEqual([
      ['10.250.0.0/16', 'nodes', 300, 3],
      ['100.64.0.0/13', 'services', 300, 3],
    ]);
    expect(window.lanes.map(({ bars }) => bars.length)).toEqual([1]);
    expect(ranges.items[0]).toMatchObject({ isIdle: true, isDefault: true });
  });

  it('tells conflicts of peers, worst first, and of shoots that nobody peers with none', async () => {
    expect(await conflictsOf([shop, web, mon, idle])).toEqual({
      '10.5.0.0/26': ['error web shop'],
      '10.5.0.0/27': ['error shop web'],
    });
  });

  it('tells peers of one shoot that overlap each other', async () => {
    const twin = aShoot({ name: 'twin', nodes: ['10.5.2.0/27'] });
    const hub = aShoot({
      name: 'hub',
      nodes: ['10.5.9.0/27'],
      ...listing('garden-prod/twin', 'garden-ops/mon', 'garden-prod/idle'),
    });
    expect(await conflictsOf([hub, twin, mon, idle])).toEqual({
      '10.5.2.0/27': ['warning mon twin of hub', 'warning mon idle of hub'],
      '10.5.2.0/28': ['warning idle mon of hub'],
    });
  });

  it('tells nodes that are in the services of a peer, on both ranges', async () => {
    const odd = { ...web, nodes: ['10.6.0.0/27'], services: ['10.5.2.0/24'] };
    const near = { ...mon, ...listing('garden-prod/web') };
    expect(await conflictsOf([odd, near])).toEqual({
      '10.5.2.0/24': ['warning web in nodes mon'],
      '10.5.2.0/27': ['warning mon in services web'],
    });
  });

  it('tells what the configuration keeps off nodes, to those who peer', async () => {
    const network = {
      reserved: [parseCidr('10.5.2.0/28')],
      external: [{ title: 'VPN', cidr: parseCidr('10.5.2.16/28') }],
    };
    const peer = { ...mon, ...listing('garden-prod/far') };
    const far = aShoot({ name: 'far', nodes: ['10.9.0.0/27'] });
    expect(await conflictsOf([peer, far, idle], { network })).toEqual({
      '10.5.2.0/27': [
        'error mon reserved 10.5.2.0/28',
        'warning mon external 10.5.2.16/28',
      ],
    });
  });

  it('says of an overlap without a peering that it is no matter', async () => {
    const { ranges } = await setUp([mon, idle]).read();
    expect(
      ranges.items
        .filter(({ kind }) => kind === 'nodes')
        .map(({ cidr, overlapsUnpeered }) => [cidr, overlapsUnpeered?.name]),
    ).toEqual([
      ['10.5.2.0/27', 'idle'],
      ['10.5.2.0/28', 'mon'],
    ]);
  });

  describe('of a window', () => {
    it('is where most chosen node networks are unless it is asked for', async () => {
      const defaults = ['a', 'b', 'c', 'd', 'e'].map(name =>
        aShoot({ name, nodes: ['10.250.0.0/16'] }),
      );
      const { window } = await setUp([shop, mon, ...defaults]).read();
      expect(window.cidr).toBe('10.5.0.0/22');
      expect((await setUp([]).read()).window.cidr).toBe('10.0.0.0/8');
    });

    it('counts as free what nothing has, whatever is filtered and shown', async () => {
      const reserved = [parseCidr('10.5.3.0/24')];
      const { read } = setUp([shop, web, mon, idle], { network: { reserved } });
      const within = '10.5.0.0/22';
      const { window } = await read({ within });
      expect(window).toMatchObject({ used: '352', free: '672' });
      expect(window.kept).toEqual([
        {
          kind: 'reserved',
          cidr: '10.5.3.0/24',
          title: null,
          from: 0.75,
          to: 1,
        },
      ]);
      const filtered = await read({ within, text: 'mon', kinds: ['pods'] });
      expect(filtered.window.gaps).toEqual(window.gaps);
      expect(filtered.window.lanes).toEqual([]);
    });

    it('puts bars together that are too narrow and close to be told apart, and no others', async () => {
      const shoots = Array.from({ length: 200 }, (_, i) =>
        aShoot({ name: `s${i}`, nodes: [`10.5.${i}.0/27`] }),
      );
      const { read } = setUp(shoots);
      const wide = await read({ within: '10.0.0.0/8', kinds: ['nodes'] });
      expect(
        wide.window.lanes[0].bars.map(({ cidr, ranges }) => [cidr, ranges]),
      ).toEqual([['10.5.0.0/16', 200]]);
      const near = await read({ within: '10.5.0.0/22', kinds: ['nodes'] });
      expect(
        near.window.lanes[0].bars.map(({ cidr, ranges }) => [cidr, ranges]),
      ).toEqual([
        ['10.5.0.0/27', 1],
        ['10.5.1.0/27', 1],
        ['10.5.2.0/27', 1],
        ['10.5.3.0/27', 1],
      ]);
    });

    it('gives the browser a page, however much there is', async () => {
      const shoots = Array.from({ length: 4_000 }, (_, i) =>
        aShoot({
          namespace: `garden-${i % 100}`,
          name: `s${i}`,
          nodes: [`10.5.${Math.floor(i / 16)}.${(i % 16) * 16}/28`],
        }),
      );
      const { window } = await setUp(shoots).read({ within: '10.5.0.0/16' });
      const bars = window.lanes.flatMap(lane => lane.bars);
      expect(bars.length).toBeLessThanOrEqual(1_500);
      expect(window.hidden).toEqual({ lanes: 70, shoots: 2_800 });
    });

    it('marks a bar for what is the matter with those of its own lane', async () => {
      const twin = aShoot({
        namespace: 'garden-ops',
        name: 'twin',
        nodes: ['10.5.0.0/26'],
      });
      const { window } = await setUp([shop, web, twin]).read({
        kinds: ['nodes'],
      });
      expect(
        window.lanes.map(({ key, bars }) => [
          key,
          bars.map(({ cidr, severity, isIdle }) => [cidr, severity, isIdle]),
        ]),
      ).toEqual([
        ['ops', [['10.5.0.0/26', null, true]]],
        [
          'prod',
          [
            ['10.5.0.0/26', 'error', false],
            ['10.5.0.0/27', 'error', false],
          ],
        ],
      ]);
    });

    it('draws what hangs together in lanes of their own, and the rest beside them', async () => {
      const { window } = await setUp([shop, web, mon, idle]).read({
        lanes: 'peeringGroup',
        kinds: ['nodes'],
      });
      expect(
        window.lanes.map(({ key, groupSize, shoots }) => [
          key,
          groupSize,
          shoots,
        ]),
      ).toEqual([
        ['garden-ops/mon', 3, 3],
        ['-', null, 1],
      ]);
    });
  });

  describe('filtered', () => {
    const cidrs = async (query: Partial<AddressPlanQuery>) => {
      const { ranges } = await setUp([shop, web, mon, idle]).read({
        sort: 'range',
        kinds: ['nodes'],
        ...query,
      });
      return ranges.items.map(({ cidr }) => cidr);
    };

    it.each([
      ['an address', '10.5.0.40', ['10.5.0.0/26']],
      ['a network', '10.5.2.0/24', ['10.5.2.0/27', '10.5.2.0/28']],
      ['a part of a range', '.2.0/2', ['10.5.2.0/27', '10.5.2.0/28']],
      ['a part of a name', 'SHO', ['10.5.0.0/27']],
      ['a project and a name', 'ops / mon', ['10.5.2.0/27']],
      ['what nothing has', 'nothing', []],
    ])('by %s', async (_, text, expected) => {
      expect(await cidrs({ text })).toEqual(expected);
    });

    it('by projects, and says which are not there', async () => {
      expect(await cidrs({ project: ['ops', 'nope'] })).toEqual([
        '10.5.2.0/27',
      ]);
      const { leftOut } = await setUp([mon]).read({ project: ['nope'] });
      expect(leftOut).toEqual([{ parameter: 'project', value: 'nope' }]);
    });

    it('is sorted either way, and given by pages', async () => {
      expect(await cidrs({ limit: 2 })).toEqual(['10.5.0.0/26', '10.5.0.0/27']);
      expect(await cidrs({ limit: 2, offset: 2, descending: true })).toEqual([
        '10.5.0.0/27',
        '10.5.0.0/26',
      ]);
    });
  });

  it('gives the last page for one that is beyond it, and says which that is', async () => {
    const page = async (query: Partial<AddressPlanQuery>) => {
      const { ranges } = await setUp([shop, web, mon, idle]).read({
        sort: 'range',
        kinds: ['nodes'],
        limit: 2,
        ...query,
      });
      const { items, offset, total } = ranges;
      return [offset, total, items.map(({ cidr }) => cidr)];
    };
    const last = [2, 4, ['10.5.2.0/27', '10.5.2.0/28']];
    expect(await page({ offset: 0 })).toEqual([
      0,
      4,
      ['10.5.0.0/26', '10.5.0.0/27'],
    ]);
    expect(await page({ offset: 2 })).toEqual(last);
    expect(await page({ offset: 4 })).toEqual(last);
    expect(await page({ offset: 100_000 })).toEqual(last);
    expect(await page({ offset: 50, limit: 3 })).toEqual([
      3,
      4,
      ['10.5.2.0/28'],
    ]);
    // What is there is given from where it was asked for.
    expect(await page({ offset: 3 })).toEqual([3, 4, ['10.5.2.0/28']]);
    expect(await page({ offset: 50, text: 'nothing' })).toEqual([0, 0, []]);
  });

  it('counts what is not known, and is not free', async () => {
    const lister = aShoot({
      name: 'lister',
      nodes: [],
      ...listing('garden-secret/x', 'garden-secret/y', 'garden-prod/gone'),
    });
    const { unknown } = await setUp([lister], {
      visible: ['garden-prod'],
    }).read();
    expect(unknown).toEqual({ targets: 2, shoots: 1 });
  });

  it('is kept as long as nothing changed, and work is paid for once', async () => {
    const { read, work, inventory } = setUp([shop, web, mon]);
    const first = await read();
    expect(await read()).toBe(first);
    expect(work).toHaveBeenCalledTimes(1);
    inventory.put({ ...web, nodes: ['10.5.1.0/26'] });
    inventory.remove('garden-ops', 'mon');
    const second = await read();
    expect(work).toHaveBeenCalledTimes(2);
    expect(second).toEqual(
      await setUp([shop, { ...web, nodes: ['10.5.1.0/26'] }]).read(),
    );
  });

  it('names the window that can not be read', async () => {
    await expect(setUp([]).read({ within: '10.5.0.1/24' })).rejects.toThrow(
      /^within: "10\.5\.0\.1\/24" has host bits/,
    );
  });
});

describe('a block that is tried', () => {
  it('is answered as the contract says', async () => {
    const { attempt } = setUp([shop, web, mon, idle]);
    for (const query of [
      { block: '10.5.0.0/24' },
      { block: '10.5.0.0/25', shoot: 'garden-prod/shop' },
    ]) {
      const trial = await attempt(query);
      expect(addressTrialSchema.parse(trial)).toEqual(trial);
    }
  });

  it('for a new shoot hits all that it touches, and offers what is free', async () => {
    const { couldNotPeer, hits, free } = await setUp([
      shop,
      web,
      mon,
      idle,
    ]).attempt({ block: '10.5.2.0/27', within: '10.5.0.0/22' });
    expect(couldNotPeer).toBe(2);
    expect(
      hits.map(({ cidr, shared, isWhole }) => [cidr, shared, isWhole]),
    ).toEqual([
      ['10.5.2.0/27', '32', true],
      ['10.5.2.0/28', '16', true],
    ]);
    expect(free).toContainEqual({
      cidr: '10.5.0.64/27',
      why: 'lowest',
      growsTo: 26,
    });
  });

  it('for a shoot hits its peers first, and not itself', async () => {
    const near = aShoot({ name: 'near', nodes: ['10.5.0.64/27'] });
    const { hits, couldNotPeer, ofPeers, growth } = await setUp([
      shop,
      web,
      near,
    ]).attempt({ block: '10.5.0.0/25', shoot: 'garden-prod/shop' });
    expect(hits.map(({ users: [{ name }], peers }) => [name, peers])).toEqual([
      ['web', 1],
      ['near', 0],
    ]);
    expect({ couldNotPeer, ofPeers }).toEqual({ couldNotPeer: 2, ofPeers: 1 });
    expect(
      growth.map(({ cidr, peers, others }) => [cidr, peers, others]),
    ).toEqual([
      ['10.5.0.0/26', 1, 0],
      ['10.5.0.0/25', 1, 1],
      ['10.5.0.0/24', 1, 1],
      ['10.5.0.0/23', 1, 1],
    ]);
  });

  it('has a problem when it is too large, or does not hold what the shoot has', async () => {
    const { attempt } = setUp([mon]);
    expect((await attempt({ block: '10.5.0.0/22' })).problems).toEqual([
      { kind: 'tooLarge', maxPrefix: 23 },
    ]);
    expect(
      (await attempt({ block: '10.5.4.0/26', shoot: 'garden-ops/mon' }))
        .problems,
    ).toEqual([{ kind: 'doesNotHold', cidr: '10.5.2.0/27' }]);
  });

  it('counts equal ranges, and pairs none of them', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      aShoot({ name: `s${i}`, nodes: ['10.250.0.0/16'] }),
    );
    const { hits, couldNotPeer } = await setUp(many).attempt({
      block: '10.250.0.0/27',
    });
    expect(couldNotPeer).toBe(3_000);
    expect(hits.map(({ shoots, shared }) => [shoots, shared])).toEqual([
      [3_000, '32'],
    ]);
  });

  it('looks up nothing of a shoot that may not be seen, and answers as for none', async () => {
    const secret = aShoot({ namespace: 'garden-secret', name: 'vault' });
    const { attempt, inventory } = setUp([mon, secret], {
      visible: ['garden-ops'],
    });
    const answers = await Promise.allSettled(
      ['garden-secret/vault', 'garden-secret/nothing'].map(shoot =>
        attempt({ block: '10.5.2.0/26', shoot }),
      ),
    );
    expect(answers).toEqual([
      {
        status: 'rejected',
        reason: expect.objectContaining({ name: 'NotFoundError' }),
      },
      {
        status: 'rejected',
        reason: expect.objectContaining({ name: 'NotFoundError' }),
      },
    ]);
    expect(inventory.lookedUp).not.toContain('garden-secret/vault');
  });

  it('names the block that can not be read', async () => {
    await expect(setUp([]).attempt({ block: '10.5.2' })).rejects.toThrow(
      /^block: "10\.5\.2" has no prefix length/,
    );
  });
});
