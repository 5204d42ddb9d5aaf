import { useEffect, useRef } from 'react';

/**
 * Whether what an address chooses is not there and has not been since the page was opened. What was there and goes, as when its
 * peering is removed, is no news to who looks at it.
 *
 * @param selected - id of what is chosen
 * @param found - whether it is there; undefined while nobody knows yet
 */
export function useNeverFound(
  selected: string | undefined,
  found: boolean | undefined,
): boolean {
  const seen = useRef<string>();
  useEffect(() => {
    if (found) seen.current = selected;
  }, [selected, found]);
  return selected !== undefined && found === false && seen.current !== selected;
}
