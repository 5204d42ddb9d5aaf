import { useMemo } from 'react';
import { QueryKey, useQueryClient } from '@tanstack/react-query';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { createRevalidator } from '../model/revalidator';

/**
 * Asks again whenever something changed in a Garden. What nobody asked for yet, or not any more, is not asked for.
 *
 * @param queryKey - beginning of the names of what is asked for; must stay the same object while it is the same
 */
export function useRefetchOnNotice(garden: string, queryKey: QueryKey): void {
  const client = useQueryClient();
  const revalidator = useMemo(
    () =>
      createRevalidator(() =>
        client.refetchQueries({ queryKey, type: 'active' }),
      ),
    [client, queryKey],
  );
  useChangeNotices(garden, revalidator.poke);
}
