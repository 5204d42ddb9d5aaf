import { useCallback } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';

/** The newest changes of a shoot's peerings; with `open` those that are not at their end. */
export function useChanges(
  ref: ShootRef,
  { open = false }: { readonly open?: boolean } = {},
) {
  const { garden, namespace, name } = ref;
  const api = useApi(gardenerApiRef);
  const client = useQueryClient();
  const onNotice = useCallback(() => {
    client.invalidateQueries({
      queryKey: queryKeys.changes({ garden, namespace, name }, open),
    });
  }, [client, garden, namespace, name, open]);
  useChangeNotices(garden, onNotice);
  return useQuery({
    queryKey: queryKeys.changes(ref, open),
    queryFn: ({ signal }) => api.listChanges({ shoot: ref, open }, { signal }),
    refetchInterval: slowPoll,
  });
}
