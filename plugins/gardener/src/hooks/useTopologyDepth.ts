import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** How many peerings away from the shoot of the page something is that is still drawn. */
export type TopologyDepth = 1 | 2;

/** The depths there are, in order. */
export const TOPOLOGY_DEPTHS: readonly TopologyDepth[] = [1, 2];

const PARAM = 'depth';

/** The depth of the topology, kept in the address so that it can be shared. */
export function useTopologyDepth(): {
  readonly depth: TopologyDepth;
  readonly setDepth: (depth: TopologyDepth) => void;
} {
  const [params, setParams] = useSearchParams();
  const depth = params.get(PARAM) === '2' ? 2 : 1;
  const setDepth = useCallback(
    (wanted: TopologyDepth) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          if (wanted === 1) after.delete(PARAM);
          else after.set(PARAM, String(wanted));
          return after;
        },
        // No page of its own: Back leads to where the reader came from.
        { replace: true },
      ),
    [setParams],
  );
  return { depth, setDepth };
}
