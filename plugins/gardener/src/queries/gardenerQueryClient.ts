import { QueryClient } from '@tanstack/react-query';
import type { GardenerApi } from 'backstage-plugin-gardener-common';
import type { GardenAuthApi } from '../auth/GardenAuthApi';
import { isPlanToRead, queryKeys } from './queryKeys';

function createClient(): QueryClient {
  const client = new QueryClient({
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
  // What a user did in a form is no answer that could be asked for again, and a form may be open for long.
  client.setQueryDefaults(queryKeys.forms, { gcTime: Infinity });
  return client;
}

/** After a sign-in to a Garden every answer may be another one; a plan must not change under the eyes of its reader. */
function askAgain(client: QueryClient): void {
  client.invalidateQueries({ predicate: query => !isPlanToRead(query) });
}

const clients = new WeakMap<
  GardenerApi,
  {
    readonly user: string;
    readonly client: QueryClient;
    readonly forget: () => void;
  }
>();

/** The cache of the user who is there; undefined when nothing was asked yet. */
export function keptQueryClient(api: GardenerApi): QueryClient | undefined {
  return clients.get(api)?.client;
}

/**
 * The cache of one user. Kept in memory while the page lives, so that a tab that is opened again
 * shows at once; thrown away as soon as another user signs in, and never written anywhere.
 *
 * @param user - entity reference of the signed-in user
 */
export function gardenerQueryClient(
  api: GardenerApi,
  auth: Pick<GardenAuthApi, 'onSignedIn'>,
  user: string,
): QueryClient {
  const kept = clients.get(api);
  if (kept?.user === user) return kept.client;
  kept?.forget();
  kept?.client.clear();
  const client = createClient();
  const forget = auth.onSignedIn(() => askAgain(client));
  clients.set(api, { user, client, forget });
  return client;
}
