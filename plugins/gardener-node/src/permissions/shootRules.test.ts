import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  gardenerPermissions,
  gardenerShootReadPermission,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  matchesShootFilter,
  type ShootFacts,
  type ShootFilter,
} from './ShootFilter';
import {
  createShootConditionalDecision,
  shootConditions,
  shootPermissionResourceRef,
  shootPermissionRules,
} from './shootRules';

const { isProject, hasPurpose, isEntityOwner } = shootPermissionRules;
const rules = [isProject, hasPurpose, isEntityOwner];
const toFilters = createConditionTransformer(rules);

/** The filter of one condition, as the plugin makes it of a policy's answer. */
function filterOf(rule: string, params: unknown): ShootFilter {
  const condition = {
    rule,
    resourceType: 'gardener-shoot',
    params,
  } as PermissionCriteria<PermissionCondition>;
  return toFilters(condition) as ShootFilter;
}

describe('the rules for shoots', () => {
  it('are about the resource of all permissions of the plugin', () => {
    expect(shootPermissionResourceRef).toMatchObject({
      pluginId: 'gardener',
      resourceType: 'gardener-shoot',
    });
    for (const { resourceType } of [...rules, ...gardenerPermissions]) {
      expect(resourceType).toBe('gardener-shoot');
    }
  });

  it('have names by which policies know them', () => {
    expect(Object.values(shootPermissionRules)).toEqual(rules);
    expect(rules.map(({ name }) => name)).toEqual([
      'IS_PROJECT',
      'HAS_PURPOSE',
      'IS_ENTITY_OWNER',
    ]);
    for (const { description } of rules) {
      expect(description).toMatch(/^Allow shoots .*[^.]$/);
    }
  });

  it('become filters that mean the same', () => {
    expect(filterOf('IS_PROJECT', { projects: ['prod'] })).toEqual({
      kind: 'project',
      projects: ['prod'],
    });
    expect(
      filterOf('IS_PROJECT', { projects: ['prod'], garden: 'osc' }),
    ).toEqual({ kind: 'project', projects: ['prod'], garden: 'osc' });
    expect(filterOf('HAS_PURPOSE', { purposes: ['testing'] })).toEqual({
      kind: 'purpose',
      purposes: ['testing'],
    });
    expect(
      filterOf('IS_ENTITY_OWNER', { claims: ['user:default/mara'] }),
    ).toEqual({ kind: 'owner', owners: ['user:default/mara'] });
  });

  describe('hold for a shoot just when their filters do', () => {
    const projects = ['prod', 'ops', 'undefined'];
    const purposes = ['production', 'testing', 'undefined'];
    const owners = ['user:default/mara', 'group:default/ops'];
    const gardens = ['osc', 'lab'];
    const facts: fc.Arbitrary<ShootFacts> = fc.record({
      garden: fc.constantFrom(...gardens),
      namespace: fc.constantFrom('garden-prod'),
      name: fc.constantFrom('shop'),
      project: fc.constantFrom('prod', 'ops', undefined),
      purpose: fc.constantFrom('production', 'testing', undefined),
      owners: fc.subarray(owners),
    });

    it('IS_PROJECT', () => {
      const params = fc.record(
        {
          projects: fc.subarray(projects),
          garden: fc.constantFrom(...gardens),
        },
        { requiredKeys: ['projects'] },
      );
      fc.assert(
        fc.property(facts, params, (shoot, given) => {
          expect(isProject.apply(shoot, given)).toBe(
            matchesShootFilter(shoot, isProject.toQuery(given) as ShootFilter),
          );
        }),
      );
    });

    it('HAS_PURPOSE', () => {
      fc.assert(
        fc.property(facts, fc.subarray(purposes), (shoot, given) => {
          const params = { purposes: given };
          expect(hasPurpose.apply(shoot, params)).toBe(
            matchesShootFilter(
              shoot,
              hasPurpose.toQuery(params) as ShootFilter,
            ),
          );
        }),
      );
    });

    it('IS_ENTITY_OWNER', () => {
      fc.assert(
        fc.property(facts, fc.subarray(owners), (shoot, claims) => {
          expect(isEntityOwner.apply(shoot, { claims })).toBe(
            matchesShootFilter(
              shoot,
              isEntityOwner.toQuery({ claims }) as ShootFilter,
            ),
          );
        }),
      );
    });
  });

  it.each<[string, string, unknown]>([
    ['IS_PROJECT', 'nothing', undefined],
    ['IS_PROJECT', 'no projects', {}],
    ['IS_PROJECT', 'one project that is no list', { projects: 'prod' }],
    ['IS_PROJECT', 'a project that is a number', { projects: [7] }],
    ['IS_PROJECT', 'no projects but null', { projects: null }],
    [
      'IS_PROJECT',
      'a Garden that is a list',
      { projects: [], garden: ['osc'] },
    ],
    ['IS_PROJECT', 'a Garden that is null', { projects: [], garden: null }],
    [
      'IS_PROJECT',
      'a Garden by another word: it would mean every one',
      { projects: ['prod'], gardens: ['osc'] },
    ],
    ['HAS_PURPOSE', 'no purposes', {}],
    ['HAS_PURPOSE', 'one purpose that is no list', { purposes: 'testing' }],
    ['HAS_PURPOSE', 'projects too', { purposes: [], projects: ['prod'] }],
    ['IS_ENTITY_OWNER', 'no claims', {}],
    ['IS_ENTITY_OWNER', 'owners', { owners: ['user:default/mara'] }],
    ['IS_ENTITY_OWNER', 'a claim that is an object', { claims: [{}] }],
    ['IS_ENTITY_OWNER', 'a Garden too', { claims: [], garden: 'osc' }],
  ])('%s refuses %s', (rule, _, params) => {
    expect(() => filterOf(rule, params)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('are no others', () => {
    expect(() => filterOf('IS_SEED', { seeds: ['x'] })).toThrow('IS_SEED');
  });

  it('tell other programs what they take, as JSON schema', () => {
    const schemaOf = ({ paramsSchema }: (typeof rules)[number]) => {
      const standard = paramsSchema?.['~standard'];
      return standard && 'jsonSchema' in standard
        ? standard.jsonSchema.input({ target: 'draft-07' })
        : undefined;
    };
    expect(rules.map(schemaOf)).toMatchObject([
      {
        type: 'object',
        required: ['projects'],
        properties: {
          projects: { type: 'array', items: { type: 'string' } },
          garden: { type: 'string' },
        },
      },
      { type: 'object', required: ['purposes'] },
      { type: 'object', required: ['claims'] },
    ]);
  });
});

describe('a policy', () => {
  it('answers with conditions by these rules', () => {
    const of = shootConditions.isProject({ projects: ['prod'] });
    expect(of).toEqual({
      rule: 'IS_PROJECT',
      resourceType: 'gardener-shoot',
      params: { projects: ['prod'] },
    });
    expect(
      createShootConditionalDecision(gardenerShootReadPermission, {
        anyOf: [
          of,
          { not: shootConditions.hasPurpose({ purposes: ['production'] }) },
        ],
      }),
    ).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'gardener',
      resourceType: 'gardener-shoot',
      conditions: {
        anyOf: [
          of,
          {
            not: {
              rule: 'HAS_PURPOSE',
              resourceType: 'gardener-shoot',
              params: { purposes: ['production'] },
            },
          },
        ],
      },
    });
    expect(
      shootConditions.isEntityOwner({ claims: ['user:default/mara'] }),
    ).toMatchObject({ rule: 'IS_ENTITY_OWNER' });
  });
});
