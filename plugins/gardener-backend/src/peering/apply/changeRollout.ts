import {
  effectsHold,
  rolloutOf,
  type ChangeState,
  type EntryName,
  type Rollout,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { StepRecord } from '../../database/ChangeRecord';
import { effectsInForce } from '../bulk/stepParts';

/** A picture that is live has what was written so long ago; milliseconds. */
const SEEN_AFTER_MS = 60_000;

/**
 * How far the Garden has applied a step that is written, from what the portal holds of the shoot. Until the portal has
 * seen the write it is pending: what it holds is from before.
 *
 * @param shoot - undefined when there is none of that name
 * @param now - epoch milliseconds
 * @param isLive - whether what the portal holds is of now
 * @returns undefined when the shoot is gone or another one, and nothing can be awaited
 */
export function stepRollout(
  step: StepRecord,
  shoot: Shoot | undefined,
  now: number,
  isLive: boolean,
): Rollout | undefined {
  if (!shoot || shoot.uid !== step.uid) return undefined;
  const seen =
    step.intent.kind === 'entries'
      ? effectsHold(shoot.peering, effectsInForce(step))
      : shoot.generation >= (step.generation?.after ?? 0);
  // What somebody has changed since was seen too, and is rolled out with that.
  const overtaken =
    shoot.generation > (step.generation?.after ?? Infinity) ||
    // A generation does not tell where writes wait for maintenance, or nobody heard the answer.
    (isLive && now - (step.at ?? now) >= SEEN_AFTER_MS);
  return seen || overtaken ? rolloutOf(shoot, now) : { state: 'pending' };
}

/** Whether nothing more is going to happen that this change waits for. */
function isThere(rollout: Rollout | undefined): boolean {
  switch (rollout?.state) {
    // Applied when it wakes up, which nobody waits for; or gone.
    case undefined:
    case 'applied':
    case 'hibernated':
    case 'missing':
    case 'notVisible':
    case 'notFound':
      return true;
    case 'reconciling':
    case 'waitingForMaintenance':
    case 'pending':
    case 'failed':
      return false;
    default: {
      const never: never = rollout;
      throw new Error(`Unknown rollout: ${JSON.stringify(never)}`);
    }
  }
}

/**
 * Where a change stands whose writes are all carried out.
 *
 * @param lookUp - what the portal holds of a shoot, of now
 */
export function rolloutState(
  steps: readonly StepRecord[],
  lookUp: (shoot: EntryName) => Shoot | undefined,
  now: number,
): Extract<ChangeState, 'rollingOut' | 'done'> {
  const awaited = steps.filter(
    step =>
      step.state === 'written' &&
      (step.parts === undefined || effectsInForce(step).length > 0),
  );
  return awaited.every(step =>
    step.intent.kind === 'deletion'
      ? lookUp(step.shoot)?.uid !== step.uid
      : isThere(stepRollout(step, lookUp(step.shoot), now, true)),
  )
    ? 'done'
    : 'rollingOut';
}

/**
 * The same of some of the steps alone, for who may not know of the others: when a change as a whole came to its end is told
 * by all of them. What was written on a shoot after a step is no matter of that step any more.
 *
 * @param lookUp - as in `rolloutState`
 */
export function rolloutOfPart(
  steps: readonly StepRecord[],
  lookUp: (shoot: EntryName) => Shoot | undefined,
  now: number,
): Extract<ChangeState, 'rollingOut' | 'done'> {
  return rolloutState(
    steps.filter(
      ({ shoot, generation }) =>
        generation !== null &&
        (lookUp(shoot)?.generation ?? Infinity) <= generation.after,
    ),
    lookUp,
    now,
  );
}
