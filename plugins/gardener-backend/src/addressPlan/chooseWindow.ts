import { InputError } from '@backstage/errors';
import {
  networkAround,
  overlaps,
  parseCidr,
  surrounding,
  type Cidr,
} from 'backstage-plugin-gardener-common';
import { errorWords } from '../garden/errorCode';
import type { AddressBook } from './AddressBook';
import { withoutTrace } from '../peering/withoutTrace';

/** How wide the surroundings of node networks are. */
const SURROUNDINGS: Readonly<Record<Cidr['family'], number>> = { 4: 16, 6: 48 };
const PRIVATE = parseCidr('10.0.0.0/8');

/** @throws InputError that names the parameter */
export function readNetwork(parameter: string, text: string): Cidr {
  try {
    return parseCidr(text);
  } catch (error) {
    throw withoutTrace(new InputError(`${parameter}: ${errorWords(error)}`));
  }
}

/**
 * What is worth looking at when nobody says it: the surroundings with the most node networks, as narrow as they are. Default
 * networks are no place of their own: who has one did not choose it.
 */
export function busiestWindow({
  defaultNodes,
  lines,
}: Pick<AddressBook, 'defaultNodes' | 'lines'>): Cidr {
  const places = new Map<string, { around: Cidr; shoots: number }>();
  for (const { kind, range, shoots: users } of lines) {
    if (
      kind === 'nodes' &&
      !defaultNodes.some(network => overlaps(network, range))
    ) {
      const place = surrounding(range, SURROUNDINGS[range.family]).text;
      const known = places.get(place);
      places.set(place, {
        around: known ? networkAround(known.around, range) : range,
        shoots: (known?.shoots ?? 0) + users.length,
      });
    }
  }
  const [busiest] = [...places.values()].sort(
    (a, b) => b.shoots - a.shoots || (a.around.first < b.around.first ? -1 : 1),
  );
  return busiest?.around ?? PRIVATE;
}
