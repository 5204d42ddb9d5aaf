import type {
  ChangeState,
  ChangeStep,
  EntryName,
  Rollout,
  Shoot,
  StepWrite,
} from 'backstage-plugin-gardener-common';
import type { ShootScope } from '../../access/ShootScope';
import type { StepRecord, WriteProgress } from '../../database/ChangeRecord';
import { stepRollout } from './changeRollout';
import { problemFor } from './problemFor';

/** What a step is shown by. */
export interface StepView {
  readonly garden: string;
  readonly project: string | undefined;
  /** State of the change, as it is shown. */
  readonly state: ChangeState;
  /** Whether it is told to the user who made the change. */
  readonly mine: boolean;
  /** Whether its writer is gone. */
  readonly orphaned: boolean;
  /** Shoots that the user may see. */
  readonly visible: Pick<ShootScope, 'has'>;
  /** As the portal holds it. */
  readonly shoot: Shoot | undefined;
  /** Whether what the portal holds is of now. */
  readonly isLive: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Epoch milliseconds as the contract writes a time. */
export function timeText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** The state of a request as it is known: one whose sender is gone is not being sent. */
export function knownState(
  { state }: Pick<WriteProgress, 'state'>,
  orphaned: boolean,
): WriteProgress['state'] {
  return orphaned && state === 'writing' ? 'unknown' : state;
}

/**
 * What a step writes. Entries that are or were on the shoot can be read there by everyone who sees it. An entry for a
 * shoot that the user may not see, which has not got there, would tell of it, and is known to its author alone.
 */
function writeFor(step: StepRecord, { mine, visible }: StepView): StepWrite {
  const { write } = step;
  if (write.kind !== 'entries' || mine || step.state === 'written') {
    return write;
  }
  const isKnown = (target: EntryName) => visible.has(target);
  return {
    ...write,
    added: write.added.filter(isKnown),
    corrected: write.corrected.filter(isKnown),
  };
}

function rolloutOfStep(step: StepRecord, view: StepView): Rollout | undefined {
  const { state, shoot, now, isLive } = view;
  if (step.state !== 'written' || step.intent.kind === 'deletion') {
    return undefined;
  }
  switch (state) {
    case 'done':
    case 'written':
    case 'rollingOut':
      return stepRollout(step, shoot, now, isLive);
    case 'writing':
    case 'refused':
    case 'undone':
    case 'halfOpen':
    case 'cancelled':
    case 'paused':
      return undefined;
    default: {
      const never: never = state;
      throw new Error(`Unknown state: ${never}`);
    }
  }
}

/** A step as one user may see it, of a shoot that this user may see. */
export function shownStep(step: StepRecord, view: StepView): ChangeStep {
  const { garden, project, mine, orphaned } = view;
  const { namespace, name } = step.shoot;
  const rollout = rolloutOfStep(step, view);
  return {
    shoot: { garden, namespace, name },
    project: project ?? null,
    side: step.side,
    write: writeFor(step, view),
    state: knownState(step, orphaned),
    at: timeText(step.at),
    generation: step.generation,
    reread: step.reread,
    problem: problemFor(step.problem, mine),
    undo: step.undo && {
      state: knownState(step.undo, orphaned),
      at: timeText(step.undo.at),
      problem: problemFor(step.undo.problem, mine),
    },
    ...(rollout && { rollout }),
  };
}
