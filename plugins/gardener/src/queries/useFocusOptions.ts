import { useMemo } from 'react';
import type { ShootSummary } from 'backstage-plugin-gardener-common';
import { readAddressTerm } from '../model/addressTerm';
import { Failure, failureOf } from '../model/failure';
import { useDebounced } from '../hooks/useDebounced';
import { useAddressHits } from './useAddressSearch';
import { useShoots } from './useShoots';
import { TYPING_PAUSE } from './useTargets';

/** Shoots that a text may mean: by a part of the name, or by an address or a network. */
export interface FocusOptions {
  readonly shoots: readonly ShootSummary[];
  /** What the text was understood as, when it is an address or a network. */
  readonly address: string | undefined;
  /** Why it is neither, when it was meant to be one. */
  readonly problem: string | undefined;
  readonly failure: Failure | undefined;
  readonly looking: boolean;
}

/**
 * Looks for the shoots of a Garden that a text may mean.
 *
 * @param wanted - whether anybody looks at them
 */
export function useFocusOptions(
  garden: string,
  text: string,
  wanted: boolean,
): FocusOptions {
  const term = useMemo(() => readAddressTerm(text), [text]);
  const typed =
    term === undefined || term.kind === 'malformed' ? undefined : term.text;
  const address = useDebounced(typed, TYPING_PAUSE);
  const named = useShoots(garden, text, wanted && term === undefined);
  const hits = useAddressHits(garden, address, wanted);
  if (term === undefined) {
    return {
      shoots: named.list?.items ?? [],
      address: undefined,
      problem: undefined,
      failure: named.failure,
      looking: !named.upToDate,
    };
  }
  return {
    shoots: typed === undefined ? [] : hits.data?.items.map(hitShoot) ?? [],
    address: typed,
    problem: term.kind === 'malformed' ? term.problem : undefined,
    failure: hits.error ? failureOf(hits.error) : undefined,
    looking: typed !== undefined && (address !== typed || hits.isPending),
  };
}

function hitShoot(hit: { readonly shoot: ShootSummary }): ShootSummary {
  return hit.shoot;
}
