import { shootKey, ShootKey } from '../garden/ShootRef';
import type { PeeringEntry } from './PeeringConfig';

/** The entries by the shoot that they name, so that a hub's are not searched once for each of its peers. */
export function entriesByTarget(
  entries: readonly PeeringEntry[],
): ReadonlyMap<ShootKey, readonly PeeringEntry[]> {
  const byTarget = new Map<ShootKey, PeeringEntry[]>();
  for (const entry of entries) {
    const key = shootKey(entry);
    const known = byTarget.get(key);
    if (known) known.push(entry);
    else byTarget.set(key, [entry]);
  }
  return byTarget;
}
