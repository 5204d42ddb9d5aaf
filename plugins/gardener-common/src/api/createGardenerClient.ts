import { addressCalls } from './client/addressCalls';
import { changeCalls } from './client/changeCalls';
import { connectBy, GardenerClientOptions } from './client/connect';
import { creationCalls } from './client/creationCalls';
import { gardenCalls } from './client/gardenCalls';
import { shootCalls } from './client/shootCalls';
import type { GardenerApi } from './GardenerApi';

export type { GardenerClientOptions };

/**
 * A client of the HTTP API of the gardener plugin, for browser and server alike.
 * Every call throws a `ResponseError` when the answer is an error.
 *
 * @public
 */
export function createGardenerClient(
  options: GardenerClientOptions,
): GardenerApi {
  const connect = connectBy(options);
  return {
    ...gardenCalls(connect),
    ...addressCalls(connect),
    ...shootCalls(connect),
    ...creationCalls(connect),
    ...changeCalls(connect),
  };
}
