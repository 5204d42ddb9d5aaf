import { useMemo } from 'react';
import type { AddressValue } from '../../model/page/AddressValue';
import {
  ChangesState,
  readChangesState,
} from '../../model/changes/changesState';
import type { ParamChanges } from '../../model/page/changeParams';
import { useAddressParams } from '../page/useAddressParams';

/** What is set on the page of changes, kept in the address. */
export function useChangesState(): {
  readonly state: ChangesState;
  readonly unknown: readonly AddressValue[];
  readonly change: (changes: ParamChanges) => void;
} {
  const { params, change } = useAddressParams();
  const read = useMemo(() => readChangesState(params), [params]);
  return { ...read, change };
}
