import { useMemo } from 'react';
import type { Garden } from 'backstage-plugin-gardener-common';
import type { WantedSignIn } from '../model/failure';

/**
 * The sign-in that a Garden wants of the user; undefined when it wants none.
 *
 * @param asOf - when that was answered, epoch milliseconds: an answer that still wants it is another wish, so that a button
 * that was pressed in vain can be pressed again
 */
export function useWantedSignIn(
  garden: string,
  you: Garden['you'] | undefined,
  asOf: number,
): WantedSignIn | undefined {
  return useMemo(
    () =>
      you?.kind === 'signIn'
        ? { garden, provider: you.provider, why: you.why }
        : undefined,
    // Equal answers are one object in the cache; only their time tells them apart.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [garden, you, asOf],
  );
}
