import {
  shootKey,
  type EntryEdit,
  type EntryEffect,
  type EntryName,
  type WriteState,
} from 'backstage-plugin-gardener-common';
import type { StepPart, StepRecord } from '../../database/ChangeRecord';

/** The shoot for which an edit changes entries. */
export function editTarget(edit: EntryEdit): EntryName {
  return edit.kind === 'add' ? edit.entry : edit.target;
}

/** The shoot of whose entries an effect is. */
export function effectTarget(effect: EntryEffect): EntryName {
  return effect.kind === 'seedSet' ? effect.target : effect.entry;
}

/** Whether something is of one of the parts. */
function isOf(parts: readonly StepPart[]): (target: EntryName) => boolean {
  const keys = new Set(parts.map(({ target }) => shootKey(target)));
  return target => keys.has(shootKey(target));
}

/** What some pairs want of the shoot of a step. */
export function editsOfParts(
  { intent }: Pick<StepRecord, 'intent'>,
  parts: readonly StepPart[],
): readonly EntryEdit[] {
  if (intent.kind !== 'entries') return [];
  const isTheirs = isOf(parts);
  return intent.edits.filter(edit => isTheirs(editTarget(edit)));
}

/** Those of the effects that are of some pairs. */
export function effectsOfParts(
  effects: readonly EntryEffect[],
  parts: readonly StepPart[],
): readonly EntryEffect[] {
  const isTheirs = isOf(parts);
  return effects.filter(effect => isTheirs(effectTarget(effect)));
}

/** Those of the effects that are of no part of these. */
export function effectsOfOthers(
  effects: readonly EntryEffect[],
  parts: readonly StepPart[],
): readonly EntryEffect[] {
  const isTheirs = isOf(parts);
  return effects.filter(effect => !isTheirs(effectTarget(effect)));
}

type Written = Pick<StepPart, 'state' | 'undo'>;

/** Whether what was written for a pair is gone again, for sure. */
export function isPartTakenBack({ undo }: Pick<StepPart, 'undo'>): boolean {
  return undo === 'written' || undo === 'unchanged';
}

/** Whether a write of this change is on the shoot, as far as anybody knows. */
export function mayPartBeWritten(part: Written): boolean {
  return (
    (part.state === 'written' ||
      part.state === 'unknown' ||
      part.state === 'writing') &&
    !isPartTakenBack(part)
  );
}

/** Whether the shoot is as the pair wants it, for sure. */
export function isPartDone({ state, undo }: Written): boolean {
  return (
    (state === 'written' || state === 'unchanged') &&
    (undo === null || undo === 'refused')
  );
}

/** What is in force of a step: without what was taken back. */
export function effectsInForce({
  effects,
  parts,
}: Pick<StepRecord, 'effects' | 'parts'>): readonly EntryEffect[] {
  return parts
    ? effectsOfOthers(effects, parts.filter(isPartTakenBack))
    : effects;
}

const WORST_FIRST: readonly WriteState[] = [
  'writing',
  'unknown',
  'written',
  'refused',
  'waiting',
  'unchanged',
];

/** What a step says of all its parts: that something is under way or not known, else that something is written. */
export function stateOfParts(
  parts: ReadonlyArray<Pick<StepPart, 'state'>>,
): WriteState {
  return (
    WORST_FIRST.find(state => parts.some(part => part.state === state)) ??
    'unchanged'
  );
}
