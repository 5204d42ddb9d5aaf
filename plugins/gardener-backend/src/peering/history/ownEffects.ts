import type { EntryEffect, EntryName } from 'backstage-plugin-gardener-common';
import type { StepRecord, WriteProgress } from '../../database/ChangeRecord';
import { effectsOfParts } from '../bulk/stepParts';
import { sentAt } from '../../database/sentAt';

/** What a write of this portal did or may have done to the entries of a shoot. */
export type OwnEffect =
  | EntryEffect
  /** Every entry for the target was taken out, however many there were. */
  | { readonly kind: 'cleared'; readonly target: EntryName }
  /** Every entry for the target was given the seed, however many there were. */
  | {
      readonly kind: 'reseeded';
      readonly target: EntryName;
      readonly seed: string | null;
    };

/**
 * What the portal did to a shoot from a time on, forward and by taking back. A request whose answer is not known counts:
 * it is written down before it is sent, and may have been carried out.
 *
 * @param steps - of one shoot
 * @param since - epoch milliseconds
 */
export function ownEffects(
  steps: readonly StepRecord[],
  since: number,
): readonly OwnEffect[] {
  return steps.flatMap(step => [
    ...(isSince(step, since) ? step.effects : []),
    ...(isSince(step.undo, since)
      ? effectsUndone(step).flatMap(takenBack)
      : []),
  ]);
}

/** Those that were or may have been taken back: of a change of many pairs those of some of its parts. */
function effectsUndone({ effects, parts }: StepRecord): readonly EntryEffect[] {
  return parts
    ? effectsOfParts(
        effects,
        parts.filter(
          ({ undo }) =>
            undo === 'writing' || undo === 'written' || undo === 'unknown',
        ),
      )
    : effects;
}

function isSince(progress: WriteProgress | null, since: number): boolean {
  const at = sentAt(progress);
  return at === 'underWay' || (at !== undefined && at >= since);
}

/** What the edits of `invertEffects` do. */
function takenBack(effect: EntryEffect): readonly OwnEffect[] {
  switch (effect.kind) {
    case 'added':
      return [{ kind: 'cleared', target: effect.entry }];
    case 'removed':
      return [{ kind: 'added', entry: effect.entry }];
    case 'seedSet':
      return [{ kind: 'reseeded', target: effect.target, seed: effect.from }];
    case 'duplicateDropped':
      return [];
    default: {
      const never: never = effect;
      throw new Error(`Unknown effect ${JSON.stringify(never)}`);
    }
  }
}
