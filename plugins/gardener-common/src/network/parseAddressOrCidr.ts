import { InputError } from '@backstage/errors';
import { bitsOf, isIpv4, isIpv6 } from './address';
import { Cidr, parseCidr, quote } from './Cidr';

/**
 * Addresses that are looked for: one, or a network.
 *
 * @public
 */
export interface AddressRange {
  readonly network: Cidr;
  /** Canonical; without a prefix length for one address that was written without one. */
  readonly text: string;
}

/**
 * Reads an IP address or a network in CIDR notation, as strictly as {@link parseCidr}.
 *
 * @throws InputError that says what is wrong with the text.
 * @public
 */
export function parseAddressOrCidr(text: string): AddressRange {
  if (text.includes('/')) {
    const network = parseCidr(text);
    return { network, text: network.text };
  }
  if (!isIpv4(text) && !isIpv6(text)) {
    throw new InputError(
      `${quote(
        text,
      )} is no IP address and no network such as 10.5.0.0/27: an address has four numbers from 0 to 255 without leading zeros, or groups of hexadecimal digits`,
    );
  }
  const family = isIpv6(text) ? 6 : 4;
  const network = parseCidr(`${text}/${bitsOf(family)}`);
  return { network, text: network.text.slice(0, network.text.indexOf('/')) };
}
