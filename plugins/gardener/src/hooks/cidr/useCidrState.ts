import { useMemo } from 'react';
import type { AddressValue } from '../../model/page/AddressValue';
import { CidrState, readCidrState } from '../../model/cidr/cidrState';
import type { ParamChanges } from '../../model/page/changeParams';
import { useAddressParams } from '../page/useAddressParams';

/** What is set on an address plan, kept in the address, and how it is set. */
export interface CidrControl {
  readonly state: CidrState;
  readonly unknown: readonly AddressValue[];
  readonly change: (changes: ParamChanges) => void;
  /** The same of what lets fewer or other ranges through: the table begins anew. */
  readonly filter: (changes: ParamChanges) => void;
  /** Draws a network; nothing when there is none to draw. */
  readonly show: (network: string | undefined) => void;
  /** Tries a block for a shoot, or a new one. */
  readonly attempt: (
    block: string | undefined,
    shoot: string | undefined,
  ) => void;
}

export function useCidrState(): CidrControl {
  const { params, change } = useAddressParams();
  const read = useMemo(() => readCidrState(params), [params]);
  return useMemo(
    () => ({
      ...read,
      change,
      filter: changes => change({ ...changes, page: undefined }),
      show: network => {
        if (network !== undefined) change({ within: network });
      },
      attempt: (block, shoot) => change({ block, shoot, pick: undefined }),
    }),
    [read, change],
  );
}
