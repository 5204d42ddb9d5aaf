import type { BulkApplyRequest } from 'backstage-plugin-gardener-common';
import { useWrite } from './useWriteChange';

/** Begins to write a plan of many pairs. A second time with the same plan changes nothing. */
export function useApplyBulkPlan() {
  return useWrite(
    (
      api,
      input: { readonly planId: string; readonly accepted: BulkApplyRequest },
    ) => api.applyBulkPlan(input.planId, input.accepted),
  );
}
