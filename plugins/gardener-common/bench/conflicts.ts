// Prints one line of JSON: milliseconds until all conflicts of a landscape are known, and of single changes after that, round by round.
import { readShoot } from '../src/garden/readShoot';
import type { Shoot } from '../src/garden/Shoot';
import type { PeeringEntry } from '../src/peering/PeeringConfig';
import { writtenEntries } from '../src/peering/entries';
import { LandscapeConflicts } from '../src/peering/conflicts';
import { randomNumbers } from './randomNumbers';

const DEFAULT_NODES = '10.250.0.0/16';
/** Shoots that took what they were given. */
const WITH_DEFAULT = 0.3;
/** Of the entries, so many name one of the hubs, and as many are the hubs' own. */
const OF_HUBS = 0.2;
const HUBS = 20;
/** Single changes that are measured in one round. */
const CHANGES = 200;

const [count, entries, rounds] = process.argv.slice(2).map(Number);
const random = randomNumbers(1);
const below = (end: number) => Math.floor(random() * end);

function network(): string {
  if (random() < WITH_DEFAULT) return DEFAULT_NODES;
  return `10.${below(8)}.${below(256)}.${below(8) * 32}/27`;
}

/** Texts that repeat are held once, as the inventory holds them. */
const names: readonly PeeringEntry[] = Array.from(
  { length: count },
  (_, i) => ({
    namespace: `garden-p${i % 2_000}`,
    name: `s${i}`,
    seed: 'eu-de-1',
  }),
);

/** Each entry has one back; the first shoots are hubs that many others list. */
function landscape(): Shoot[] {
  const lists = Array.from({ length: count }, () => new Set<number>());
  for (let made = 0; made < entries; made += 2) {
    const from = random() < 2 * OF_HUBS ? below(HUBS) : below(count);
    const to = below(count);
    if (from !== to) {
      lists[from].add(to);
      lists[to].add(from);
    }
  }
  return lists.map((listed, index) => ({
    ...readShoot({ metadata: names[index] }),
    seed: 'eu-de-1',
    nodes: [network()],
    pods: ['100.96.0.0/11'],
    services: ['100.64.0.0/13'],
    peering: {
      state: 'present',
      entries: [...listed].map(target => names[target]),
    },
  }));
}

/** Everything that there is to know. */
function read(conflicts: LandscapeConflicts): number {
  let found = 0;
  for (const { clashes } of conflicts.clashes()) found += clashes.length;
  for (const { inner } of conflicts.hubOverlaps()) found += inner.keys.length;
  return found;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The least that it takes to know who is meant: each entry looked up by its name. */
function lookUp(shoots: readonly Shoot[]): number {
  const byName = new Map(shoots.map(shoot => [shoot.name, shoot]));
  let found = 0;
  for (const { peering } of shoots) {
    for (const { namespace, name } of writtenEntries(peering)) {
      if (byName.get(name)?.namespace === namespace) found += 1;
    }
  }
  return found;
}

const shoots = landscape();
const result: {
  whole: number[];
  lookUp: number[];
  change: number[];
  hubChange: number[];
  found: number;
} = { whole: [], lookUp: [], change: [], hubChange: [], found: 0 };
const known = { conflicts: new LandscapeConflicts(shoots) };
// The first rounds warm up and are not counted.
for (let round = -3; round < rounds; round++) {
  // What the round before left behind is none of this one. Not a full collection: with the last object of a kind that goes
  // what the engine has learned of it, and no server begins each look with that.
  global.gc?.({ type: 'minor' });
  const looked = timed(() => lookUp(shoots));
  if (round >= 0) result.lookUp.push(looked);
  const whole = timed(() => {
    known.conflicts = new LandscapeConflicts(shoots);
    result.found = read(known.conflicts);
  });
  if (round >= 0) result.whole.push(whole);
  for (let change = 0; change < CHANGES; change++) {
    // The hubs, which have the most to lose, and others.
    const index = change < HUBS ? change : below(count);
    const name = shoots[index];
    const after = { ...shoots[index], nodes: [network()] };
    const ms = timed(() => {
      known.conflicts.replace(name, after);
      known.conflicts.clashesOf(name);
      [...known.conflicts.hubOverlapsOf(name)].forEach(() => undefined);
    });
    if (round >= 0) (index < HUBS ? result.hubChange : result.change).push(ms);
  }
}
process.stdout.write(`${JSON.stringify(result)}\n`);
