import type {
  BulkPlan,
  BulkUnit,
  BulkWish,
} from 'backstage-plugin-gardener-common';

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
