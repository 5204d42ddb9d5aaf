import { parseCidr, type AddressGap } from 'backstage-plugin-gardener-common';

/** How large a cluster may be that begins in a gap. */
export interface GapNodes {
  /** Decimal, as an IPv6 network has more addresses than a number can count. */
  readonly nodes: string;
  /** Whether the gap has room for more, and the Garden lets no cluster be larger. */
  readonly isMost: boolean;
}

/**
 * The nodes of the largest cluster that fits in a network, an address for each node, as the usual sizes of node networks are
 * counted. No cluster may have a larger node network than the Garden allows, however wide the network is.
 *
 * @param maxPrefix - of the largest node network; up to 32 it is one of IPv4, and says nothing of IPv6
 */
export function nodesIn(network: string, maxPrefix: number): GapNodes {
  const { family, prefix } = parseCidr(network);
  const bits = family === 4 ? 32 : 128;
  const isMost = (family === 6) === maxPrefix > 32 && maxPrefix > prefix;
  const size = bits - (isMost ? maxPrefix : prefix);
  return { nodes: (2n ** BigInt(size)).toString(), isMost };
}

/**
 * The same of a gap. A node network is one block, so of a gap that is made of several the largest block counts: 288 addresses
 * that are a /24 and a /27 have room for 256 nodes of one cluster.
 */
export function gapNodes(
  { largest }: Pick<AddressGap, 'largest'>,
  maxPrefix: number,
): GapNodes {
  return nodesIn(largest, maxPrefix);
}
