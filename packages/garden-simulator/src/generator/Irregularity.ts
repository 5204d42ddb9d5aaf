import { Random } from './Random';

/** What is special about one generated shoot. Most are `none`. */
export type Irregularity =
  | 'none'
  | 'hibernated'
  | 'unscheduled'
  | 'migrating'
  | 'deleting'
  | 'failed'
  | 'reconciling'
  | 'pending'
  | 'waiting'
  | 'workerless'
  | 'defaultNodes'
  | 'wideServices'
  | 'dualStack'
  | 'reserved'
  | 'unrestricted'
  | 'disabled'
  | 'malformed'
  | 'selfListed'
  | 'staleSeed'
  | 'ghost';

/** How many of 1,000 shoots are so. Together below 1,000; the rest is regular. */
const SHARES: readonly (readonly [Irregularity, number])[] = [
  ['hibernated', 40],
  ['unscheduled', 3],
  ['migrating', 5],
  ['deleting', 4],
  ['failed', 8],
  ['reconciling', 15],
  ['pending', 5],
  ['waiting', 15],
  ['workerless', 5],
  ['defaultNodes', 40],
  ['wideServices', 4],
  ['dualStack', 10],
  ['reserved', 2],
  ['unrestricted', 30],
  ['disabled', 4],
  ['malformed', 3],
  ['selfListed', 2],
  ['staleSeed', 15],
  ['ghost', 6],
];

/** All irregularities that a landscape has once it is large enough. */
export const IRREGULARITIES: readonly Irregularity[] = SHARES.map(
  ([irregularity]) => irregularity,
);

/**
 * What is special about the shoot of this number. The first shoots have one irregularity each, so that even a small
 * landscape holds every kind.
 */
export function irregularityOf(shoot: number, random: Random): Irregularity {
  const drawn = random.below(1000);
  if (shoot < SHARES.length) {
    return SHARES[shoot][0];
  }
  let upTo = 0;
  for (const [irregularity, share] of SHARES) {
    upTo += share;
    if (drawn < upTo) {
      return irregularity;
    }
  }
  return 'none';
}
