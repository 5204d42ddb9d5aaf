import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  formatShootRef,
  shootKey,
  type ApplyRequest,
  type Change,
  type EntryTarget,
  type Handover,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { ActionRun } from './ActionRun';
import { awaitChange } from './awaitChange';
import { logFindings } from './logFindings';
import { wishFor, type PairWish } from './PairWish';
import { assertNotBlocked, isNothingToDo, planPairs } from './planPairs';

/** A plan may expire while a task is down, and what it is about may change: then it is made again, so often. */
const MAX_PLANS = 4;

/** How it ended: all of it is as wished now, but for what is left to others. */
export interface AppliedPairs {
  /** Absent when there was nothing to change. */
  readonly changeId?: string;
  readonly handovers: readonly Handover[];
  /** Wished reverse entries that are there, or gone, as wished. */
  readonly reverse: readonly EntryTarget[];
}

/** What is kept of a plan for a run after a crash. */
type KeptPlan = {
  /** null: there was nothing to change. */
  id: string | null;
  handovers: Handover[];
};

/**
 * Changes peerings as wished, and waits until it is written. Running it again, after a crash or not, changes nothing that
 * is as wished.
 *
 * @throws an error that says what is in the way, or what is written and what is not
 */
export async function applyPairs(
  run: ActionRun,
  shoot: ShootRef,
  wishes: readonly PairWish[],
  options: { readonly accept: ApplyRequest; readonly waitSeconds: number },
): Promise<AppliedPairs> {
  const name = formatShootRef(shoot);
  const key = run.keyOf(name, JSON.stringify(wishes));
  for (let number = 1; ; number += 1) {
    let begun = true;
    const kept = await run.once<KeptPlan>(`plan.${key}.${number}`, () => {
      begun = false;
      return planToKeep(run, shoot, wishes);
    });
    if (kept.id === null) {
      run.logger.info(`The peerings of ${name} are as wished`);
      return outcomeOfPlan(kept, wishes);
    }
    const change = await begin(run, kept.id, {
      doing: `apply the plan for ${name}`,
      accept: options.accept,
      isLast: number === MAX_PLANS,
    });
    if (change && begun && number < MAX_PLANS && hasEnded(change)) {
      // A plan is applied once: who runs the task again wants it tried again.
      run.logger.info('It was refused before, so it is planned again');
      continue;
    }
    if (change) {
      await awaitChange(run, change, { begun, seconds: options.waitSeconds });
      return { ...outcomeOfPlan(kept, wishes), changeId: change.id };
    }
    run.logger.info('The plan holds no longer, so it is made again');
  }
}

/** Whether it came to its end without what was wished. */
function hasEnded({ state }: Change): boolean {
  return state === 'refused' || state === 'undone' || state === 'cancelled';
}

async function planToKeep(
  run: ActionRun,
  shoot: ShootRef,
  wishes: readonly PairWish[],
): Promise<KeptPlan> {
  const plan = await planPairs(run, shoot, wishes);
  logFindings(run, plan.findings);
  assertNotBlocked(plan, wishes);
  return {
    id: isNothingToDo(plan) ? null : plan.id,
    handovers: plan.handovers,
  };
}

/** @returns undefined when the plan has expired, or something has come up since it was made */
async function begin(
  run: ActionRun,
  plan: string,
  options: {
    readonly doing: string;
    readonly accept: ApplyRequest;
    readonly isLast: boolean;
  },
): Promise<Change | undefined> {
  try {
    return await run.call(options.doing, (gardener, call) =>
      gardener.applyPlan(plan, options.accept, call),
    );
  } catch (error) {
    const isOvertaken =
      error instanceof NotFoundError || error instanceof ConflictError;
    if (options.isLast || !isOvertaken) throw error;
    return undefined;
  }
}

/** What a plan leaves to others, and what not. */
export function outcomeOfPlan(
  { handovers }: Pick<KeptPlan, 'handovers'>,
  wishes: readonly PairWish[],
): Pick<AppliedPairs, 'handovers' | 'reverse'> {
  const wished = wishes.filter(({ pair }) => pair.there !== 'keep');
  const left = handovers.filter(({ target }) => wishFor(wished, target));
  return {
    handovers: left,
    reverse: wished
      .map(({ pair }) => pair.target)
      .filter(
        target =>
          !left.some(
            handover => shootKey(handover.target) === shootKey(target),
          ),
      ),
  };
}
