import {
  overlaps,
  type RangeConflict,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { type AddressBook, type BookLine, type BookShoot } from './AddressBook';
import { keptOff, severityOfKept } from './keptOff';
import { rangeUser } from './rangeUser';
import { severityOfClash, type Severity } from './severity';

/** So many are told of one line; the rest is counted. */
const MAX_CONFLICTS = 5;

/** A conflict that is known, and made when it is told. What is about the same is one. */
interface Known {
  readonly about: string;
  readonly severity: Severity;
  readonly make: () => RangeConflict;
}

/**
 * What is the matter with a range, worst first: the first of it, and how much there is. Only what it means for somebody is: of
 * shoots without a peering there is nothing. Costs its shoots and what there is.
 */
export function lineConflicts(
  book: AddressBook,
  line: BookLine,
): { readonly first: RangeConflict[]; readonly count: number } {
  if (line.severity === undefined) return { first: [], count: 0 };
  const found = new Map<string, Known>();
  for (const conflict of conflictsOf(book, line)) {
    if (!found.has(conflict.about)) found.set(conflict.about, conflict);
  }
  const all = [...found.values()].sort(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      (a.about < b.about ? -1 : 1),
  );
  return {
    first: all.slice(0, MAX_CONFLICTS).map(({ make }) => make()),
    count: all.length,
  };
}

function* conflictsOf(
  book: AddressBook,
  line: BookLine,
): Generator<Known, void, undefined> {
  const taking = line.shoots.filter(({ isIdle }) => !isIdle);
  for (const shoot of taking) yield* peerConflictsOf(book, line, shoot);
  const [first] = taking;
  if (line.kind !== 'nodes' || !first) return;
  yield* hubConflictsOf(book, line, taking);
  yield* keptConflictsOf(book, line, first);
}

function* peerConflictsOf(
  { garden, conflicts, shoots }: AddressBook,
  { kind, range }: BookLine,
  shoot: BookShoot,
): Generator<Known, void, undefined> {
  for (const { peer: key, clashes } of conflicts.clashesOf(shoot.shoot)) {
    const peer = shoots.get(key);
    for (const clash of peer ? clashes : []) {
      const { own, peers } = clash;
      if (peer && own.kind === kind && own.range.text === range.text) {
        const between = [shoot.key, key].sort().join(' ');
        const severity = severityOfClash(clash);
        yield {
          about: `peer ${between} ${peers.kind} ${peers.range.text}`,
          severity,
          make: () => {
            const common = {
              severity,
              shoot: rangeUser(garden.name, shoot),
              peer: rangeUser(garden.name, peer),
              range: peers.range.text,
            };
            return own.kind === 'nodes' && peers.kind === 'nodes'
              ? { kind: 'peer', ...common }
              : { kind: 'inside', ...common, peersKind: peers.kind };
          },
        };
      }
    }
  }
}

function* hubConflictsOf(
  { garden, hubOverlaps, shoots }: AddressBook,
  { range }: BookLine,
  taking: readonly BookShoot[],
): Generator<Known, void, undefined> {
  const own = new Map(taking.map(shoot => [shoot.key, shoot]));
  for (const { hub: key, outer, inner } of hubOverlaps.get(range.text) ?? []) {
    const [mine, theirs] =
      outer.range.text === range.text ? [outer, inner] : [inner, outer];
    const hub = shoots.get(key);
    const shoot = own.get(firstOf(mine.keys, one => own.has(one)) ?? key);
    if (hub && shoot) {
      const named = firstOf(theirs.keys, one => one !== shoot.key);
      const other = named && shoots.get(named);
      if (other) {
        yield {
          about: `hub ${key} ${theirs.range.text}`,
          severity: 'warning',
          make: () => ({
            kind: 'hub',
            severity: 'warning',
            shoot: rangeUser(garden.name, shoot),
            hub: rangeUser(garden.name, hub),
            other: rangeUser(garden.name, other),
            range: theirs.range.text,
            isSame: theirs.range.text === range.text,
          }),
        };
      }
    }
  }
}

/** The same whatever the order in which shoots came. */
function firstOf(
  keys: readonly ShootKey[],
  isWanted: (key: ShootKey) => boolean,
): ShootKey | undefined {
  let first: ShootKey | undefined;
  for (const key of keys) {
    if (isWanted(key) && (first === undefined || key < first)) first = key;
  }
  return first;
}

function* keptConflictsOf(
  { garden }: AddressBook,
  { range }: BookLine,
  shoot: BookShoot,
): Generator<Known, void, undefined> {
  for (const kept of keptOff(garden.network)) {
    if (overlaps(kept.cidr, range)) {
      const severity = severityOfKept(kept);
      yield {
        about: `${kept.kind} ${kept.cidr.text}`,
        severity,
        make: () => {
          const common = {
            severity,
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
      };
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
