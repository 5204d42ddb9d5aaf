import { useEffect, useMemo, useState } from 'react';
import type { AddressValue } from '../../model/page/AddressValue';
import { networkText } from '../../model/cidr/cidrState';
import { grownOnce } from '../../model/cidr/growth';
import { failureOf } from '../../model/failure';
import { useShoot } from '../../queries/useShoot';
import { useHeldError } from '../useHeldError';
import type { CidrControl } from './useCidrState';

/** What became of the shoot of a link that names no block. */
export interface LinkedShoot {
  /** What the link asks for, when it is not there for this user. */
  readonly leftOut: AddressValue | undefined;
  /** Why it is not known yet, and the way to ask again. */
  readonly failed:
    | { readonly error: Error; readonly again: () => void }
    | undefined;
}

/**
 * A link with a shoot and no block means the growth of that shoot: the block is then what "Grow" tries, its node network one size
 * larger, or as it is where it is the largest already. Only as the page opens: whoever empties the field wants it empty.
 *
 * @param maxPrefix - of the largest node network; undefined as long as it is not known
 * @param namesBlock - whether the address says a block, be it one or not
 */
export function useLinkedShoot(
  garden: string,
  maxPrefix: number | undefined,
  namesBlock: boolean,
  { state, attempt }: Pick<CidrControl, 'state' | 'attempt'>,
): LinkedShoot {
  const { shoot } = state;
  const [linked, setLinked] = useState(shoot);
  const isWaiting = linked !== undefined && linked === shoot && !namesBlock;
  const ref = useMemo(() => {
    if (!isWaiting) return undefined;
    const [namespace, name] = linked.split('/');
    return { garden, namespace, name };
  }, [garden, isWaiting, linked]);
  const query = useShoot(ref);
  const error = useHeldError(query);
  const networks = isWaiting ? query.data?.nodeNetworks : undefined;

  useEffect(() => {
    if (linked === undefined) return;
    if (!isWaiting) {
      // It is tried, or something else was chosen meanwhile.
      setLinked(undefined);
      return;
    }
    if (networks === undefined || maxPrefix === undefined) return;
    const [own] = networks.flatMap(network => networkText(network) ?? []);
    if (own === undefined) {
      // A shoot without nodes has no block, and gets none while its reader fills in another one.
      setLinked(undefined);
      return;
    }
    const line = { cidr: own, kind: 'nodes', shoots: 1 } as const;
    attempt(grownOnce(line, maxPrefix) ?? own, linked);
  }, [linked, isWaiting, networks, maxPrefix, attempt]);

  if (!isWaiting || !error) return { leftOut: undefined, failed: undefined };
  return failureOf(error).kind === 'notFound'
    ? { leftOut: { parameter: 'shoot', value: linked }, failed: undefined }
    : {
        leftOut: undefined,
        failed: { error, again: () => query.refetch() },
      };
}
