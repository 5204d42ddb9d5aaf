import type {
  Change,
  ChangeStep,
  EntryTarget,
} from 'backstage-plugin-gardener-common';

/** What a change does with an entry. */
export type EntryChange = 'added' | 'removed' | 'corrected';

/** One entry that a change writes: on the shoot of `step`, for the shoot `to`. */
export interface EntryWrite {
  readonly step: ChangeStep;
  readonly to: EntryTarget;
  readonly edit: EntryChange;
}

/** One pair of a change, as it is seen from one of the two shoots. */
export interface ChangePair {
  readonly other: EntryTarget;
  readonly edit: EntryChange;
  /** Whose entries it writes; of a shoot that the user may not see nothing is known. */
  readonly sides: 'both' | 'ours' | 'theirs';
}

function isSame(a: EntryTarget, b: EntryTarget): boolean {
  return a.namespace === b.namespace && a.name === b.name;
}

/** The entries that one step writes. */
export function entriesOfStep(step: ChangeStep): readonly EntryWrite[] {
  const { write } = step;
  if (write.kind !== 'entries') return [];
  return (['added', 'removed', 'corrected'] as const).flatMap(edit =>
    write[edit].map(({ namespace, name }) => ({
      step,
      to: { namespace, name },
      edit,
    })),
  );
}

/**
 * The pairs of a change in which a shoot takes part, in the order of writing. A change that was made on another shoot
 * reads the same from both of its ends.
 */
export function pairsOfChange(
  change: Change,
  viewpoint: EntryTarget,
): readonly ChangePair[] {
  const pairs: Array<{
    other: EntryTarget;
    edit: EntryChange;
    ours: boolean;
    theirs: boolean;
  }> = [];
  for (const { step, to, edit } of change.steps.flatMap(entriesOfStep)) {
    const ours = isSame(step.shoot, viewpoint);
    const theirs = !ours && isSame(to, viewpoint);
    if (ours || theirs) {
      const other = ours ? to : step.shoot;
      const known = pairs.find(
        pair => pair.edit === edit && isSame(pair.other, other),
      );
      if (known) {
        known.ours ||= ours;
        known.theirs ||= theirs;
      } else {
        pairs.push({ other, edit, ours, theirs });
      }
    }
  }
  return pairs.map(({ other, edit, ours, theirs }) => {
    const oneSide = ours ? 'ours' : 'theirs';
    return { other, edit, sides: ours && theirs ? 'both' : oneSide };
  });
}

/** Whether what a step wants holds on its shoot now, as far as the journal tells. */
export function standingOf(
  step: ChangeStep,
): 'written' | 'notWritten' | 'unknown' {
  const { state, undo } = step;
  if (state === 'unknown' || undo?.state === 'unknown') return 'unknown';
  const written = state === 'written' || state === 'unchanged';
  const takenBack = undo?.state === 'written' || undo?.state === 'unchanged';
  return written && !takenBack ? 'written' : 'notWritten';
}
