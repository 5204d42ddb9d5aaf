import type { NetworkSize } from '../api/schema/offers';

/** The smallest network that is offered as a usual one. */
const SMALLEST_PREFIX = 28;

/**
 * The usual sizes of a node network, the smallest network first, with what each gives: an address for each node, and the
 * ports for connections to the outside that the nodes of a shoot share. OSC documents 32 nodes and 1,024 ports at /27,
 * and 128 ports at /24.
 *
 * From /28 to the largest network that a shoot may have, and always the default one. A default beyond /32 says that node
 * networks are IPv6; then the sizes begin with it.
 *
 * @public
 */
export function networkSizes({
  defaultPrefix,
  maxPrefix,
  natPortsTotal,
}: {
  readonly defaultPrefix: number;
  readonly maxPrefix: number;
  readonly natPortsTotal: number;
}): NetworkSize[] {
  const bits = defaultPrefix > 32 ? 128 : 32;
  const smallest = bits === 32 ? SMALLEST_PREFIX : defaultPrefix;
  const prefixes = new Set([defaultPrefix]);
  for (let prefix = smallest; prefix >= maxPrefix; prefix--) {
    prefixes.add(prefix);
  }
  return [...prefixes]
    .sort((a, b) => b - a)
    .map(prefix => {
      // An IPv6 network has more addresses than a number can count.
      const nodes = Math.min(2 ** (bits - prefix), Number.MAX_SAFE_INTEGER);
      return { prefix, nodes, natPorts: Math.floor(natPortsTotal / nodes) };
    });
}
