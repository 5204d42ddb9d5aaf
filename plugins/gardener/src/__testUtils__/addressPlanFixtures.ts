import type {
  AddressBar,
  AddressPlan,
  AddressTrial,
  RangeLine,
  RangeUser,
} from 'backstage-plugin-gardener-common';

/** A shoot as a range names it. */
export function rangeUser(project: string, name: string): RangeUser {
  const namespace = `garden-${project}`;
  return {
    namespace,
    name,
    project,
    entityRef: `resource:default/osc.${namespace}.${name}`,
  };
}

export function addressBar(
  user: RangeUser,
  cidr: string,
  from: number,
  to: number,
  part: Partial<AddressBar> = {},
): AddressBar {
  return {
    cidr,
    from,
    to,
    kind: 'nodes',
    isIdle: false,
    severity: null,
    ranges: 1,
    shoots: 1,
    users: [user],
    depth: 0,
    ...part,
  };
}

export function rangeLine(
  user: RangeUser,
  cidr: string,
  part: Partial<RangeLine> = {},
): RangeLine {
  return {
    cidr,
    family: 4,
    kind: 'nodes',
    addresses: String(2 ** (32 - Number(cidr.split('/')[1]))),
    shoots: 1,
    users: [user],
    isIdle: false,
    isDefault: false,
    conflicts: [],
    conflictCount: 0,
    overlapsUnpeered: null,
    ...part,
  };
}

const shop = rangeUser('prod', 'shop');
const payments = rangeUser('prod', 'payments');
const playground = rangeUser('dev', 'playground');
const preview = rangeUser('dev', 'preview');

/** A part of the plan of the picture: one conflict, an overlap that is no matter, and what is free. */
export function shopPlan(part: Partial<AddressPlan> = {}): AddressPlan {
  return {
    garden: 'osc',
    freshness: { state: 'live' },
    lanesBy: 'project',
    pools: [
      {
        cidr: '10.0.0.0/8',
        shoots: 24,
        kinds: ['nodes', 'services'],
        kept: [],
        parts: [
          {
            from: 0.02,
            to: 0.021,
            kind: 'nodes',
            isIdle: false,
            severity: 'error',
          },
        ],
      },
      {
        cidr: '172.16.0.0/12',
        shoots: 0,
        kinds: [],
        kept: [
          {
            kind: 'external',
            cidr: '172.16.0.0/16',
            title: 'VPN',
            from: 0,
            to: 0.06,
          },
        ],
        parts: [],
      },
      {
        cidr: '192.168.0.0/16',
        shoots: 0,
        kinds: [],
        kept: [],
        parts: [],
      },
    ],
    window: {
      cidr: '10.5.0.0/21',
      addresses: '2048',
      used: '896',
      free: '1152',
      pool: '10.0.0.0/8',
      lanes: [
        {
          key: 'dev',
          groupSize: null,
          shoots: 2,
          idle: 1,
          bars: [
            addressBar(playground, '10.5.0.0/26', 0, 0.03125, {
              severity: 'error',
            }),
            addressBar(preview, '10.5.0.16/28', 0.0078, 0.0156, {
              isIdle: true,
              depth: 1,
            }),
          ],
        },
        {
          key: 'prod',
          groupSize: null,
          shoots: 2,
          idle: 0,
          bars: [
            addressBar(shop, '10.5.0.0/27', 0, 0.0156, { severity: 'error' }),
            addressBar(payments, '10.5.0.64/27', 0.03125, 0.0469),
          ],
        },
      ],
      hidden: { lanes: 0, shoots: 0 },
      gaps: [
        {
          from: 0.109375,
          to: 0.25,
          first: '10.5.0.224',
          last: '10.5.1.255',
          addresses: '288',
          prefixes: [24, 27],
          largest: '10.5.1.0/24',
        },
      ],
      smallGaps: { gaps: 0, addresses: '0' },
      kept: [],
    },
    ranges: {
      items: [
        rangeLine(playground, '10.5.0.0/26', {
          conflicts: [
            {
              kind: 'peer',
              severity: 'error',
              shoot: playground,
              peer: shop,
              range: '10.5.0.0/27',
            },
          ],
          conflictCount: 1,
        }),
        rangeLine(shop, '10.5.0.0/27', {
          conflicts: [
            {
              kind: 'peer',
              severity: 'error',
              shoot: shop,
              peer: playground,
              range: '10.5.0.0/26',
            },
          ],
          conflictCount: 1,
        }),
        rangeLine(rangeUser('data', 'reports'), '10.250.0.0/27', {
          shoots: 2,
          users: [rangeUser('data', 'reports'), rangeUser('dev', 'shop-dev')],
          isDefault: true,
          conflicts: [
            {
              kind: 'hub',
              severity: 'warning',
              shoot: rangeUser('data', 'reports'),
              hub: rangeUser('ops', 'monitoring'),
              other: rangeUser('dev', 'shop-dev'),
              range: '10.250.0.0/27',
              isSame: true,
            },
          ],
          conflictCount: 1,
        }),
        rangeLine(preview, '10.5.0.16/28', {
          isIdle: true,
          overlapsUnpeered: shop,
        }),
        rangeLine(shop, '100.64.0.0/13', {
          kind: 'services',
          shoots: 25,
          users: [shop, payments, playground],
        }),
      ],
      total: 24,
      offset: 0,
    },
    unknown: { targets: 1, shoots: 0 },
    maxPrefix: 23,
    projects: [
      { value: 'dev', shoots: 4 },
      { value: 'prod', shoots: 7 },
    ],
    leftOut: [],
    ...part,
  };
}

/** 10.5.2.0/26 for a new cluster, as in the picture. */
export function aTrial(part: Partial<AddressTrial> = {}): AddressTrial {
  return {
    garden: 'osc',
    block: '10.5.2.0/26',
    addresses: '64',
    shoot: null,
    problems: [],
    hits: [
      {
        cidr: '10.5.2.0/28',
        kind: 'nodes',
        shoots: 1,
        peers: 0,
        users: [rangeUser('ops', 'vault')],
        shared: '16',
        isWhole: true,
      },
      {
        cidr: '10.5.2.32/27',
        kind: 'nodes',
        shoots: 1,
        peers: 0,
        users: [rangeUser('ops', 'ci')],
        shared: '32',
        isWhole: true,
      },
    ],
    hitCount: 2,
    couldNotPeer: 2,
    ofPeers: 0,
    kept: [],
    free: [
      { cidr: '10.5.3.0/26', why: 'mostRoom', growsTo: 24 },
      { cidr: '10.5.1.0/26', why: 'lowest', growsTo: 24 },
      { cidr: '10.5.4.192/26', why: 'fillsGap', growsTo: null },
    ],
    within: '10.5.0.0/21',
    growth: [],
    unknown: 0,
    ...part,
  };
}

/** The same for shop, which would grow. */
export function aGrowthTrial(part: Partial<AddressTrial> = {}): AddressTrial {
  return aTrial({
    block: '10.5.0.0/26',
    shoot: { ...shop, nodeNetworks: ['10.5.0.0/27'] },
    hits: [
      {
        cidr: '10.5.0.0/26',
        kind: 'nodes',
        shoots: 1,
        peers: 1,
        users: [playground],
        shared: '64',
        isWhole: true,
      },
    ],
    hitCount: 1,
    couldNotPeer: 1,
    ofPeers: 1,
    free: [],
    growth: [
      {
        cidr: '10.5.0.0/26',
        peers: 1,
        users: [playground],
        others: 0,
        kept: [],
      },
      { cidr: '10.5.0.0/25', peers: 0, users: [], others: 2, kept: [] },
      { cidr: '10.5.0.0/24', peers: 0, users: [], others: 0, kept: [] },
    ],
    ...part,
  });
}
