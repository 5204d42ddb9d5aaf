import { measure } from './measuredProcess.mjs';

/** All shoots and their peerings, as somebody who sees everything gets them, without a portal. */
export async function addLandscapeRows(rows, { shoots, kubeconfig }) {
  const { first, same, afterOneChange, byRegion, heapMiB } = await measure(
    'landscape.ts',
    kubeconfig,
  );
  rows.show(`a landscape of ${shoots} shoots from nothing`, first.ms, 'ms');
  rows.show('the same asked for again', same.ms, 'ms');
  rows.show('the same grouped by region', byRegion.ms, 'ms');
  rows.show(
    'the same after a shoot with many peerings changed',
    afterOneChange.ms,
    'ms',
  );
  rows.show(
    'the longest that it kept others waiting for their turn',
    Math.max(first.turn, afterOneChange.turn),
    'ms',
  );
  rows.show('heap of what is kept for it', heapMiB, 'MiB');
}
