import { useMemo } from 'react';

/** A value that is one and the same object as long as it says the same. */
export function useSame<T>(value: T): T {
  const print = JSON.stringify(value);
  // What it says decides, not which object it is: that is what this hook is for.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => value, [print]);
}
