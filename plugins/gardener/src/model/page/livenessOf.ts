import type { Freshness } from 'backstage-plugin-gardener-common';
import type { Liveness } from '../liveness';

/** How fresh a page of a whole Garden is. */
export function livenessOf(freshness: Freshness): Liveness {
  return freshness.state === 'live'
    ? { kind: 'live', changedAt: null }
    : { kind: 'stale', asOf: Date.parse(freshness.asOf), waiting: false };
}
