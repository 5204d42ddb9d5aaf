import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  readTableState,
  TableState,
  writeTableState,
} from '../model/tableState';

/** The state of the table, kept in the address so that it can be shared. */
export function useTableState(): {
  readonly state: TableState;
  readonly change: (part: Partial<TableState>) => void;
} {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readTableState(params), [params]);
  const change = useCallback(
    (part: Partial<TableState>) =>
      setParams(
        before =>
          writeTableState(before, { ...readTableState(before), ...part }),
        // A filter is no page of its own: Back leads to where the reader came from.
        { replace: true },
      ),
    [setParams],
  );
  return { state, change };
}
