import { createHash } from 'node:crypto';

/**
 * A UUID that is the same for the same name in every start, so that what a portal keeps about an object stays true.
 *
 * @param path - what makes the object unique, for example `osc/Shoot/garden-prod/shop`
 */
export function uidOf(path: string): string {
  const hex = createHash('sha1').update(path).digest('hex');
  // Version 4, variant 1: readers that check the form of a uid accept it.
  const variant = '89ab'[parseInt(hex[16], 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
