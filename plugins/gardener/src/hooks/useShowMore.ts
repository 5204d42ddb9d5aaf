import { useState } from 'react';

/** The beginning of a long list, which the reader may lengthen. */
export function useShowMore<T>(
  items: readonly T[],
  step: number,
): {
  readonly shown: readonly T[];
  /** How many are added on wish; none when all are shown. */
  readonly more: number;
  readonly showMore: () => void;
} {
  const [limit, setLimit] = useState(step);
  return {
    shown: items.slice(0, limit),
    more: Math.max(0, Math.min(step, items.length - limit)),
    showMore: () => setLimit(before => before + step),
  };
}
