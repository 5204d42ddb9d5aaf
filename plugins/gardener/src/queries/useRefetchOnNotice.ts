import { useCallback, useEffect, useMemo } from 'react';
import { QueryKey, useQueryClient } from '@tanstack/react-query';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { throttleClock } from '../hooks/throttleClock';
import { createRevalidator } from '../model/revalidator';
import { createThrottle } from '../model/throttle';
import { mayBeAsked } from './mayBeAsked';

/**
 * Milliseconds between two looks that notices lead to. While a change of many pairs is written a notice comes each second, and
 * each answer looks at everything that the user may see, out of what one user may ask for in a minute. So one question takes a
 * sixth of that at most, and what is shown is still no older than a reader can follow.
 */
export const NOTICE_PAUSE = 3_000;

/**
 * Asks again whenever something changed in a Garden, the first time at once and then no faster than `NOTICE_PAUSE`. What nobody
 * asked for yet, or not any more, is not asked for; what the portal says that it is too early for waits for its slow poll.
 *
 * @param queryKey - beginning of the names of what is asked for; must stay the same object while it is the same
 * @param followed - false while nobody looks at it
 */
export function useRefetchOnNotice(
  garden: string,
  queryKey: QueryKey,
  followed = true,
): void {
  const client = useQueryClient();
  const throttle = useMemo(() => {
    const revalidator = createRevalidator(() =>
      client.refetchQueries({
        queryKey,
        type: 'active',
        predicate: query => mayBeAsked(query, Date.now()),
      }),
    );
    return createThrottle<void>(NOTICE_PAUSE, throttleClock, revalidator.poke);
  }, [client, queryKey]);
  useEffect(() => throttle.stop, [throttle]);

  const onNotice = useCallback(() => {
    if (followed) throttle.offer();
  }, [throttle, followed]);
  useChangeNotices(garden, onNotice);
}
