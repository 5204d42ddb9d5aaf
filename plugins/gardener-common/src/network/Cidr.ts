import { InputError } from '@backstage/errors';
import { Netmask } from 'netmask';
import {
  addressToNumber,
  bitsOf,
  IpFamily,
  isIpv4,
  isIpv6,
  numberToAddress,
} from './address';

/**
 * A network: a block of addresses of one family. Made by {@link parseCidr} alone, so it is always sound.
 *
 * @public
 */
export interface Cidr {
  readonly family: IpFamily;
  /** 0 to 32, or 0 to 128. */
  readonly prefix: number;
  /** The network address as a number. */
  readonly first: bigint;
  /** The last address of the block as a number. */
  readonly last: bigint;
  /** Canonical text; two networks are the same if and only if their texts are. */
  readonly text: string;
}

/** How many addresses are in a block of this prefix. */
export function sizeOfPrefix(family: IpFamily, prefix: number): bigint {
  return 2n ** BigInt(bitsOf(family) - prefix);
}

/** The block that begins at `first`; the caller knows that `first` is a network address of the prefix. */
export function cidrAt(family: IpFamily, first: bigint, prefix: number): Cidr {
  return {
    family,
    prefix,
    first,
    last: first + sizeOfPrefix(family, prefix) - 1n,
    text: `${numberToAddress(first, family)}/${prefix}`,
  };
}

/** Quoted and cut, as a CIDR of a shoot may be any text. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

/** ::ffff:0:0/96, IPv4 in the clothes of IPv6: readers disagree about its family. */
const MAPPED_PREFIX = addressToNumber('::ffff:0:0', 6) / 2n ** 32n;

/**
 * Reads a network in CIDR notation, strictly: a dotted quad without leading zeros or an IPv6 address,
 * a slash, and a decimal prefix. Host bits must be zero. What Gardener's own check accepts is accepted,
 * and nothing else gets to the arithmetic behind it, which would take almost any text for a network.
 *
 * @throws InputError that says what is wrong with the text.
 * @public
 */
export function parseCidr(text: string): Cidr {
  const slash = text.indexOf('/');
  if (slash < 0) {
    throw new InputError(`${quote(text)} has no prefix length such as /27`);
  }
  const address = text.slice(0, slash);
  const suffix = text.slice(slash + 1);
  const family: IpFamily = address.includes(':') ? 6 : 4;
  if (family === 4 && !isIpv4(address)) {
    throw new InputError(
      `${quote(
        text,
      )} is not an IPv4 network: the address must be four numbers from 0 to 255 without leading zeros`,
    );
  }
  if (family === 6 && !isIpv6(address)) {
    throw new InputError(
      `${quote(
        text,
      )} is not an IPv6 network: the address must be groups of hexadecimal digits`,
    );
  }
  const bits = bitsOf(family);
  const prefix = /^(?:0|[1-9]\d{0,2})$/.test(suffix) ? Number(suffix) : NaN;
  if (!(prefix <= bits)) {
    throw new InputError(
      `${quote(text)} has no prefix length from 0 to ${bits} after the slash`,
    );
  }
  const first = addressToNumber(address, family);
  if (family === 6 && first / 2n ** 32n === MAPPED_PREFIX) {
    throw new InputError(
      `${quote(text)} is an IPv4 address in IPv6 form: write it as IPv4`,
    );
  }
  const base = new Netmask(`${address}/${prefix}`).base;
  const network = addressToNumber(base, family);
  if (network !== first) {
    throw new InputError(
      `${quote(text)} has host bits: the network is ${numberToAddress(
        network,
        family,
      )}/${prefix}`,
    );
  }
  return cidrAt(family, first, prefix);
}
