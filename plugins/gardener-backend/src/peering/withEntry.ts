import {
  editConfig,
  type EntryName,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { WrittenShoot } from './plan/compareFindings';

/** A shoot before and after it got an entry for another one. */
export function withEntry(
  before: Shoot,
  { namespace, name, seed }: EntryName & Pick<Shoot, 'seed'>,
): WrittenShoot {
  const entry = { name, namespace, ...(seed !== undefined && { seed }) };
  const peering = editConfig(before.peering, [{ kind: 'add', entry }]);
  return { before, after: { ...before, peering } };
}
