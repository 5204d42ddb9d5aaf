/**
 * IPv4 or IPv6; networks of different families never share an address.
 *
 * @public
 */
export type IpFamily = 4 | 6;

/** How many bits an address of a family has. */
export function bitsOf(family: IpFamily): number {
  switch (family) {
    case 4:
      return 32;
    case 6:
      return 128;
    default: {
      const never: never = family;
      throw new Error(`Unknown IP family: ${never}`);
    }
  }
}

const OCTET = '(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])';
/** Leading zeros are octal for some readers and decimal for others, so there are none. */
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GROUP = /^[0-9a-f]{1,4}$/i;

/** Whether a text is four decimal numbers from 0 to 255 without leading zeros. */
export function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

/** The eight groups of an IPv6 address, or undefined. Zones and dotted quads are no part of a network's address. */
function groupsOf(text: string): readonly string[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(half => (half === '' ? [] : half.split(':')));
  const written = [...head, ...(tail ?? [])];
  if (!written.every(group => GROUP.test(group))) return undefined;
  if (tail === undefined) return written.length === 8 ? written : undefined;
  // "::" stands for at least one group.
  if (written.length > 7) return undefined;
  const zeros = new Array<string>(8 - written.length).fill('0');
  return [...head, ...zeros, ...tail];
}

/** Whether a text is an IPv6 address in groups of hexadecimal digits. */
export function isIpv6(text: string): boolean {
  return groupsOf(text) !== undefined;
}

/**
 * The number of an address.
 *
 * @param text - an address for which `isIpv4` or `isIpv6` holds
 */
export function addressToNumber(text: string, family: IpFamily): bigint {
  const parts =
    family === 4
      ? text.split('.').map(octet => BigInt(octet))
      : (groupsOf(text) ?? []).map(group => BigInt(`0x${group}`));
  const valuesPerPart = family === 4 ? 256n : 65536n;
  return parts.reduce((sum, part) => sum * valuesPerPart + part, 0n);
}

/** Writes the longest run of zero groups as "::", as RFC 5952 wants it. */
function compress(groups: readonly string[]): string {
  const text = groups.join(':');
  const runs = [...text.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)];
  let longest: RegExpMatchArray | undefined;
  for (const run of runs) {
    if (!longest || run[0].length > longest[0].length) longest = run;
  }
  if (!longest) return text;
  const start = longest.index ?? 0;
  const head = text.slice(0, start);
  const tail = text.slice(start + longest[0].length).replace(/^:/, '');
  return `${head}::${tail}`;
}

/**
 * Writes an address; IPv6 in the short form of RFC 5952.
 *
 * @public
 */
export function numberToAddress(value: bigint, family: IpFamily): string {
  const [parts, base, radix] = family === 4 ? [4, 256n, 10] : [8, 65536n, 16];
  const digits: string[] = [];
  let rest = value;
  for (let i = 0; i < parts; i++) {
    digits.unshift((rest % base).toString(radix));
    rest /= base;
  }
  return family === 4 ? digits.join('.') : compress(digits);
}
