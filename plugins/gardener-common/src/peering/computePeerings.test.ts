import fc from 'fast-check';
import {
  aShoot,
  codesOf,
  entry,
  NOW,
  peeringsOf,
} from '../__testUtils__/shoots';
import { anyCidr } from '../__testUtils__/cidrs';
import { peeringSchema } from '../api/schema/peerings';
import { findingSchema } from '../api/schema/finding';
import type { Shoot } from '../garden/Shoot';
import type { TargetLookup } from './TargetLookup';

const UNLISTED = { namespace: 'garden-dev' };

/** The nine peerings of `prod/shop`, one of each kind. */
function shopAndItsPeers(): [Shoot, ...Shoot[]] {
  const backToShop = entry('shop');
  return [
    aShoot(
      'shop',
      { nodes: ['10.5.0.0/27'] },
      entry('monitoring', 'garden-ops'),
      entry('lake', 'garden-data', 'eu-de-1'),
      entry('payments'),
      entry('orders', 'garden-prod', 'eu-de-2'),
      entry('playground', 'garden-dev'),
      entry('shop-dev', 'garden-dev'),
      entry('legacy-shop'),
      entry('clearing', 'garden-partner', 'eu-de-2'),
    ),
    aShoot(
      'monitoring',
      { namespace: 'garden-ops', nodes: ['10.5.0.32/27'] },
      backToShop,
    ),
    aShoot(
      'lake',
      { namespace: 'garden-data', nodes: ['10.5.4.0/25'], seed: 'eu-de-2' },
      backToShop,
    ),
    aShoot(
      'payments',
      {
        nodes: ['10.5.0.64/27'],
        lastOperation: {
          type: 'Reconcile',
          state: 'Processing',
          progress: 64,
          updatedAt: NOW,
        },
      },
      backToShop,
    ),
    aShoot(
      'orders',
      {
        nodes: ['10.5.0.96/27'],
        seed: 'eu-de-2',
        confineSpecUpdateRollout: true,
        specWrittenAt: NOW - 60_000,
        maintenanceWindow: { begin: '220000+0100', end: '230000+0100' },
      },
      backToShop,
    ),
    aShoot(
      'playground',
      {
        ...UNLISTED,
        nodes: ['10.5.0.0/26'],
        lastOperation: {
          type: 'Reconcile',
          state: 'Failed',
          progress: 88,
          updatedAt: NOW,
        },
        extensionErrors: [
          {
            description: 'Extension … rejected',
            codes: ['ERR_CONFIGURATION_PROBLEM'],
          },
        ],
      },
      backToShop,
    ),
    aShoot('shop-dev', {
      ...UNLISTED,
      nodes: ['10.250.0.0/27'],
      hibernation: 'hibernated',
    }),
    aShoot(
      'ci',
      { namespace: 'garden-ops', nodes: ['10.5.2.32/27'] },
      backToShop,
    ),
    aShoot(
      'clearing',
      { namespace: 'garden-partner', nodes: ['10.5.0.0/27'] },
      backToShop,
    ),
  ];
}

describe('the peerings of prod/shop', () => {
  const result = peeringsOf(shopAndItsPeers(), { hidden: ['garden-partner'] });

  it('stand worst first, each with its status, findings and rollout', () => {
    expect(
      result.peerings.map(peering => [
        peering.target.kind === 'visible'
          ? peering.target.ref.name
          : peering.target.name,
        [peering.status, peering.missing].filter(Boolean).join(' '),
        peering.findings.map(({ code }) => code),
        peering.rollout.here.state,
        peering.rollout.target.state,
      ]),
    ).toEqual([
      [
        'playground',
        'configured',
        ['CIDR_OVERLAP', 'ROLLOUT_FAILED'],
        'applied',
        'failed',
      ],
      [
        'legacy-shop',
        'incomplete target',
        ['TARGET_NOT_FOUND'],
        'applied',
        'notFound',
      ],
      [
        'shop-dev',
        'incomplete target',
        ['DEFAULT_NODE_CIDR', 'REVERSE_MISSING', 'TARGET_HIBERNATED'],
        'applied',
        'missing',
      ],
      ['lake', 'configured', ['SEED_MISMATCH'], 'applied', 'applied'],
      ['ci', 'incomplete here', ['REVERSE_MISSING'], 'missing', 'applied'],
      ['clearing', 'notAccessible', ['CIDR_UNKNOWN'], 'applied', 'notVisible'],
      ['payments', 'configured', [], 'applied', 'reconciling'],
      [
        'orders',
        'configured',
        ['ROLLOUT_PENDING'],
        'applied',
        'waitingForMaintenance',
      ],
      ['monitoring', 'configured', [], 'applied', 'applied'],
    ]);
    expect(result.findings).toEqual([]);
  });

  it('keep to the contract', () => {
    result.peerings.forEach(peering => {
      expect(peeringSchema.parse(peering)).toEqual(peering);
    });
  });

  it('explain the overlap with numbers, and suggest a block that is free', () => {
    const [overlap] = result.peerings[0].findings;
    expect(overlap.what).toBe(
      'Node networks of shop and playground overlap in 32 addresses.',
    );
    expect(overlap.whatToDo).toContain('such as 10.5.0.128/26');
    expect(overlap.overlaps).toEqual([
      {
        leftOwner: 'shop',
        left: '10.5.0.0/27',
        rightOwner: 'playground',
        right: '10.5.0.0/26',
        shared: '10.5.0.0/27',
        addresses: '32',
      },
    ]);
  });
});

describe('a shoot without peerings', () => {
  it('has no row and no finding, whatever its network', () => {
    expect(
      peeringsOf([
        aShoot('alone', { nodes: ['10.250.0.0/16'], workerless: true }),
      ]),
    ).toEqual({ peerings: [], findings: [] });
  });
});

describe('an entry list', () => {
  it('gives one row for each target, however often it is listed', () => {
    const { peerings } = peeringsOf([
      aShoot('s1', {}, entry('s2'), entry('s2'), entry('s3')),
      aShoot('s2', {}, entry('s1')),
      aShoot('s3', {}, entry('s1')),
    ]);
    expect(peerings.map(({ id }) => id)).toHaveLength(2);
  });

  it('gives no row for the shoot itself', () => {
    const { peerings, findings } = peeringsOf([aShoot('s1', {}, entry('s1'))]);
    expect(peerings).toEqual([]);
    expect(codesOf(findings)).toEqual(['SELF_PEERING/default']);
  });

  it('keeps rows whose extension is disabled, and shows none that only a disabled one on the other side lists', () => {
    const off: Partial<Shoot> = {
      peering: { state: 'disabled', entries: [entry('s1')] },
    };
    const here = aShoot('s1', {
      peering: { state: 'disabled', entries: [entry('s2')] },
    });
    const { peerings } = peeringsOf([
      here,
      aShoot('s2', off),
      aShoot('s3', off),
    ]);
    expect(
      peerings.map(({ status, missing, rollout }) => [
        status,
        missing,
        rollout.here.state,
      ]),
    ).toEqual([['incomplete', 'here', 'missing']]);
  });

  it('asks nobody about what can not be a namespace', () => {
    const lookup = jest.fn((): TargetLookup => ({ kind: 'notFound' }));
    const { peerings } = peeringsOf(
      [aShoot('s1', {}, entry('s2', '../x'), entry('UPPER'))],
      { lookup },
    );
    expect(lookup.mock.calls).toEqual([[entry('UPPER')]]);
    expect(peerings.map(({ status }) => status).sort()).toEqual([
      'incomplete',
      'notAccessible',
    ]);
  });
});

describe('what the user may not see', () => {
  const networks = fc.array(anyCidr, { maxLength: 3 });

  it('changes nothing in the answer, whatever it holds and whether it exists', () => {
    const secret = fc.record({
      exists: fc.boolean(),
      nodes: networks,
      seed: fc.option(fc.constantFrom('eu-de-1', 'secret-seed'), {
        nil: undefined,
      }),
      workerless: fc.boolean(),
      listsBack: fc.boolean(),
      halfOpen: fc.boolean(),
    });
    const answer = ({
      exists,
      nodes,
      listsBack,
      halfOpen,
      ...rest
    }: {
      exists: boolean;
      nodes: { text: string }[];
      listsBack: boolean;
      halfOpen: boolean;
      seed: string | undefined;
      workerless: boolean;
    }) => {
      const hidden = aShoot(
        'vault9',
        {
          ...rest,
          namespace: 'garden-secret',
          nodes: nodes.map(({ text }) => text),
        },
        ...(listsBack ? [entry('s1')] : []),
      );
      return peeringsOf(
        [
          aShoot('s1', {}, entry('s2'), entry('vault9', 'garden-secret')),
          aShoot('s2', {}, entry('s1')),
          ...(exists ? [hidden] : []),
        ],
        {
          hidden: ['garden-secret'],
          halfOpen: ({ namespace }) =>
            halfOpen && namespace === 'garden-secret'
              ? { since: NOW }
              : undefined,
        },
      );
    };
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        expect(answer(one)).toEqual(answer(other));
      }),
    );
  });

  it('is not even a row when only the other side lists us', () => {
    expect(
      peeringsOf(
        [
          aShoot('s1'),
          aShoot('vault9', { namespace: 'garden-secret' }, entry('s1')),
        ],
        { hidden: ['garden-secret'] },
      ),
    ).toEqual({ peerings: [], findings: [] });
  });
});

describe('any shoots at all', () => {
  it('give findings whose texts are complete and keep to the contract', () => {
    const shoot = (name: string, ...lists: string[]) =>
      fc
        .record({
          nodes: fc.array(
            fc.oneof(
              anyCidr.map(c => c.text),
              // Findings quote it, so it must not look like what is searched for below.
              fc.string().filter(text => !/\{\{|undefined/.test(text)),
            ),
            {
              maxLength: 3,
            },
          ),
          pods: fc.constantFrom(['10.0.0.0/8'], ['x'], []),
          workerless: fc.boolean(),
          deleting: fc.boolean(),
          migrating: fc.boolean(),
          hibernation: fc.constantFrom<Shoot['hibernation']>(
            'awake',
            'hibernated',
            'wakingUp',
          ),
          seed: fc.constantFrom('eu-de-1', 'eu-de-2', undefined),
          accessRestrictions: fc.subarray(['a', 'b']),
          confineSpecUpdateRollout: fc.boolean(),
          peering: fc.constantFrom<Shoot['peering']>(
            { state: 'absent' },
            { state: 'present', entries: lists.map(other => entry(other)) },
            { state: 'disabled', entries: lists.map(other => entry(other)) },
            {
              state: 'malformed',
              reason: 'providerConfig is a string, not an object',
              entries: lists.map(other => entry(other)),
              disabled: false,
            },
          ),
        })
        .map(overrides => aShoot(name, overrides));
    fc.assert(
      fc.property(
        shoot('s1', 's1', 's2', 's2', 's3', 'gone'),
        shoot('s2', 's1', 's1'),
        shoot('s3', 's1'),
        fc.boolean(),
        (one, two, three, registered) => {
          const { peerings, findings } = peeringsOf([one, two, three], {
            extensionRegistered: registered,
            recreated: () => ({ firstUid: 'u', firstSeenAt: NOW }),
            halfOpen: () => ({ since: NOW }),
          });
          peerings.forEach(peering => {
            expect(peeringSchema.parse(peering)).toEqual(peering);
          });
          const all = [...findings, ...peerings.flatMap(p => p.findings)];
          all.forEach(finding => {
            expect(findingSchema.parse(finding)).toEqual(finding);
            const { what, why, whatToDo } = finding;
            expect([what, why, whatToDo].join(' ')).not.toMatch(
              /\{\{|undefined/,
            );
          });
        },
      ),
    );
  });
});

describe('a configuration that names no network', () => {
  it.each([
    [{ reserved: ['10.0.0.0'] }],
    [{ reserved: [], defaultNodes: '10.0.0.1/8' }],
  ])('is refused: %j', network => {
    expect(() => peeringsOf([aShoot('s1')], { network })).toThrow('10.0.0.');
  });
});
