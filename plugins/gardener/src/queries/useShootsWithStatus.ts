import { skipToken, useQuery } from '@tanstack/react-query';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type {
  GardenerApi,
  ShootList,
  StatusFilter,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { namesThatFit } from '../model/namesThatFit';
import { slowPoll } from './retryPoll';
import { queryKeys } from './queryKeys';

/** The largest page that the server gives. Names of so many shoots don't fit into one request to the catalog. */
const PAGE = 500;

/** The clusters that have a status. */
export interface ShootsWithStatus {
  /** Names of their entities: as many as fit into one request to the catalog. */
  readonly names: readonly string[];
  /** How many there are. */
  readonly total: number;
  readonly missing: ShootList['missing'];
}

async function ask(
  api: Pick<GardenerApi, 'listShoots'>,
  status: StatusFilter,
  signal: AbortSignal,
): Promise<ShootsWithStatus> {
  const { items, total, missing } = await api.listShoots(
    { status, limit: PAGE },
    { signal },
  );
  const names = items.map(({ entityRef }) => parseEntityRef(entityRef).name);
  return { names: namesThatFit(names), total, missing };
}

/** Which clusters that this user may see have a peering of a status, or none at all; nothing is asked without a status. */
export function useShootsWithStatus(status: StatusFilter | undefined) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.withStatus(status),
    queryFn:
      status === undefined
        ? skipToken
        : ({ signal }) => ask(api, status, signal),
    staleTime: 10_000,
    refetchInterval: slowPoll,
    // An answer that wants the same sign-in once more is another wish for it.
    structuralSharing: false,
  });
}
