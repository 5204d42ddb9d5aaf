import { QueryClient } from '@tanstack/react-query';
import type { GardenerApi } from 'backstage-plugin-gardener-common';

function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What to do about a failure is decided by its kind, and the poll asks again anyway.
        retry: false,
        refetchOnWindowFocus: 'always',
        // A browser that takes itself for offline may still reach the portal in its own network.
        networkMode: 'always',
      },
    },
  });
}

const clients = new WeakMap<
  GardenerApi,
  { readonly user: string; readonly client: QueryClient }
>();

/**
 * The cache of one user. Kept in memory while the page lives, so that a tab that is opened again
 * shows at once; thrown away as soon as another user signs in, and never written anywhere.
 *
 * @param user - entity reference of the signed-in user
 */
export function gardenerQueryClient(
  api: GardenerApi,
  user: string,
): QueryClient {
  const kept = clients.get(api);
  if (kept?.user === user) return kept.client;
  kept?.client.clear();
  const client = createClient();
  clients.set(api, { user, client });
  return client;
}
