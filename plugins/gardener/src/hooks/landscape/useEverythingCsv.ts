import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { LandscapeExportQuery } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { Failure, failureOf } from '../../model/failure';
import { saveBlob } from '../saveText';

/** How far the file of everything is. */
export type EverythingState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'saved' }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Everything of a Garden as a file. */
export interface EverythingCsv {
  readonly state: EverythingState;
  readonly save: (query: LandscapeExportQuery) => void;
  readonly cancel: () => void;
}

/**
 * Lets the server write everything that matches, and saves it. It may take a while: who cancels or leaves ends the request, and
 * nothing is saved any more.
 */
export function useEverythingCsv(): EverythingCsv {
  const api = useApi(gardenerApiRef);
  const [state, setState] = useState<EverythingState>({ at: 'idle' });
  const call = useRef<AbortController>();
  useEffect(() => () => call.current?.abort(), []);

  const cancel = useCallback(() => {
    call.current?.abort();
    setState({ at: 'cancelled' });
  }, []);
  const save = useCallback(
    (query: LandscapeExportQuery) => {
      call.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      call.current = controller;
      setState({ at: 'reading' });
      api.exportLandscape(query, { signal }).then(
        file => {
          if (signal.aborted) return;
          setState({ at: 'saved' });
          saveBlob(`landscape-${query.garden}-all.csv`, file);
        },
        (error: unknown) => {
          if (signal.aborted) return;
          setState({ at: 'failed', failure: failureOf(error) });
        },
      );
    },
    [api],
  );
  return { state, save, cancel };
}
