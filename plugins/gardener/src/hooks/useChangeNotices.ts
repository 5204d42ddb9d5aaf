import { useEffect } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  CHANGE_NOTICE_CHANNEL,
  ChangeNotice,
} from 'backstage-plugin-gardener-common';

/**
 * Calls back when something changed in a Garden. Does nothing in a portal without signals:
 * the slow poll stands behind it. Subscribes itself, because `useSignal` keeps only the last of a burst.
 *
 * @param onNotice - must stay the same function
 */
export function useChangeNotices(garden: string, onNotice: () => void): void {
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    const subscription = signals?.subscribe<ChangeNotice>(
      CHANGE_NOTICE_CHANNEL,
      notice => {
        if (notice.garden === garden) onNotice();
      },
    );
    return () => subscription?.unsubscribe();
  }, [signals, garden, onNotice]);
}
