import { useMemo } from 'react';
import {
  ChangesState,
  readChangesState,
  UnknownValue,
} from '../../model/changes/changesState';
import type { ParamChanges } from '../../model/page/changeParams';
import { useAddressParams } from '../page/useAddressParams';

/** What is set on the page of changes, kept in the address. */
export function useChangesState(): {
  readonly state: ChangesState;
  readonly unknown: readonly UnknownValue[];
  readonly change: (changes: ParamChanges) => void;
} {
  const { params, change } = useAddressParams();
  const read = useMemo(() => readChangesState(params), [params]);
  return { ...read, change };
}
