import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { queryKeys } from './queryKeys';
import { usePeerings } from './usePeerings';

/** The peerings of a shoot, asked for again when its Garden changed. */
export function useLivePeerings(ref: ShootRef) {
  const { garden, namespace, name } = ref;
  const client = useQueryClient();
  const onNotice = useCallback(() => {
    client.invalidateQueries({
      queryKey: queryKeys.peerings({ garden, namespace, name }),
    });
  }, [client, garden, namespace, name]);
  useChangeNotices(garden, onNotice);
  return usePeerings(ref);
}
