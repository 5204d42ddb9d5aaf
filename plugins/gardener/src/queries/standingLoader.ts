import type { QueryClient } from '@tanstack/react-query';
import DataLoader from 'dataloader';
import type { GardenerApi, ShootRef } from 'backstage-plugin-gardener-common';
import { ShootStanding, standingsIn } from '../model/shootStanding';

/** As many as the server answers for at once. */
const LARGEST_BATCH = 200;

/** Milliseconds in which the rows of a page come together: those of a lazily loaded list don't mount in one tick. */
export const GATHERING = 20;

type Loader = DataLoader<ShootRef, ShootStanding>;

const loaders = new WeakMap<QueryClient, Loader>();

/**
 * Asks how shoots stand, for all that are wanted within a moment by one request. It keeps nothing: that is the work of
 * the cache of the user, to which it belongs.
 */
export function standingLoader(
  client: QueryClient,
  api: Pick<GardenerApi, 'getPeeringStatus'>,
): Loader {
  const kept = loaders.get(client);
  if (kept) return kept;
  const loader: Loader = new DataLoader(
    async refs =>
      standingsIn(await api.getPeeringStatus({ shoots: [...refs] }), refs),
    {
      cache: false,
      maxBatchSize: LARGEST_BATCH,
      batchScheduleFn: send => setTimeout(send, GATHERING),
    },
  );
  loaders.set(client, loader);
  return loader;
}
