import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';

/**
 * What a Garden offers the user for a new shoot. Another project has other credentials and the same clouds, so what was
 * there before stays until the answer comes.
 *
 * @param garden - undefined until one is chosen: then nothing is asked
 * @param namespace - whose credentials are wanted, too
 */
export function useOffers(garden: string | undefined, namespace?: string) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.offers(garden ?? '', namespace),
    queryFn: ({ signal }) =>
      api.getOffers(
        { garden: garden ?? '', ...(namespace && { namespace }) },
        { signal },
      ),
    enabled: garden !== undefined,
    placeholderData: (before, query) =>
      query?.queryKey[1] === garden ? keepPreviousData(before) : undefined,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}
