import { createHash } from 'node:crypto';
import { PEERING_EXTENSION_TYPE } from 'backstage-plugin-gardener-common';
import { isRecord } from '../../garden/rawObject';
import type { LiveShoot } from '../LiveShoot';

/**
 * A hash of what a plan says of the shoots that were read for it: which they are, their seeds, and their peering
 * extension to the digit. Whatever else changes on them does not change the print.
 */
export function planPrint(read: readonly LiveShoot[]): string {
  const facts = read.map(({ shoot, extensions }) => [
    shoot.namespace,
    shoot.name,
    shoot.uid,
    shoot.seed ?? null,
    Array.isArray(extensions)
      ? extensions.filter(
          extension =>
            isRecord(extension) && extension.type === PEERING_EXTENSION_TYPE,
        )
      : extensions ?? null,
  ]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
