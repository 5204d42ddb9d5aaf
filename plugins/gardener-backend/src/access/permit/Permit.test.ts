import { ServiceUnavailableError } from '@backstage/errors';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { formatShootRef } from 'backstage-plugin-gardener-common';
import {
  matchesShootFilter,
  shootConditions,
  shootPermissionRules,
  type ShootFacts,
  type ShootFilter,
} from 'backstage-plugin-gardener-node';
import fc from 'fast-check';
import { aShoot } from '../../__testUtils__/aShoot';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import { permitOf } from './Permit';
import type { PortalDecision } from './PortalDecision';

const GARDEN = 'osc';
/** A project is not called as its namespace. */
const PROJECT_OF: Readonly<Record<string, string>> = {
  'garden-prod': 'prod',
  'garden-ops-1a2b3': 'ops',
};
const NAMESPACES = Object.keys(PROJECT_OF);
const PURPOSES = [undefined, 'production', 'testing'];
const OWNERS = ['group:default/shop', 'user:default/mara'];

const inventory = new FakeInventory([], GARDEN)
  .addProject({ name: 'prod', namespace: 'garden-prod' })
  .addProject({ name: 'ops', namespace: 'garden-ops-1a2b3' });

const transform = createConditionTransformer(
  Object.values(shootPermissionRules),
);

/** The filters of a policy's conditions, as the plugin makes them. */
function toFilters(of: Conditions): PermissionCriteria<ShootFilter> {
  return transform(of) as PermissionCriteria<ShootFilter>;
}

type Conditions = PermissionCriteria<PermissionCondition>;

/** Conditions of any depth, as a policy answers them. */
const conditions: fc.Arbitrary<Conditions> = fc.letrec<{ any: Conditions }>(
  tie => {
    const parts = fc
      .array(tie('any'), { minLength: 1, maxLength: 3 })
      .map(([first, ...others]): [Conditions, ...Conditions[]] => [
        first,
        ...others,
      ]);
    return {
      any: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'conditions' },
        fc
          .record(
            {
              projects: fc.subarray(['prod', 'ops', 'garden-prod', 'away']),
              garden: fc.constantFrom(GARDEN, 'lab'),
            },
            { requiredKeys: ['projects'] },
          )
          .map((params): Conditions => shootConditions.isProject(params)),
        fc
          .subarray(['production', 'testing', 'undefined', ''])
          .map(
            (purposes): Conditions => shootConditions.hasPurpose({ purposes }),
          ),
        fc
          .subarray([...OWNERS, 'user:default/nobody'])
          .map(
            (claims): Conditions => shootConditions.isEntityOwner({ claims }),
          ),
        parts.map((allOf): Conditions => ({ allOf })),
        parts.map((anyOf): Conditions => ({ anyOf })),
        tie('any').map((not): Conditions => ({ not })),
      ),
    };
  },
).any;

/** All that the rules can know of one shoot: every combination occurs. */
const facts: fc.Arbitrary<ShootFacts> = fc
  .record({
    namespace: fc.constantFrom(...NAMESPACES),
    name: fc.constantFrom('shop', 'vault'),
    purpose: fc.constantFrom(...PURPOSES),
    owners: fc.subarray(OWNERS),
  })
  .map(known => ({
    ...known,
    garden: GARDEN,
    project: PROJECT_OF[known.namespace],
  }));

type ParamsOf<Rule extends keyof typeof shootPermissionRules> = Parameters<
  (typeof shootPermissionRules)[Rule]['apply']
>[1];

/** The rules themselves, put together by plain logic. */
function applied(of: Conditions, to: ShootFacts): boolean {
  if ('allOf' in of) return of.allOf.every(part => applied(part, to));
  if ('anyOf' in of) return of.anyOf.some(part => applied(part, to));
  if ('not' in of) return !applied(of.not, to);
  const { isProject, hasPurpose, isEntityOwner } = shootPermissionRules;
  switch (of.rule) {
    case isProject.name:
      return isProject.apply(to, of.params as ParamsOf<'isProject'>);
    case hasPurpose.name:
      return hasPurpose.apply(to, of.params as ParamsOf<'hasPurpose'>);
    default:
      return isEntityOwner.apply(to, of.params as ParamsOf<'isEntityOwner'>);
  }
}

/** The same of the filters that were made of them. */
function matched(of: PermissionCriteria<ShootFilter>, to: ShootFacts): boolean {
  if ('allOf' in of) return of.allOf.every(part => matched(part, to));
  if ('anyOf' in of) return of.anyOf.some(part => matched(part, to));
  if ('not' in of) return !matched(of.not, to);
  return matchesShootFilter(to, of);
}

/** A catalog in which the shoots have the owners that their facts tell. */
function catalogOf(...shoots: readonly ShootFacts[]) {
  return {
    ownedBy: jest.fn(
      async (owners: readonly string[]) =>
        new Set(
          shoots
            .filter(shoot => shoot.owners.some(owner => owners.includes(owner)))
            .map(formatShootRef),
        ),
    ),
  };
}

function shootOf({ namespace, name, purpose }: ShootFacts) {
  return aShoot({ namespace, name, purpose });
}

/** Of a policy's conditions, in a catalog that knows some shoots. */
async function permitFor(of: Conditions, ...shoots: readonly ShootFacts[]) {
  return permitOf(
    { kind: 'depends', on: toFilters(of) },
    inventory,
    catalogOf(...shoots),
  );
}

describe('a permit with conditions', () => {
  it('says of a shoot what the rules say of it', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, facts, async (of, shoot) => {
        const permit = await permitFor(of, shoot);
        const verdict = permit.ofShoot(shootOf(shoot));
        expect(verdict).toBe(applied(of, shoot));
        expect(verdict).toBe(matched(toFilters(of), shoot));
      }),
      { numRuns: 500 },
    );
  });

  it('says of a shoot that does not exist yet what the rules say of one that nobody owns', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, facts, async (of, shoot) => {
        // The catalog may still know an older one of the name.
        const permit = await permitFor(of, shoot);
        expect(permit.ofNew(shootOf(shoot))).toBe(
          applied(of, { ...shoot, owners: [] }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('says of new shoots of a namespace no more than it says of each', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, facts, async (of, shoot) => {
        const permit = await permitFor(of, shoot);
        const ofAll = permit.ofNewIn(shoot.namespace);
        const verdicts = PURPOSES.map(purpose =>
          permit.ofNew({ namespace: shoot.namespace, purpose }),
        );
        const refuted = { all: false, none: true, some: undefined }[ofAll];
        expect(verdicts.filter(verdict => verdict === refuted)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the shoots of one catalog apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        conditions,
        fc.uniqueArray(facts, { selector: formatShootRef }),
        async (of, shoots) => {
          const permit = await permitFor(of, ...shoots);
          expect(shoots.map(shoot => permit.ofShoot(shootOf(shoot)))).toEqual(
            shoots.map(shoot => applied(of, shoot)),
          );
        },
      ),
    );
  });

  it('says of a namespace only what holds for every shoot that is or could be there', async () => {
    await fc.assert(
      fc.asyncProperty(
        conditions,
        fc.constantFrom(...NAMESPACES),
        async (of, namespace) => {
          const verdict = (await permitFor(of)).ofNamespace(namespace);
          if (verdict === 'some') return;
          for (const purpose of PURPOSES) {
            for (const owners of [[], [OWNERS[0]], [OWNERS[1]], OWNERS]) {
              const shoot: ShootFacts = {
                garden: GARDEN,
                namespace,
                name: 'not-there',
                project: PROJECT_OF[namespace],
                purpose,
                owners,
              };
              expect(applied(of, shoot)).toBe(verdict === 'all');
              const permit = await permitFor(of, shoot);
              expect(permit.ofNamespace(namespace)).toBe(verdict);
              expect(permit.ofShoot(shootOf(shoot))).toBe(verdict === 'all');
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  const { isProject, hasPurpose, isEntityOwner } = shootConditions;
  const prod = isProject({ projects: ['prod'] });
  const testing = hasPurpose({ purposes: ['testing'] });
  const mine = isEntityOwner({ claims: ['user:default/mara'] });

  it.each<[string, Conditions, 'all' | 'some' | 'none']>([
    ['its project', prod, 'all'],
    ['another project', isProject({ projects: ['ops'] }), 'none'],
    [
      'its project in this Garden',
      isProject({ projects: ['prod'], garden: GARDEN }),
      'all',
    ],
    [
      'a project of that name in another Garden',
      isProject({ projects: ['prod'], garden: 'lab' }),
      'none',
    ],
    [
      'what is called as the namespace',
      isProject({ projects: ['garden-prod'] }),
      'none',
    ],
    ['a purpose', testing, 'some'],
    ['an owner', mine, 'some'],
    ['its project or a purpose', { anyOf: [testing, prod] }, 'all'],
    ['another project and an owner', { allOf: [mine, { not: prod }] }, 'none'],
    ['all but a purpose', { not: testing }, 'some'],
    ['all but its project', { not: prod }, 'none'],
  ])('knows of garden-prod when it is about %s', async (_, of, verdict) => {
    expect((await permitFor(of)).ofNamespace('garden-prod')).toBe(verdict);
  });

  it('refuses what would depend on a project that the portal does not know', async () => {
    const unknown = { namespace: 'garden-x', name: 'a' };
    for (const about of [prod, { not: prod }]) {
      const permit = await permitFor(about);
      expect(permit.ofNamespace('garden-x')).toBe('some');
      expect(permit.ofShoot(aShoot(unknown))).toBe(false);
    }
    await fc.assert(
      fc.asyncProperty(conditions, facts, async (of, known) => {
        const shoot = { ...known, ...unknown };
        const permit = await permitFor(of, shoot);
        const inEvery = ['prod', 'ops', 'garden-prod', 'away', 'other'].map(
          project => applied(of, { ...shoot, project }),
        );
        const refused = inEvery.includes(false);
        const given = inEvery.includes(true);
        const ofAll = permit.ofNamespace('garden-x');
        expect(permit.ofShoot(shootOf(shoot)) && refused).toBe(false);
        expect(ofAll === 'all' && refused).toBe(false);
        expect(ofAll === 'none' && given).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('needs no project for what does not depend on one', async () => {
    const away = isProject({ projects: ['prod'], garden: 'lab' });
    const permit = await permitFor({ anyOf: [testing, away] });
    const ofPurpose = (purpose: string) =>
      permit.ofShoot(aShoot({ namespace: 'garden-x', name: 'a', purpose }));
    expect(ofPurpose('testing')).toBe(true);
    expect(ofPurpose('production')).toBe(false);
    expect((await permitFor({ not: away })).ofNamespace('garden-x')).toBe(
      'all',
    );
  });

  it('finds what is owned by its Garden too: the same name in another Garden is another shoot', async () => {
    const permit = await permitFor(mine, {
      garden: 'lab',
      namespace: 'garden-prod',
      name: 'shop',
      project: 'prod',
      purpose: undefined,
      owners: ['user:default/mara'],
    });
    expect(permit.ofShoot(aShoot({ name: 'shop' }))).toBe(false);
  });
});

describe('a permit that is given or refused as a whole', () => {
  it.each<[PortalDecision, 'all' | 'none']>([
    [{ kind: 'allow' }, 'all'],
    [{ kind: 'deny' }, 'none'],
  ])('%j is the same everywhere, and asks nobody', async (decision, of) => {
    const { ownedBy } = catalogOf();
    const permit = await permitOf(decision, inventory, { ownedBy });
    for (const namespace of NAMESPACES) {
      expect(permit.ofNamespace(namespace)).toBe(of);
      expect(permit.ofShoot(aShoot({ namespace, name: 'a' }))).toBe(
        of === 'all',
      );
    }
    expect(ownedBy).not.toHaveBeenCalled();
  });
});

describe('the catalog', () => {
  const owner = (...owners: readonly string[]): ShootFilter => ({
    kind: 'owner',
    owners,
  });
  const project: ShootFilter = { kind: 'project', projects: ['prod'] };
  const purpose: ShootFilter = { kind: 'purpose', purposes: ['testing'] };

  it('is asked only when a condition is about owners, once for each', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, async of => {
        const { ownedBy } = catalogOf();
        const on = toFilters(of);
        await permitOf({ kind: 'depends', on }, inventory, { ownedBy });
        const about = JSON.stringify(on).match(/"kind":"owner"/g) ?? [];
        expect(ownedBy).toHaveBeenCalledTimes(about.length);
      }),
    );
  });

  it('is asked about the owners of each condition alone', async () => {
    const { ownedBy } = catalogOf();
    await permitOf(
      {
        kind: 'depends',
        on: { anyOf: [owner('a', 'b'), { not: owner('c') }, project] },
      },
      inventory,
      { ownedBy },
    );
    expect(ownedBy.mock.calls).toEqual([[['a', 'b']], [['c']]]);
  });

  it('is asked before anything is decided, and not again', async () => {
    const { ownedBy } = catalogOf();
    const permit = await permitOf(
      { kind: 'depends', on: { allOf: [owner('a'), purpose] } },
      inventory,
      { ownedBy },
    );
    permit.ofNamespace('garden-prod');
    permit.ofShoot(aShoot({ name: 'a' }));
    permit.ofShoot(aShoot({ name: 'b' }));
    expect(ownedBy).toHaveBeenCalledTimes(1);
  });

  it.each<[string, PortalDecision]>([
    ['owners', { kind: 'depends', on: owner('a') }],
    [
      'everything but owners',
      { kind: 'depends', on: { not: { anyOf: [project, owner('a')] } } },
    ],
  ])(
    'that is down is no answer to conditions about %s',
    async (_, decision) => {
      const down = new ServiceUnavailableError('The catalog is down');
      await expect(
        permitOf(decision, inventory, {
          ownedBy: async () => {
            throw down;
          },
        }),
      ).rejects.toBe(down);
    },
  );
});
