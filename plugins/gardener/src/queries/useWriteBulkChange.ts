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

/** Lets a change of many pairs, given by its id, stop before its next request. */
export function usePauseChange() {
  return useWrite((api, id: string) => api.pauseChange(id));
}

/** Lets it go on, written as who resumes it. */
export function useResumeChange() {
  return useWrite((api, id: string) => api.resumeChange(id));
}

/** Ends it: whole pairs stay, half-written ones are taken back. */
export function useCancelChange() {
  return useWrite((api, id: string) => api.cancelChange(id));
}
