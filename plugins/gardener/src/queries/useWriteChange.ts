import {
  useIsMutating,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ApplyRequest,
  Change,
  GardenerApi,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import type { ChangeAct } from '../model/changes/changeActs';
import { queryKeys } from './queryKeys';
import { useTouched } from './useTouched';

const WRITES = ['writeChange'];

/** Whether a change is being begun or ended right now: then nobody knows yet whether it is. */
export function useIsWriting(): boolean {
  return useIsMutating({ mutationKey: WRITES }) > 0;
}

/** A call that writes and answers with the change, which is kept for who follows it. */
export function useWrite<Input>(
  call: (api: GardenerApi, input: Input) => Promise<Change>,
) {
  const api = useApi(gardenerApiRef);
  const client = useQueryClient();
  const touched = useTouched();
  return useMutation({
    mutationKey: WRITES,
    // Like the queries: a browser that takes itself for offline may still reach the portal.
    networkMode: 'always',
    mutationFn: (input: Input) => call(api, input),
    onSuccess: change => {
      client.setQueryData(queryKeys.change(change.id), change);
      touched();
    },
  });
}

/** Begins to write a plan. A second time with the same plan changes nothing. */
export function useApplyPlan() {
  return useWrite(
    (
      api,
      input: { readonly planId: string; readonly accepted: ApplyRequest },
    ) => api.applyPlan(input.planId, input.accepted),
  );
}

/** Writes what is missing of a half-open change, given by its id. */
export function useFinishChange() {
  return useWrite((api, id: string) => api.finishChange(id));
}

/** Takes back what was written of a half-open change, given by its id. */
export function useUndoChange() {
  return useWrite((api, id: string) => api.undoChange(id));
}

function steer(api: GardenerApi, act: ChangeAct, id: string): Promise<Change> {
  switch (act) {
    case 'pause':
      return api.pauseChange(id);
    case 'resume':
      return api.resumeChange(id);
    case 'cancel':
      return api.cancelChange(id);
    case 'finish':
      return api.finishChange(id);
    case 'undo':
      return api.undoChange(id);
    default: {
      const never: never = act;
      throw new Error(`Unknown act ${never}`);
    }
  }
}

/** Does with a change, given by its id, whatever it stands open for. */
export function useSteerChange() {
  return useWrite(
    (api, input: { readonly id: string; readonly act: ChangeAct }) =>
      steer(api, input.act, input.id),
  );
}
