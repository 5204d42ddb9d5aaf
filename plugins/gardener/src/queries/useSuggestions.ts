import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  BlockSuggestions,
  SuggestionRequest,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useDebounced } from '../hooks/useDebounced';
import { useHeldError } from '../hooks/useHeldError';
import { useSame } from '../hooks/useSame';
import { Failure, failureOf } from '../model/failure';
import { queryKeys } from './queryKeys';
import { FORM_PAUSE } from './useDraftCheck';

/** Free blocks, as far as they are known. */
export interface SuggestionsState {
  /** Of what is wanted now, or of what was wanted before. */
  readonly blocks: BlockSuggestions | undefined;
  /** Whether `blocks` answers what is wanted now. */
  readonly upToDate: boolean;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/**
 * Asks for free blocks. What others do meanwhile may take them, so they are asked for again from time to time.
 *
 * @param request - null as long as there is nothing to ask
 */
export function useSuggestions(
  request: SuggestionRequest | null,
): SuggestionsState {
  const api = useApi(gardenerApiRef);
  const wanted = useSame(request);
  const asked = useDebounced(wanted, FORM_PAUSE);
  const query = useQuery({
    queryKey: queryKeys.suggestions(asked),
    queryFn: async ({ signal }) =>
      asked === null ? null : api.suggestBlocks(asked, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const error = useHeldError(query);
  const settled = wanted === asked && !query.isPlaceholderData;
  return {
    blocks: query.data ?? undefined,
    upToDate: settled && query.data !== undefined && error === null,
    failure: settled && error ? failureOf(error) : undefined,
    again: () => {
      query.refetch();
    },
  };
}
