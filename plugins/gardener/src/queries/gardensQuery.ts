import type { Garden, GardenerApi } from 'backstage-plugin-gardener-common';
import { queryKeys } from './queryKeys';

/** Asks for every configured Garden, how the portal stands with it, and who the user is there. */
export function gardensQuery(api: Pick<GardenerApi, 'getGardens'>) {
  return {
    queryKey: queryKeys.gardens,
    queryFn: async ({
      signal,
    }: {
      readonly signal: AbortSignal;
    }): Promise<readonly Garden[]> => (await api.getGardens({ signal })).items,
  };
}
