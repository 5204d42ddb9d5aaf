import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  DraftCheck,
  DraftCheckRequest,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useDebounced } from '../hooks/useDebounced';
import { useHeldError } from '../hooks/useHeldError';
import { useSame } from '../hooks/useSame';
import { Failure, failureOf } from '../model/failure';
import { queryKeys } from './queryKeys';

/** After so many milliseconds without a change in the form it is asked what the form would mean. */
export const FORM_PAUSE = 300;

/** What the form would mean, as far as that is known. */
export interface DraftCheckState {
  /** Of the form as it is now, or of one before it. */
  readonly check: DraftCheck | undefined;
  /** Whether `check` answers the form as it is now. */
  readonly upToDate: boolean;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/**
 * Asks what the form would mean, once for all that is in it. Fields that ask the same share one answer, and what answers
 * an earlier form never stands for a later one.
 *
 * @param request - null as long as there is nothing to ask
 */
export function useDraftCheck(
  request: DraftCheckRequest | null,
): DraftCheckState {
  const api = useApi(gardenerApiRef);
  const wanted = useSame(request);
  const asked = useDebounced(wanted, FORM_PAUSE);
  const query = useQuery({
    queryKey: queryKeys.draftCheck(asked),
    queryFn: async ({ signal }) =>
      asked === null ? null : api.checkDraft(asked, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const error = useHeldError(query);
  const settled = wanted === asked && !query.isPlaceholderData;
  return {
    check: query.data ?? undefined,
    upToDate: settled && query.data !== undefined && error === null,
    failure: settled && error ? failureOf(error) : undefined,
    again: () => {
      query.refetch();
    },
  };
}
