import type {
  ChangeState,
  UnitState,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type {
  BulkChangeRecord,
  StepPart,
  StepRecord,
} from '../../database/ChangeRecord';
import { isPartDone, isPartTakenBack, mayPartBeWritten } from './stepParts';

/** What is wanted of a bulk change: to write it, to end it with what is whole, or to take all of it back. */
export type BulkAim = 'forward' | 'cancel' | 'undo';

/** Whether somebody writes a change, somebody may go on with it, or neither. */
export type BulkPhase = 'goesOn' | 'open' | 'ended';

/** The aim of whoever wrote a change last. */
export function aimOf({
  direction,
  asked,
}: Pick<BulkChangeRecord, 'direction' | 'asked'>): BulkAim {
  if (asked === 'cancel') return 'cancel';
  return direction === 'back' ? 'undo' : 'forward';
}

/** The parts of each pair, one or two; none of a pair that writes nothing. */
export function partsOfUnits(
  steps: ReadonlyArray<Pick<StepRecord, 'parts'>>,
): ReadonlyMap<number, readonly StepPart[]> {
  const units = new Map<number, StepPart[]>();
  for (const { parts = [] } of steps) {
    for (const part of parts) {
      const others = units.get(part.unit);
      if (others) others.push(part);
      else units.set(part.unit, [part]);
    }
  }
  return units;
}

/** Whether both sides are as wanted. */
export function isWhole(parts: readonly StepPart[]): boolean {
  return parts.every(isPartDone);
}

/** Whether something of it is, or may be, in the Garden by this change. */
export function isTouched(parts: readonly StepPart[]): boolean {
  return parts.some(mayPartBeWritten);
}

/** Whether some of it is, or may be, there and some is not. */
export function isHalf(parts: readonly StepPart[]): boolean {
  return isTouched(parts) && !isWhole(parts);
}

/** A write of it was refused or nobody knows how it went, and that side is not there. */
export function hasFailed(parts: readonly StepPart[]): boolean {
  return parts.some(
    part =>
      part.state === 'refused' ||
      (part.state === 'unknown' && isPartTakenBack(part)),
  );
}

/** Whether nothing more is going to be done for it by itself: it failed, or was taken back. */
export function isGivenUp(parts: readonly StepPart[]): boolean {
  return hasFailed(parts) || parts.some(({ undo }) => undo !== null);
}

/** What kept a pair from being written or from being taken back. */
export function problemOfUnit(parts: readonly StepPart[]): WriteProblem | null {
  return parts.find(({ problem }) => problem !== null)?.problem ?? null;
}

/** Where one pair stands, by its parts. */
export function unitState(
  parts: readonly StepPart[],
  phase: BulkPhase,
): UnitState {
  if (isWhole(parts)) return isTouched(parts) ? 'written' : 'unchanged';
  if (isTouched(parts)) return phase === 'goesOn' ? 'halfWritten' : 'halfOpen';
  if (hasFailed(parts)) return 'failed';
  if (parts.some(({ undo }) => undo !== null)) return 'undone';
  return phase === 'ended' ? 'cancelled' : 'waiting';
}

/** Where a bulk change stands that nobody writes any more, by its journal. */
export function bulkStanding(
  steps: readonly StepRecord[],
  aim: BulkAim,
): Extract<
  ChangeState,
  'written' | 'done' | 'refused' | 'undone' | 'halfOpen' | 'cancelled'
> {
  const units = [...partsOfUnits(steps).values()];
  if (units.some(parts => isLeft(parts, aim))) return 'halfOpen';
  if (units.some(parts => isTouched(parts))) return 'written';
  if (units.every(isWhole)) return 'done';
  if (aim === 'undo') return 'undone';
  const given = units.filter(parts => !isWhole(parts));
  if (given.some(parts => parts.some(({ undo }) => undo !== null))) {
    return 'undone';
  }
  return given.some(hasFailed) ? 'refused' : 'cancelled';
}

/** Whether something is left to be done. */
function isLeft(parts: readonly StepPart[], aim: BulkAim): boolean {
  switch (aim) {
    case 'forward':
      return !isWhole(parts) && (isTouched(parts) || !isGivenUp(parts));
    case 'cancel':
      return isHalf(parts);
    case 'undo':
      return isTouched(parts);
    default: {
      const never: never = aim;
      throw new Error(`Unknown aim: ${never}`);
    }
  }
}
