import type { PairChange, SideEdit, StepSide } from '../../api/schema/plans';
import type { Shoot } from '../../garden/Shoot';
import { isDnsLabel } from '../../garden/ShootRef';
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
 * What a list of pairs means for each shoot, in the order of writing: the targets, then the own shoot.
 *
 * @public
 */
export interface ResolvedEdits {
  readonly steps: readonly ShootEdits[];
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
    case 'add':
      if (!isDnsLabel(target.name) || !isDnsLabel(target.namespace)) {
        return { code: 'badName', shoot: target };
      }
      return seed === undefined
        ? { code: 'noSeed', shoot: target }
        : { kind: 'add', entry: { ...target, seed } };
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
  const own: EntryEdit[] = [];
  const targets: ShootEdits[] = [];
  const unresolved: UnresolvedEdit[] = [];
  const take = (
    edit: EntryEdit | UnresolvedEdit | undefined,
    into: EntryEdit[],
  ) => {
    if (edit === undefined) return;
    if ('code' in edit) unresolved.push(edit);
    else into.push(edit);
  };
  for (const pair of pairs) {
    const target = nameOf(pair.target);
    const found = lookup(target);
    const seed = found.kind === 'visible' ? found.shoot.seed : pair.seed;
    if (found.kind === 'notFound' && pair.here === 'add') {
      unresolved.push({ code: 'notFound', shoot: target });
    } else {
      take(editOf(pair.here, target, seed), own);
    }
    if (pair.there !== 'keep') {
      if (found.kind === 'visible') {
        const edits: EntryEdit[] = [];
        take(editOf(pair.there, nameOf(here), here.seed), edits);
        if (edits.length > 0) {
          targets.push({ shoot: target, side: 'target', edits });
        }
      } else {
        unresolved.push({ code: found.kind, shoot: target });
      }
    }
  }
  return {
    steps: [
      ...targets,
      ...(own.length > 0
        ? [{ shoot: nameOf(here), side: 'here' as const, edits: own }]
        : []),
    ],
    unresolved,
  };
}
