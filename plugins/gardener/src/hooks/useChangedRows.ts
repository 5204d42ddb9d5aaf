import { useEffect, useRef, useState } from 'react';
import type { Peering } from 'backstage-plugin-gardener-common';
import { changedRows, printRows, RowPrints } from '../model/changedRows';

/** How long a changed row is tinted, in milliseconds. */
export const TINT_TIME = 2000;

const NONE: ReadonlySet<string> = new Set();

/** Ids of the rows that changed a moment ago. What is there first is no change. */
export function useChangedRows(
  peerings: readonly Peering[],
): ReadonlySet<string> {
  const prints = useRef<RowPrints>();
  const [changed, setChanged] = useState(NONE);

  useEffect(() => {
    const before = prints.current;
    prints.current = printRows(peerings);
    if (before === undefined) return;
    const ids = changedRows(before, prints.current);
    if (ids.length > 0) setChanged(new Set(ids));
  }, [peerings]);

  useEffect(() => {
    if (changed.size === 0) return undefined;
    const timer = setTimeout(() => setChanged(NONE), TINT_TIME);
    return () => clearTimeout(timer);
  }, [changed]);

  return changed;
}
