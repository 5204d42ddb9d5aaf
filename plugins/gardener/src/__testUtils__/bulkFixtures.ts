import type {
  BulkPlan,
  BulkStep,
  BulkUnit,
  BulkWish,
  Change,
  ChangeUnit,
  SideEdit,
} from 'backstage-plugin-gardener-common';
import { changeStep, changeWith, planStep } from './changeFixtures';

/** A pair of a bulk plan that nothing is to be said of; with changes. */
export function bulkUnit(
  wish: BulkWish,
  part: Partial<BulkUnit> = {},
): BulkUnit {
  return {
    ...wish,
    state: 'ready',
    findings: [],
    solved: [],
    blockers: [],
    handovers: [],
    ...part,
  };
}

/** A bulk plan without a pair; with changes. */
export function bulkPlanWith(part: Partial<BulkPlan> = {}): BulkPlan {
  const now = Date.now();
  return {
    id: '7f3a0000-0000-4000-8000-000000000003',
    garden: 'osc',
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 30 * 60_000).toISOString(),
    gardenUser: 'mara@example.org',
    units: [],
    steps: [],
    warnings: 0,
    applied: false,
    ...part,
  };
}

/** What is wanted of two shoots, each given as `project/name`. */
export function wishFor(
  shoot: string,
  target: string,
  edits: { readonly here?: SideEdit; readonly there?: SideEdit } = {},
): BulkWish {
  return {
    shoot: nameOf(shoot),
    target: nameOf(target),
    here: edits.here ?? 'keep',
    there: edits.there ?? 'keep',
  };
}

function nameOf(text: string) {
  const [project, name] = text.split('/');
  return { namespace: `garden-${project}`, name };
}

/** One patch of a bulk plan, for the pairs at these places. */
export function bulkStep(
  shoot: string,
  units: readonly number[],
  part: Partial<BulkStep> = {},
): BulkStep {
  const [project, name] = shoot.split('/');
  return { ...planStep(project, name), units: [...units], ...part };
}

/** shop gets into the list of shop-dev and of ci; edge migrates and is blocked. With changes. */
export function repairPlan(part: Partial<BulkPlan> = {}): BulkPlan {
  return bulkPlanWith({
    units: [
      bulkUnit(wishFor('prod/shop', 'dev/shop-dev', { there: 'add' })),
      bulkUnit(wishFor('prod/shop', 'ops/ci', { there: 'add' })),
      bulkUnit(wishFor('prod/shop', 'prod/edge', { there: 'add' }), {
        state: 'blocked',
        blockers: [
          {
            code: 'migrating',
            shoot: { namespace: 'garden-prod', name: 'edge' },
            message: 'edge is migrating to another seed.',
          },
        ],
      }),
    ],
    steps: [bulkStep('dev/shop-dev', [0]), bulkStep('ops/ci', [1])],
    ...part,
  });
}

/** A pair of a bulk change. */
export function changeUnit(
  wish: BulkWish,
  state: ChangeUnit['state'],
  part: Partial<ChangeUnit> = {},
): ChangeUnit {
  return { ...wish, state, problem: null, ...part };
}

/** The change of {@link repairPlan}, of which one pair is written and one is not yet; with changes. */
export function bulkChangeWith(part: Partial<Change> = {}): Change {
  return changeWith({
    kind: 'bulk',
    shoot: null,
    state: 'writing',
    steps: [
      changeStep('dev', 'shop-dev', { rollout: { state: 'applied' } }),
      changeStep('ops', 'ci', { state: 'waiting', at: null }),
    ],
    units: [
      changeUnit(
        wishFor('prod/shop', 'dev/shop-dev', { there: 'add' }),
        'written',
      ),
      changeUnit(wishFor('prod/shop', 'ops/ci', { there: 'add' }), 'waiting'),
    ],
    ...part,
  });
}
