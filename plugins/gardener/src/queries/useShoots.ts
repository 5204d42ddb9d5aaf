import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useDebounced } from '../hooks/useDebounced';
import { failureOf } from '../model/failure';
import { queryKeys } from './queryKeys';
import { TYPING_PAUSE } from './useTargets';

/** So many are offered at once. */
const LIMIT = 50;
/** Longer texts match nothing. */
const LONGEST = 100;

/**
 * Shoots of a Garden that the user may see, those whose name has a text, or whose project and name with a slash between.
 * Those of the text before stay until the answer is there.
 *
 * @param wanted - whether anybody looks at them
 */
export function useShoots(garden: string, text: string, wanted: boolean) {
  const api = useApi(gardenerApiRef);
  const wish = text.trim().slice(0, LONGEST);
  const asked = useDebounced(wish, TYPING_PAUSE);
  const query = useQuery({
    queryKey: queryKeys.shoots(garden, asked),
    queryFn: ({ signal }) =>
      api.listShoots(
        { garden, limit: LIMIT, ...(asked !== '' && { text: asked }) },
        { signal },
      ),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  return {
    list: query.data,
    failure: query.error ? failureOf(query.error) : undefined,
    /** Whether `list` answers the text as it is now, and not one before. */
    upToDate: asked === wish && !query.isPlaceholderData && !query.isPending,
  };
}
