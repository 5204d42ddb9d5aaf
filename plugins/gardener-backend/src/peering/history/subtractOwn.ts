import {
  shootKey,
  type EntryName,
  type PeeringEntry,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { EntryDiff } from './diffEntries';
import type { OwnEffect } from './ownEffects';

/** What others changed. */
export interface OutsideDiff {
  readonly added: readonly PeeringEntry[];
  readonly removed: readonly PeeringEntry[];
  /** How many entries have another seed. */
  readonly corrected: number;
}

/** What the portal may have done to the entries for one target. */
interface OwnMarks {
  /** How many entries it may have added. */
  adds: number;
  removes: number;
  /** Seeds that it wrote, and how often. */
  readonly come: SeedCounts;
  /** Seeds that it took away. */
  readonly gone: SeedCounts;
}

type SeedCounts = Map<PeeringEntry['seed'], number>;

/** All of a difference that is about one target. */
interface TargetDiff {
  readonly added: PeeringEntry[];
  readonly removed: PeeringEntry[];
  /** Entries as they are, and as they were. */
  readonly corrected: Array<{ to: PeeringEntry; from: PeeringEntry }>;
}

/**
 * Takes what this portal did out of a difference; the rest was done by others. Each effect explains one part of the
 * difference, and none where it was not carried out or is in the older list already: so it does not matter which of them
 * fell into the time between the two lists. What somebody else did too at that time, exactly as the portal did it, can't
 * be told from it.
 */
export function subtractOwn(
  diff: EntryDiff,
  own: readonly OwnEffect[],
): OutsideDiff {
  const marks = marksOf(own);
  const added: PeeringEntry[] = [];
  const removed: PeeringEntry[] = [];
  let corrected = 0;
  for (const [key, target] of byTarget(diff)) {
    const mine = marks.get(key) ?? noMarks();
    const come = bySeedFound(
      [...target.added, ...target.corrected.map(({ to }) => to)],
      mine.come,
    );
    const gone = bySeedFound(
      [...target.removed, ...target.corrected.map(({ from }) => from)],
      mine.gone,
    );
    // How many is one question, and on which seeds another: an entry that we added may have been corrected since.
    const others = Math.max(0, target.added.length - mine.adds);
    added.push(...[...come.strange, ...come.own].slice(0, others));
    corrected += Math.max(0, come.strange.length - others);
    removed.push(
      ...[...gone.strange, ...gone.own].slice(
        0,
        Math.max(0, target.removed.length - mine.removes),
      ),
    );
  }
  return { added, removed, corrected };
}

function byTarget(diff: EntryDiff): ReadonlyMap<ShootKey, TargetDiff> {
  const targets = new Map<ShootKey, TargetDiff>();
  const at = (name: EntryName) => {
    const key = shootKey(name);
    const target = targets.get(key) ?? {
      added: [],
      removed: [],
      corrected: [],
    };
    targets.set(key, target);
    return target;
  };
  diff.added.forEach(entry => at(entry).added.push(entry));
  diff.removed.forEach(entry => at(entry).removed.push(entry));
  diff.corrected.forEach(({ namespace, name, from, to }) =>
    at({ namespace, name }).corrected.push({
      from: { namespace, name, seed: from ?? undefined },
      to: { namespace, name, seed: to ?? undefined },
    }),
  );
  return targets;
}

/** Which entries have a seed that the portal wrote or took away, each of its writes for one of them. */
function bySeedFound(
  entries: readonly PeeringEntry[],
  seeds: ReadonlyMap<PeeringEntry['seed'], number>,
): { readonly own: PeeringEntry[]; readonly strange: PeeringEntry[] } {
  const left = new Map(seeds);
  const own: PeeringEntry[] = [];
  const strange: PeeringEntry[] = [];
  for (const entry of entries) {
    const times = left.get(entry.seed) ?? 0;
    left.set(entry.seed, times - 1);
    (times > 0 ? own : strange).push(entry);
  }
  return { own, strange };
}

function noMarks(): OwnMarks {
  return { adds: 0, removes: 0, come: new Map(), gone: new Map() };
}

function marksOf(own: readonly OwnEffect[]): ReadonlyMap<ShootKey, OwnMarks> {
  const targets = new Map<ShootKey, OwnMarks>();
  const at = (name: EntryName) => {
    const key = shootKey(name);
    const marks = targets.get(key) ?? noMarks();
    targets.set(key, marks);
    return marks;
  };
  for (const effect of own) {
    switch (effect.kind) {
      case 'added': {
        const marks = at(effect.entry);
        marks.adds += 1;
        count(marks.come, effect.entry.seed);
        break;
      }
      case 'removed':
      case 'duplicateDropped': {
        const marks = at(effect.entry);
        marks.removes += 1;
        count(marks.gone, effect.entry.seed);
        break;
      }
      case 'cleared':
        at(effect.target).removes = Infinity;
        break;
      case 'reseeded':
        count(at(effect.target).come, effect.seed, Infinity);
        break;
      case 'seedSet': {
        const marks = at(effect.target);
        count(marks.come, effect.to);
        count(marks.gone, effect.from);
        break;
      }
      default: {
        const never: never = effect;
        throw new Error(`Unknown effect ${JSON.stringify(never)}`);
      }
    }
  }
  return targets;
}

/** @param written - as the journal has it */
function count(seeds: SeedCounts, written: unknown, times = 1): void {
  // As it is read from a shoot.
  const seed = typeof written === 'string' && written ? written : undefined;
  seeds.set(seed, (seeds.get(seed) ?? 0) + times);
}
