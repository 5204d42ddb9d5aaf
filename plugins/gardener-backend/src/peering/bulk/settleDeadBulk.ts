import type { Shoot } from 'backstage-plugin-gardener-common';
import type {
  BulkChangeRecord,
  StepPart,
  StepRecord,
} from '../../database/ChangeRecord';
import { effectsFound } from '../apply/effectsFound';
import { interrupted } from '../apply/interrupted';
import { leavesAsIs } from '../apply/leavesAsIs';
import type { DeadChange, Look } from '../apply/settleDeadChange';
import { undoEdits } from '../apply/undoEdits';
import { effectsOfOthers, effectsOfParts, stateOfParts } from './stepParts';
import { aimOf, bulkStanding } from './unitStanding';

/** What is seen tells of each pair whether a request that was under way was carried out for it. */
function settlePart(
  { effects, shoot: name }: StepRecord,
  part: StepPart,
  shoot: Shoot | undefined,
): StepPart {
  const own = effectsOfParts(effects, [part]);
  const problem = interrupted(name);
  if (part.state === 'writing') {
    // What was written on a shoot is gone with it.
    const found = shoot ? effectsFound(shoot.peering, own) : [];
    if (found.length === 0) return { ...part, state: 'waiting', problem };
    return found.length === own.length
      ? { ...part, state: 'written', problem: null }
      : { ...part, state: 'unknown', problem };
  }
  if (part.undo === 'writing') {
    const isBack =
      !shoot ||
      leavesAsIs(
        shoot.peering,
        undoEdits(own, shoot.peering, part.state === 'written'),
      );
    return {
      ...part,
      undo: isBack ? 'written' : 'unknown',
      problem: isBack ? part.problem : part.problem ?? problem,
    };
  }
  return part;
}

function settleStep(step: StepRecord, look: Look, now: number): StepRecord {
  const { parts = [], undo } = step;
  const isMoving =
    parts.some(part => part.state === 'writing' || part.undo === 'writing') ||
    undo?.state === 'writing';
  if (!isMoving) return step;
  const seen = look(step.shoot);
  const shoot = seen?.uid === step.uid ? seen : undefined;
  const settled = parts.map(part => settlePart(step, part, shoot));
  const notSent = settled.filter(({ state }) => state === 'waiting');
  const isBack = settled.every(part => part.undo !== 'unknown');
  return {
    ...step,
    parts: settled,
    effects: effectsOfOthers(step.effects, notSent),
    state: stateOfParts(settled),
    ...(step.state === 'writing' && { at: now }),
    ...(undo?.state === 'writing' && {
      undo: { ...undo, state: isBack ? 'written' : 'unknown', at: now },
    }),
  };
}

/**
 * The same as `settleDeadChange` of a change of many pairs, pair by pair.
 *
 * @param look - sees what was written before the writer was gone
 * @param now - epoch milliseconds
 */
export function settleDeadBulk(
  change: Pick<BulkChangeRecord, 'direction' | 'asked' | 'steps'>,
  look: Look,
  now: number,
): DeadChange {
  const steps = change.steps.map(step => settleStep(step, look, now));
  return { state: bulkStanding(steps, aimOf(change)), steps };
}
