import { isError } from '@backstage/errors';
import { Cidr, parseCidr } from '../network/Cidr';

/**
 * What is wrong with the node network of a new shoot, as typed.
 *
 * @param maxPrefix - prefix of the largest network that the Garden lets a shoot have
 * @returns one sentence without its full stop; undefined when a shoot may have it
 * @public
 */
export function nodesProblem(
  text: string,
  maxPrefix: number,
): string | undefined {
  let network: Cidr;
  try {
    network = parseCidr(text);
  } catch (error) {
    if (!isError(error) || error.name !== 'InputError') throw error;
    return error.message;
  }
  if (network.family !== 4) {
    return `${network.text} is IPv6: the node network of a new shoot is IPv4`;
  }
  if (network.prefix < maxPrefix) {
    return `/${network.prefix} is too large: a shoot of this Garden may have a /${maxPrefix} at most`;
  }
  return undefined;
}
