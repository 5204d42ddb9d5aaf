import {
  overlaps,
  type RangeConflict,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { type AddressBook, type BookLine, type BookShoot } from './AddressBook';
import { keptOff, severityOfKept } from './keptOff';
import { rangeUser } from './rangeUser';
import { severityOfClash } from './severity';

/** So many are told of one line; the rest is counted. */
export const MAX_CONFLICTS = 5;

/** Each with what it is about: the same is told once, and made once. */
type About = readonly [string, () => RangeConflict];

/**
 * What is the matter with a range, worst first. Only what it means for somebody is: of shoots without a peering there is
 * nothing. Costs the degrees of its shoots and what it finds.
 */
export function lineConflicts(
  book: AddressBook,
  line: BookLine,
): readonly RangeConflict[] {
  const found = new Map<string, RangeConflict>();
  for (const shoot of line.shoots) {
    if (!shoot.isIdle) {
      for (const [about, make] of conflictsOf(book, line, shoot)) {
        if (!found.has(about)) found.set(about, make());
      }
    }
  }
  const all = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, conflict]) => conflict);
  return [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
}

function* conflictsOf(
  book: AddressBook,
  line: BookLine,
  shoot: BookShoot,
): Generator<About, void, undefined> {
  yield* peerConflictsOf(book, line, shoot);
  if (line.kind !== 'nodes') return;
  yield* hubConflictsOf(book, line, shoot);
  yield* keptConflictsOf(book, line, shoot);
}

function* peerConflictsOf(
  { garden, conflicts, shoots }: AddressBook,
  { kind, range }: BookLine,
  shoot: BookShoot,
): Generator<About, void, undefined> {
  for (const { peer: key, clashes } of conflicts.clashesOf(shoot.shoot)) {
    const peer = shoots.get(key);
    for (const clash of peer ? clashes : []) {
      const { own, peers } = clash;
      if (peer && own.kind === kind && own.range.text === range.text) {
        const between = [shoot.key, key].sort().join(' ');
        yield [
          `peer ${between} ${peers.kind} ${peers.range.text}`,
          () => {
            const common = {
              severity: severityOfClash(clash),
              shoot: rangeUser(garden.name, shoot),
              peer: rangeUser(garden.name, peer),
              range: peers.range.text,
            };
            return own.kind === 'nodes' && peers.kind === 'nodes'
              ? { kind: 'peer', ...common }
              : { kind: 'inside', ...common, peersKind: peers.kind };
          },
        ];
      }
    }
  }
}

function* hubConflictsOf(
  { garden, conflicts, shoots }: AddressBook,
  { range }: BookLine,
  shoot: BookShoot,
): Generator<About, void, undefined> {
  for (const overlap of conflicts.hubOverlapsOf(shoot.shoot)) {
    const hub = shoots.get(overlap.hub);
    if (hub && overlap.range.text === range.text) {
      const theirs = overlap.others.range.text;
      yield [
        `hub ${hub.key} ${theirs}`,
        () => ({
          kind: 'hub',
          severity: 'warning',
          shoot: rangeUser(garden.name, shoot),
          hub: rangeUser(garden.name, hub),
          other: rangeUser(
            garden.name,
            firstOther(overlap.others.keys, shoot, shoots),
          ),
          range: theirs,
          isSame: theirs === range.text,
        }),
      ];
    }
  }
}

/** The same whatever the order in which shoots came. There is one, as a range is no overlap with itself alone. */
function firstOther(
  keys: readonly ShootKey[],
  own: BookShoot,
  shoots: AddressBook['shoots'],
): BookShoot {
  let first: ShootKey | undefined;
  for (const key of keys) {
    if (key !== own.key && (first === undefined || key < first)) first = key;
  }
  return (first && shoots.get(first)) ?? own;
}

function* keptConflictsOf(
  { garden }: AddressBook,
  { range }: BookLine,
  shoot: BookShoot,
): Generator<About, void, undefined> {
  for (const kept of keptOff(garden.network)) {
    if (overlaps(kept.cidr, range)) {
      yield [
        `${kept.kind} ${kept.cidr.text}`,
        () => {
          const common = {
            severity: severityOfKept(kept),
            shoot: rangeUser(garden.name, shoot),
            range: kept.cidr.text,
          };
          return kept.kind === 'reserved'
            ? { kind: 'reserved', ...common }
            : {
                kind: 'external',
                ...common,
                title: kept.title ?? kept.cidr.text,
              };
        },
      ];
    }
  }
}

/** A shoot with nodes in the range of a line that has to do with none of its shoots. */
export function unpeeredOverlap(
  { forest, conflicts }: AddressBook,
  { kind, range, shoots }: BookLine,
): BookShoot | undefined {
  if (kind !== 'nodes') return undefined;
  const own = new Set(shoots.map(({ key }) => key));
  for (const { keys } of forest.overlapping(range)) {
    for (const line of keys) {
      const other =
        line.kind === 'nodes'
          ? line.shoots.find(({ key }) => !own.has(key))
          : undefined;
      if (other) {
        const isPeer = conflicts
          .peersOf(other.shoot)
          .some(peer => own.has(peer));
        if (!isPeer) return other;
      }
    }
  }
  return undefined;
}
