import { useCallback, useMemo } from 'react';
import type { AddressValue } from '../../model/page/AddressValue';
import type { ParamChanges } from '../../model/page/changeParams';
import {
  FINDINGS_FILTERS,
  FindingsState,
  readFindingsState,
} from '../../model/findings/findingsState';
import { useAddressParams } from '../page/useAddressParams';

/** What can be set on findings. */
export interface FindingsChanges {
  readonly change: (changes: ParamChanges) => void;
  readonly toggle: (key: string) => void;
  readonly clearFilters: () => void;
}

/** What is set on findings, kept in the address. */
export function useFindingsState(): {
  readonly state: FindingsState;
  readonly unknown: readonly AddressValue[];
  readonly changes: FindingsChanges;
} {
  const { params, change } = useAddressParams();
  const read = useMemo(() => readFindingsState(params), [params]);
  const { open } = read.state;
  const toggle = useCallback<FindingsChanges['toggle']>(
    key =>
      change({
        open: open.includes(key)
          ? open.filter(other => other !== key)
          : [...open, key],
      }),
    [change, open],
  );
  const clearFilters = useCallback(
    () =>
      change({
        text: undefined,
        ...Object.fromEntries(FINDINGS_FILTERS.map(name => [name, undefined])),
      }),
    [change],
  );
  const changes = useMemo(
    () => ({ change, toggle, clearFilters }),
    [change, toggle, clearFilters],
  );
  return { ...read, changes };
}
