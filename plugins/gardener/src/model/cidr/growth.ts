import {
  parseCidr,
  surrounding,
  type RangeLine,
} from 'backstage-plugin-gardener-common';

/**
 * The node network of a single shoot, one size larger; undefined for what can't grow: ranges of several shoots, which would no
 * longer be one, other kinds, and those that have the largest size.
 *
 * @param maxPrefix - of the largest node network; up to 32 it is one of IPv4
 */
export function grownOnce(
  { cidr, kind, shoots }: Pick<RangeLine, 'cidr' | 'kind' | 'shoots'>,
  maxPrefix: number,
): string | undefined {
  if (kind !== 'nodes' || shoots !== 1) return undefined;
  const network = parseCidr(cidr);
  const isLimited = network.family === 4 || maxPrefix > 32;
  return isLimited && network.prefix > maxPrefix
    ? surrounding(network, network.prefix - 1).text
    : undefined;
}
