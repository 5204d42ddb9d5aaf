import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  createGardenerClient,
  type GardenerApi,
} from 'backstage-plugin-gardener-common';
import type { GardenAuthApi } from '../auth/GardenAuthApi';
import { gardenTokenFetch } from '../auth/gardenTokenFetch';

/** The client of the plugin's HTTP API as the signed-in user, with the user's own tokens for Gardens that take them. */
export function createBrowserClient(options: {
  readonly discoveryApi: DiscoveryApi;
  readonly fetchApi: FetchApi;
  readonly auth: GardenAuthApi;
}): GardenerApi {
  const { discoveryApi, fetchApi, auth } = options;
  const baseUrl = () => discoveryApi.getBaseUrl('gardener');
  return createGardenerClient({
    baseUrl,
    fetch: gardenTokenFetch({ auth, baseUrl, fetch: fetchApi.fetch }),
  });
}
