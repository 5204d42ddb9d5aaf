import { createHash } from 'node:crypto';
import { PEERING_EXTENSION_TYPE } from 'backstage-plugin-gardener-common';
import { isRecord } from '../garden/rawObject';
import type { LiveShoot } from './LiveShoot';

/**
 * A hash of what is reviewed of a shoot that is to be written: which it is, its seed, and its peering extension to the
 * digit. Whatever else changes on it does not change the print.
 */
export function shootPrint({ shoot, extensions }: LiveShoot): string {
  const facts = [
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
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
