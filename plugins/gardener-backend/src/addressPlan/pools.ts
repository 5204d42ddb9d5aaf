import {
  contains,
  overlaps,
  parseCidr,
  type AddressPool,
  type Cidr,
  type RangeKind,
} from 'backstage-plugin-gardener-common';
import type { NetworkSettings } from '../garden/config/ConfiguredGarden';
import type { BookLine } from './AddressBook';
import { drawBars } from './drawBars';
import { keptOff, toldKept } from './keptOff';
import { placeIn, within } from './place';

/** What private networks are made of. */
const PRIVATE: readonly Cidr[] = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
].map(parseCidr);

/** A pool is drawn no wider than some hundred steps. */
const LEAST_PART = 1 / 200;

/** The pool that a network is a part of. */
export function poolOf(network: Cidr): Cidr | undefined {
  return PRIVATE.find(pool => contains(pool, network));
}

/** The pools as they are used. That of IPv6 is left out as long as nothing is in it. */
export function pools(
  garden: { readonly name: string; readonly network: NetworkSettings },
  lines: readonly BookLine[],
): AddressPool[] {
  const kept = keptOff(garden.network);
  const usual: ReadonlySet<string> = new Set(
    kept.filter(({ title }) => title === null).map(({ cidr }) => cidr.text),
  );
  return PRIVATE.flatMap(pool => {
    const inside = lines.filter(({ range }) => overlaps(range, pool));
    const keptInside = within(pool, kept);
    const isUsed =
      inside.length > 0 || keptInside.some(({ cidr }) => !usual.has(cidr.text));
    if (pool.family === 6 && !isUsed) return [];
    const users = new Set(inside.flatMap(line => line.shoots));
    const kinds = new Set<RangeKind>(inside.map(({ kind }) => kind));
    return [
      {
        cidr: pool.text,
        shoots: users.size,
        kinds: [...kinds].sort(),
        kept: keptInside.map(one => ({
          ...toldKept(one),
          ...placeIn(pool, one.cidr),
        })),
        parts: drawBars(garden.name, pool, inside, LEAST_PART).map(
          ({ from, to, kind, isIdle, severity }) => ({
            from,
            to,
            kind,
            isIdle,
            severity,
          }),
        ),
      },
    ];
  });
}
