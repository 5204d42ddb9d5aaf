import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { AddressPlanQuery } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { Failure, failureOf } from '../../model/failure';
import { saveText } from '../saveText';
import { allRanges } from '../../queries/useAddressPlan';
import { rangesCsv } from '../../text/cidr/rangesCsv';
import { useCidrTranslate } from '../../translation/useCidrTranslate';

/** How saving goes. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Saves all ranges that match, and not only the page that is shown. */
export function useRangesCsv(query: AddressPlanQuery): {
  readonly state: SavingState;
  readonly save: () => void;
} {
  const api = useApi(gardenerApiRef);
  const c = useCidrTranslate();
  const [state, setState] = useState<SavingState>({ kind: 'idle' });
  const save = useCallback(() => {
    setState({ kind: 'saving' });
    allRanges(api, query).then(
      ranges => {
        saveText(
          `${query.garden}-ranges.csv`,
          'text/csv;charset=utf-8',
          rangesCsv(c, ranges),
        );
        setState({ kind: 'idle' });
      },
      (error: Error) => setState({ kind: 'failed', failure: failureOf(error) }),
    );
  }, [api, c, query]);
  return { state, save };
}
