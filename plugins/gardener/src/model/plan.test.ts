import type { Plan } from 'backstage-plugin-gardener-common';
import { ownStep, planStep, planWith } from '../__testUtils__/changeFixtures';
import { findingOn } from '../__testUtils__/shopView';
import { afterWriting } from './afterWriting';
import {
  applyRequest,
  NOTHING_ACCEPTED,
  planDemands,
  planObstacle,
} from './planAcceptance';
import { planYaml } from './planYaml';

function withStanding(
  ...standings: ReadonlyArray<Plan['findings'][number]['standing']>
): Plan {
  return planWith({
    findings: standings.map(standing => ({
      standing,
      finding: findingOn('ops', 'vault', {
        code: 'CIDR_OVERLAP',
        severity: 'error',
      }),
    })),
  });
}

const ALL = { warnings: true, override: 'shop', confirmName: 'shop' };

describe('planObstacle', () => {
  const obstacleOf = (plan: Plan, accepted = NOTHING_ACCEPTED) =>
    planObstacle(plan, accepted, false);

  it('lets a plan pass that asks for nothing', () => {
    expect(obstacleOf(planWith())).toBeNull();
    expect(obstacleOf(withStanding('tells'))).toBeNull();
  });

  it('is overcome by what the user gives, and by nothing less', () => {
    expect(obstacleOf(withStanding('asks', 'asks'))).toBe('accept');
    expect(
      obstacleOf(withStanding('asks'), { ...NOTHING_ACCEPTED, warnings: true }),
    ).toBeNull();
    const overridable = withStanding('overridable');
    expect(obstacleOf(overridable)).toBe('override');
    expect(
      obstacleOf(overridable, { ...NOTHING_ACCEPTED, override: 'Shop' }),
    ).toBe('override');
    expect(
      obstacleOf(overridable, { ...NOTHING_ACCEPTED, override: 'shop' }),
    ).toBeNull();
  });

  it('is not overcome by anything where the plan is blocked', () => {
    const blockers: Plan['blockers'] = [
      { code: 'noRights', shoot: null, message: 'No.' },
    ];
    expect(obstacleOf(planWith({ blockers }), ALL)).toBe('blocked');
    expect(obstacleOf(planWith({ steps: [] }), ALL)).toBe('nothing');
    expect(obstacleOf(withStanding('blocks'), ALL)).toBe('findings');
    const refused = planStep('ops', 'vault', {
      dryRun: { verdict: 'refused', reason: 'No.' },
    });
    expect(obstacleOf(planWith({ steps: [refused] }), ALL)).toBe('refused');
    expect(planObstacle(planWith(), ALL, true)).toBe('expired');
  });

  it('wants the name of a shoot that is deleted', () => {
    const plan = planWith();
    const deletion = planWith({
      request: { kind: 'deletion', shoot: plan.shoot },
    });
    expect(obstacleOf(deletion)).toBe('confirmName');
    expect(obstacleOf(deletion, ALL)).toBeNull();
  });
});

describe('applyRequest', () => {
  it('sends nothing that the plan does not ask for', () => {
    expect(applyRequest(planWith(), ALL)).toEqual({});
    expect(applyRequest(withStanding('asks', 'overridable'), ALL)).toEqual({
      acceptWarnings: true,
      overlapOverride: 'shop',
    });
  });

  it('counts the warnings that are to be accepted', () => {
    expect(planDemands(withStanding('asks', 'asks', 'tells'))).toEqual({
      warnings: 2,
      override: false,
      confirmName: false,
    });
  });
});

describe('afterWriting', () => {
  it('puts together what happens at the same time, each shoot once', () => {
    const groups = afterWriting([
      planStep('ops', 'vault'),
      ownStep(),
      planStep('data', 'reports'),
      ownStep(),
    ]);
    expect(groups.map(({ shoots }) => shoots)).toEqual([
      ['vault', 'reports'],
      ['shop'],
    ]);
  });
});

describe('planYaml', () => {
  it('has a document for each request, with the command that does the same', () => {
    const [first, second] = planYaml(planWith()).split('---\n');
    expect(first).toBe(
      [
        "# kubectl patch shoot vault -n garden-ops --type json -p '[…]'",
        'namespace: garden-ops',
        'shoot: vault',
        'added:',
        '  - name: shop',
        '    namespace: garden-prod',
        '    seed: eu-de-1',
        '',
      ].join('\n'),
    );
    expect(second).toContain(
      ['removed:', '  - name: legacy-shop', '    namespace: garden-prod'].join(
        '\n',
      ),
    );
  });

  it('quotes what is no plain name, for what is removed may be anything', () => {
    const yaml = planYaml({
      steps: [
        ownStep({
          write: {
            kind: 'entries',
            added: [],
            removed: [
              { name: 'a: b\n- c', namespace: 'true', seed: '123' },
              { name: '*x', namespace: '', seed: null },
            ],
            corrected: [],
          },
        }),
      ],
    });
    expect(yaml).toContain(
      [
        '  - name: "a: b\\n- c"',
        '    namespace: "true"',
        '    seed: "123"',
        '  - name: "*x"',
        '    namespace: ""',
        '',
      ].join('\n'),
    );
  });

  it('names corrected seeds, operations and deletions', () => {
    const yaml = planYaml({
      steps: [
        ownStep({
          kubectl: 'kubectl a\nkubectl b',
          write: {
            kind: 'entries',
            added: [],
            removed: [],
            corrected: [
              {
                name: 'lake',
                namespace: 'garden-data',
                from: 'eu-de-1',
                to: 'eu-de-2',
              },
            ],
          },
        }),
        ownStep({ write: { kind: 'operation', operation: 'retry' } }),
        ownStep({ write: { kind: 'deletion' } }),
      ],
    });
    expect(yaml).toContain('# kubectl a\n# kubectl b\n');
    expect(yaml).toContain('    from: eu-de-1\n    to: eu-de-2\n');
    expect(yaml).toContain('operation: retry\n');
    expect(yaml).toContain('operation: delete\n');
  });
});
