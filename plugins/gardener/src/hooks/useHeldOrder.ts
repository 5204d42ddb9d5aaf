import { useEffect, useMemo, useRef } from 'react';
import { holdOrder } from '../model/holdOrder';

/**
 * Keeps rows where they are while somebody reads them, until the reader asks for another order.
 *
 * @param asked - changes when the reader asks for another order
 */
export function useHeldOrder<T extends { readonly id: string }>(
  sorted: readonly T[],
  hold: boolean,
  asked: string,
): { readonly rows: readonly T[]; readonly held: boolean } {
  const last = useRef<{ asked: string; ids: readonly string[] }>();
  const result = useMemo(() => {
    if (!hold || last.current?.asked !== asked) {
      return { rows: sorted, held: false };
    }
    const rows = holdOrder(last.current.ids, sorted);
    return { rows, held: rows.some((row, index) => row !== sorted[index]) };
  }, [sorted, hold, asked]);

  useEffect(() => {
    last.current = { asked, ids: result.rows.map(row => row.id) };
  }, [asked, result]);
  return result;
}
