import { createHash } from 'node:crypto';
import { writtenEntries, type Shoot } from 'backstage-plugin-gardener-common';

/** A short text that is another one when the shoot is another one or has other entries, in whatever order. */
export function entriesPrint(shoot: Pick<Shoot, 'uid' | 'peering'>): string {
  const entries = writtenEntries(shoot.peering)
    .map(({ namespace, name, seed }) => JSON.stringify([namespace, name, seed]))
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([shoot.uid, entries]))
    .digest('base64')
    .slice(0, 22);
}
