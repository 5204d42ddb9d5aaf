import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { failureOf } from '../model/failure';
import { createRevalidator } from '../model/revalidator';
import { TabState, tabStateOf } from '../model/tabState';
import { queryKeys } from '../queries/queryKeys';
import { retryPoll } from '../queries/retryPoll';
import { useGardens } from '../queries/useGardens';
import { usePeerings } from '../queries/usePeerings';
import { useChangeNotices } from './useChangeNotices';
import { useHeldError } from './useHeldError';

/** The tab of one shoot: what it shows, and how to ask again now. */
export interface PeeringTabModel {
  readonly state: TabState;
  readonly askNow: () => void;
}

/** Keeps the tab of a shoot fresh: by change notices, a slow poll, focus, and on wish. */
export function usePeeringTab(shoot: ShootRef): PeeringTabModel {
  const { garden, namespace, name } = shoot;
  const client = useQueryClient();
  const peerings = usePeerings(shoot);
  const peeringsError = useHeldError(peerings);
  const gardens = useGardens(garden);
  const gardensError = useHeldError(gardens);

  const revalidator = useMemo(() => {
    const key = queryKeys.peerings({ garden, namespace, name });
    return createRevalidator(async () => {
      // The first call may have been answered before the change, and it can't be cut short.
      const first = client.getQueryData(key) === undefined;
      await client.refetchQueries({ queryKey: key });
      if (first) await client.refetchQueries({ queryKey: key });
    });
  }, [client, garden, namespace, name]);
  useChangeNotices(garden, revalidator.poke);

  const view = peerings.data?.value;
  const troubled = peeringsError !== null || view?.freshness.state === 'stale';
  const onNotice = useCallback(() => {
    // Whether a Garden is back is a change too; while all is well nobody needs the list again.
    if (troubled) client.invalidateQueries({ queryKey: queryKeys.gardens });
  }, [client, troubled]);
  useChangeNotices(garden, onNotice);

  const askNow = useCallback(() => {
    revalidator.poke();
    client.invalidateQueries({ queryKey: queryKeys.gardens });
  }, [client, revalidator]);

  const state = useMemo(
    () =>
      tabStateOf({
        shoot: { garden, namespace, name },
        peerings: {
          view,
          confirmedAt: peerings.dataUpdatedAt,
          failure: peeringsError ? failureOf(peeringsError) : undefined,
          nextTryAt: peeringsError
            ? peerings.errorUpdatedAt + retryPoll(peeringsError)
            : null,
        },
        gardens: {
          items: gardens.data,
          failure: gardensError ? failureOf(gardensError) : undefined,
        },
      }),
    [
      garden,
      namespace,
      name,
      view,
      peerings.dataUpdatedAt,
      peeringsError,
      peerings.errorUpdatedAt,
      gardens.data,
      gardensError,
    ],
  );
  return { state, askNow };
}
