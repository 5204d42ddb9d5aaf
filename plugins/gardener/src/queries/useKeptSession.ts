import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import { KEEP_POLL } from './intervals';
import { queryKeys } from './queryKeys';
import { retryPoll } from './retryPoll';

/**
 * Tells the server again and again who the user is in Gardens that take the user's own token, while the page is visible.
 * The server decides by what it remembers of it what the catalog shows, where no token comes along.
 *
 * @param providers - the auth providers whose tokens Gardens take; nothing is asked as long as none gives one
 */
export function useKeptSession(providers: readonly string[]): void {
  const api = useApi(gardenerApiRef);
  const auth = useApi(gardenAuthApiRef);
  useQuery({
    queryKey: queryKeys.session(providers),
    queryFn: async ({ signal }) => {
      const tokens = await Promise.all(
        providers.map(provider => auth.getToken(provider)),
      );
      if (tokens.every(token => token === undefined)) return false;
      await api.getNamespaceAccess({ signal });
      // What it answers is of no use here.
      return true;
    },
    enabled: providers.length > 0,
    staleTime: KEEP_POLL,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state: { error } }) =>
      error ? retryPoll(error, KEEP_POLL) : KEEP_POLL,
  });
}
