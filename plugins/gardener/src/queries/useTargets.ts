import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootRef, TargetList } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useDebounced } from '../hooks/useDebounced';
import { Failure, failureOf } from '../model/failure';
import { queryKeys } from './queryKeys';

/** After so many milliseconds without a key the typed text is asked for. */
export const TYPING_PAUSE = 200;

/** Longer texts match nothing. */
const LONGEST = 100;

/** What was found for a text. */
export interface TargetSearch {
  readonly list: TargetList | undefined;
  readonly failure: Failure | undefined;
  /** Whether `list` answers the text as it is now, and not one before. */
  readonly upToDate: boolean;
}

/**
 * Shoots that one could be peered with, those that match a text. Those of the text before stay until the answer is there.
 *
 * @param wanted - whether anybody looks at them
 */
export function useTargets(
  ref: ShootRef,
  text: string,
  wanted: boolean,
): TargetSearch {
  const api = useApi(gardenerApiRef);
  const wish = text.trim().slice(0, LONGEST);
  const asked = useDebounced(wish, TYPING_PAUSE);
  const query = useQuery({
    queryKey: queryKeys.targets(ref, asked),
    queryFn: ({ signal }) =>
      api.listTargets(ref, asked === '' ? {} : { text: asked }, { signal }),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  return {
    list: query.data,
    failure: query.error ? failureOf(query.error) : undefined,
    upToDate: asked === wish && !query.isPlaceholderData && !query.isPending,
  };
}
