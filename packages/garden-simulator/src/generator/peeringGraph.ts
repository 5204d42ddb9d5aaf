import { Random } from './Random';

/** Who lists whom, by the numbers of the shoots. A target that stands twice in a list is listed twice. */
export type PeeringGraph = readonly (readonly number[])[];

export interface PeeringGraphOptions {
  readonly shoots: number;
  /** How many entries there are in all. */
  readonly entries: number;
  readonly random: Random;
}

/** Of 1,000 shoots so many have no peerings. */
const IDLE = 300;
/** Of 1,000 shoots with peerings so many are hubs, as monitoring or registries are. */
const HUBS = 10;
/** Of 1,000 peerings so many have a hub at one end. */
const TO_A_HUB = 250;
/** Of 1,000 peerings so many are listed by one side only. */
const ONE_SIDED = 60;
/** Of 1,000 entries so many are listed twice. */
const DOUBLED = 2;
/** Shoots that aren't hubs choose their peers this near, as teams do. */
const NEIGHBOURHOOD = 40;
/** After so many pairs in a row that exist already, the graph counts as full. */
const PATIENCE = 10_000;

/**
 * A graph in which most peerings are listed by both sides, most shoots have a few, some have none and hubs have many.
 *
 * @throws RangeError if there are too few shoots for so many entries
 */
export function peeringGraph(options: PeeringGraphOptions): PeeringGraph {
  const { shoots, entries, random } = options;
  const lists: number[][] = Array.from({ length: shoots }, () => []);
  const active = Array.from({ length: shoots }, (_, shoot) => shoot).filter(
    () => !random.chance(IDLE),
  );
  const hubs = active.filter(() => random.chance(HUBS));
  const pairs = new Set<number>();
  let missing = entries;
  let misses = 0;
  while (missing > 0) {
    if (active.length < 2 || misses > PATIENCE) {
      throw new RangeError(
        `${shoots} shoots are too few for ${entries} entries`,
      );
    }
    const place = random.below(active.length);
    const from = active[place];
    const near = place - NEIGHBOURHOOD + random.below(2 * NEIGHBOURHOOD + 1);
    const to =
      hubs.length > 0 && random.chance(TO_A_HUB)
        ? hubs[random.below(hubs.length)]
        : active[(near + active.length) % active.length];
    const pair = Math.min(from, to) * shoots + Math.max(from, to);
    if (from === to || to === undefined || pairs.has(pair)) {
      misses++;
      continue;
    }
    misses = 0;
    pairs.add(pair);
    lists[from].push(to);
    missing--;
    if (missing > 0 && !random.chance(ONE_SIDED)) {
      lists[to].push(from);
      missing--;
    }
    if (missing > 0 && random.chance(DOUBLED)) {
      lists[from].push(to);
      missing--;
    }
  }
  return lists;
}
