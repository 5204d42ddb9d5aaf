import { useState } from 'react';

/**
 * The error of a query, also while what failed is asked again: the library forgets it then when there is no older answer,
 * and what was said of it would make place for a moment and come back.
 */
export function useHeldError(query: {
  readonly data: unknown;
  readonly error: Error | null;
}): Error | null {
  const { data, error } = query;
  const [held, setHeld] = useState(error);
  const now = data === undefined ? error ?? held : error;
  if (now !== held) setHeld(now);
  return now;
}
