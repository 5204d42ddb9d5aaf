import type { PairChange, SideEdit, StepSide } from '../../api/schema/plans';
import type { Shoot } from '../../garden/Shoot';
import { isDnsLabel, shootKey } from '../../garden/ShootRef';
import type { TargetLookup } from '../TargetLookup';
import type { EntryEdit, EntryName } from './EntryEdit';

/**
 * The edits of one shoot.
 *
 * @public
 */
export interface ShootEdits {
  readonly shoot: EntryName;
  readonly side: StepSide;
  readonly edits: readonly EntryEdit[];
}

/**
 * Why a wish can't become an edit.
 *
 * @public
 */
export interface UnresolvedEdit {
  readonly code: 'noSeed' | 'notFound' | 'notAccessible' | 'badName';
  /** The shoot that it is about: whose seed is missing, or that can't be written. */
  readonly shoot: EntryName;
}

/**
 * What a list of pairs means for each shoot, in the order of writing: the targets, then the own shoot. Each shoot once.
 *
 * @public
 */
export interface ResolvedEdits {
  readonly steps: readonly ShootEdits[];
  /** Each once. */
  readonly unresolved: readonly UnresolvedEdit[];
}

function nameOf({ namespace, name }: EntryName): EntryName {
  return { namespace, name };
}

/** @param seed - of the shoot that the entry names; undefined when it has none or it is not known */
function editOf(
  wish: SideEdit,
  target: EntryName,
  seed: string | undefined,
): EntryEdit | UnresolvedEdit | undefined {
  switch (wish) {
    case 'keep':
      return undefined;
    case 'remove':
      return { kind: 'remove', target };
    case 'dropDuplicates':
      return { kind: 'dropDuplicates', target, seed: seed ?? null };
    case 'add': {
      if (seed === undefined) return { code: 'noSeed', shoot: target };
      // In the order in which the dashboard writes them.
      const { name, namespace } = target;
      return { kind: 'add', entry: { name, namespace, seed } };
    }
    case 'correctSeed':
      return seed === undefined
        ? { code: 'noSeed', shoot: target }
        : { kind: 'setSeed', target, seed };
    default: {
      const never: never = wish;
      throw new Error(`Unknown edit ${never}`);
    }
  }
}

/** Whether a wish is for an entry to be there, and not for one to be gone. */
function wantsEntry(wish: SideEdit): boolean {
  return wish === 'add' || wish === 'correctSeed';
}

function editHere(
  pair: PairChange,
  target: EntryName,
  found: TargetLookup,
): EntryEdit | UnresolvedEdit | undefined {
  const isName = isDnsLabel(target.name) && isDnsLabel(target.namespace);
  if (pair.here === 'add' && !isName) return { code: 'badName', shoot: target };
  switch (found.kind) {
    case 'visible':
      return editOf(pair.here, target, found.shoot.seed);
    case 'notAccessible':
      return editOf(pair.here, target, pair.seed);
    case 'notFound':
      return wantsEntry(pair.here)
        ? { code: 'notFound', shoot: target }
        : editOf(pair.here, target, undefined);
    default: {
      const never: never = found;
      throw new Error(`Unknown target ${JSON.stringify(never)}`);
    }
  }
}

function editThere(
  pair: PairChange,
  here: Pick<Shoot, 'namespace' | 'name' | 'seed'>,
  found: TargetLookup,
): EntryEdit | UnresolvedEdit | undefined {
  if (pair.there === 'keep') return undefined;
  switch (found.kind) {
    case 'visible':
      return editOf(pair.there, nameOf(here), here.seed);
    case 'notAccessible':
      return { code: 'notAccessible', shoot: nameOf(pair.target) };
    case 'notFound':
      // A shoot that is not there has no entry: who wants none has what is wanted.
      return wantsEntry(pair.there)
        ? { code: 'notFound', shoot: nameOf(pair.target) }
        : undefined;
    default: {
      const never: never = found;
      throw new Error(`Unknown target ${JSON.stringify(never)}`);
    }
  }
}

/**
 * Turns what is wanted of pairs into edits of entries. New entries carry the seed on which the other shoot is now; of
 * a target that the user may not see the seed that the user gave.
 *
 * @param lookup - what the user may know of a target
 * @public
 */
export function resolveEdits(
  here: Pick<Shoot, 'namespace' | 'name' | 'seed'>,
  pairs: readonly PairChange[],
  lookup: (target: EntryName) => TargetLookup,
): ResolvedEdits {
  const own: ShootEdits & { readonly edits: EntryEdit[] } = {
    shoot: nameOf(here),
    side: 'here',
    edits: [],
  };
  // A shoot that lists itself is one shoot and one step.
  const steps = new Map([[shootKey(here), own]]);
  const unresolved = new Map<string, UnresolvedEdit>();
  const take = (
    shoot: EntryName,
    edit: EntryEdit | UnresolvedEdit | undefined,
  ) => {
    if (edit === undefined) return;
    if ('code' in edit) {
      unresolved.set(`${edit.code} ${shootKey(edit.shoot)}`, edit);
      return;
    }
    const key = shootKey(shoot);
    const step = steps.get(key) ?? { shoot, side: 'target', edits: [] };
    step.edits.push(edit);
    steps.set(key, step);
  };
  for (const pair of pairs) {
    const target = nameOf(pair.target);
    const found = lookup(target);
    take(here, editHere(pair, target, found));
    take(target, editThere(pair, here, found));
  }
  steps.delete(shootKey(here));
  return {
    steps: [...steps.values(), ...(own.edits.length > 0 ? [own] : [])],
    unresolved: [...unresolved.values()],
  };
}
