import { createHash } from 'node:crypto';
import type { ShootRef } from 'backstage-plugin-gardener-common';

/** The catalog takes names of at most this many characters. */
const MAX_LENGTH = 63;
const HASH_LENGTH = 12;

/**
 * Name of the catalog entity of a shoot: `<garden>.<namespace>.<name>`.
 *
 * Beyond 63 characters it is cut and ends in `_` and the beginning of a sha256 of the whole. No part of
 * a reference may hold `_`, so nobody can name a shoot to take the entity of another one.
 *
 * @param ref - parts are DNS labels
 * @returns 5 to 63 characters that the catalog takes as a name
 * @public
 */
export function clusterEntityName(ref: ShootRef): string {
  const full = `${ref.garden}.${ref.namespace}.${ref.name}`;
  if (full.length <= MAX_LENGTH) return full;
  const hash = createHash('sha256')
    .update(full)
    .digest('hex')
    .slice(0, HASH_LENGTH);
  // Two separators in a row are not a valid name everywhere, so none is left at the end of the cut.
  const cut = full
    .slice(0, MAX_LENGTH - HASH_LENGTH - 1)
    .replace(/[^a-z0-9]+$/, '');
  return `${cut}_${hash}`;
}

/**
 * Reference of the catalog entity of a shoot, for example `resource:default/osc.garden-prod.shop`.
 *
 * @param ref - parts are DNS labels
 * @public
 */
export function clusterEntityRef(ref: ShootRef): string {
  return `resource:default/${clusterEntityName(ref)}`;
}
