import type {
  ApplyRequest,
  Finding,
  Plan,
  PlanFinding,
} from 'backstage-plugin-gardener-common';
import { aPlan } from '../../__testUtils__/aChange';
import { assertAccepted } from './assertAccepted';

function aFinding(standing: PlanFinding['standing']): PlanFinding {
  const finding: Finding = {
    code: standing === 'asks' ? 'REVERSE_MISSING' : 'CIDR_OVERLAP',
    severity: 'error',
    subject: {
      kind: 'shoot',
      shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
    },
    what: 'Node networks of shop and ci overlap in 32 addresses.',
    why: '',
    whatToDo: '',
    params: {},
  };
  return { finding, standing };
}

function plan(changes: Partial<Plan>): Plan {
  const { plan: made } = aPlan({ id: 'c-1' });
  if (!made) throw new Error('It has no plan');
  return { ...made, ...changes };
}

const accept =
  (changes: Partial<Plan>, given: ApplyRequest = {}) =>
  () =>
    assertAccepted(plan(changes), given);

describe('a plan that is applied', () => {
  it('needs nothing when there is nothing to be said', () => {
    expect(accept({})).not.toThrow();
    expect(accept({ findings: [aFinding('tells')] })).not.toThrow();
  });

  it('can not be applied when it is blocked, whatever is given', () => {
    const blocked = accept(
      {
        blockers: [
          {
            code: 'migrating',
            shoot: { namespace: 'garden-prod', name: 'ci' },
            message: 'ci is moving to another seed.',
          },
        ],
      },
      { acceptWarnings: true, overlapOverride: 'shop', confirmName: 'shop' },
    );
    expect(blocked).toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message: "This plan can't be applied: ci is moving to another seed.",
      }),
    );
  });

  it('can not be applied when a finding blocks it, whatever is given', () => {
    expect(
      accept(
        { findings: [aFinding('tells'), aFinding('blocks')] },
        { acceptWarnings: true, overlapOverride: 'shop' },
      ),
    ).toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message:
          "This plan can't be applied: Node networks of shop and ci overlap in 32 addresses.",
      }),
    );
  });

  it.each([undefined, '', 'ci', 'Shop', 'shop '])(
    'needs the name of the shoot to write although ranges overlap, not %p',
    overlapOverride => {
      const findings = [aFinding('overridable')];
      expect(
        accept({ findings }, { overlapOverride, acceptWarnings: true }),
      ).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining('overlapOverride'),
        }),
      );
      expect(accept({ findings }, { overlapOverride: 'shop' })).not.toThrow();
    },
  );

  it.each([undefined, false])(
    'needs its warnings accepted, and not %p',
    acceptWarnings => {
      const findings = [aFinding('asks')];
      expect(accept({ findings }, { acceptWarnings })).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining('acceptWarnings'),
        }),
      );
      expect(accept({ findings }, { acceptWarnings: true })).not.toThrow();
    },
  );

  it('needs both where there are both', () => {
    const findings = [aFinding('overridable'), aFinding('asks')];
    expect(accept({ findings }, { overlapOverride: 'shop' })).toThrow(
      'acceptWarnings',
    );
    expect(accept({ findings }, { acceptWarnings: true })).toThrow(
      'overlapOverride',
    );
  });

  it.each([undefined, '', 'ci'])(
    'needs the name of the shoot to delete it, not %p',
    confirmName => {
      const request = {
        kind: 'deletion',
        shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
      } as const;
      expect(accept({ request }, { confirmName })).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining('confirmName'),
        }),
      );
      expect(accept({ request }, { confirmName: 'shop' })).not.toThrow();
    },
  );
});
