import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { changeParams, ParamChanges } from '../../model/page/changeParams';

/** The parameters of the address, which hold all that a reader would share. */
export function useAddressParams(): {
  readonly params: URLSearchParams;
  readonly change: (changes: ParamChanges) => void;
} {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: ParamChanges) =>
      setParams(
        before => changeParams(before, changes),
        // A filter is no page of its own: Back leads to where the reader came from.
        { replace: true },
      ),
    [setParams],
  );
  return { params, change };
}
