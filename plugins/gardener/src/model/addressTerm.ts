import { toError } from '@backstage/errors';
import { parseAddressOrCidr } from 'backstage-plugin-gardener-common';

/** What was typed, when it is an address or a network, or is meant to be one. */
export type AddressTerm =
  /** In canonical form. */
  | { readonly kind: 'address' | 'network'; readonly text: string }
  /** An address with a prefix length that make no network: `problem` says why. */
  | { readonly kind: 'malformed'; readonly problem: string };

type Read =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: string };

function read(text: string): Read {
  try {
    return { kind: 'read', text: parseAddressOrCidr(text).text };
  } catch (error) {
    return { kind: 'refused', problem: toError(error).message };
  }
}

/**
 * Reads the text of a search as an IP address or a network, IPv4 or IPv6, as strictly as the server does. Any other text
 * is none: undefined.
 */
export function readAddressTerm(term: string): AddressTerm | undefined {
  const text = term.trim();
  const [address, prefix, ...rest] = text.split('/');
  const alone = read(address);
  if (alone.kind === 'refused' || rest.length > 0) return undefined;
  if (prefix === undefined) return { kind: 'address', text: alone.text };
  // Still being typed.
  if (!/^\d+$/.test(prefix)) return undefined;
  const network = read(text);
  return network.kind === 'read'
    ? { kind: 'network', text: network.text }
    : { kind: 'malformed', problem: network.problem };
}
