import { ConflictError } from '@backstage/errors';
import type { Change } from 'backstage-plugin-gardener-common';
import type { ActionRun } from './ActionRun';
import { describeChange } from './describeChange';

/**
 * Waits until all writes of a change are carried out.
 *
 * A change that is half open because the portal ended in the middle is finished, once and as the user: the task that goes
 * on is the user's word to write it. One that the Garden refused is left for a user to decide.
 *
 * @param begun - whether an earlier run of the task began it
 * @throws ConflictError that says what is written and what is not
 */
export async function awaitChange(
  run: ActionRun,
  first: Change,
  options: { readonly begun: boolean; readonly seconds: number },
): Promise<void> {
  const change = await settle(run, first, options.seconds);
  if (!mayGoOn(change, options.begun)) {
    assertWritten(change);
    return;
  }
  run.logger.info('Going on with a change that was interrupted');
  const goingOn = await run.call(
    'finish the change that was interrupted',
    (gardener, call) => gardener.finishChange(change.id, call),
  );
  assertWritten(await settle(run, goingOn, options.seconds));
}

async function settle(
  run: ActionRun,
  first: Change,
  seconds: number,
): Promise<Change> {
  if (first.state !== 'writing') return first;
  let last = first;
  const settled = await run.poll(
    `follow the change ${first.id}`,
    { seconds, firstPause: 500, longestPause: 5_000 },
    async (gardener, call) => {
      last = await gardener.getChange(first.id, call);
      return last.state === 'writing' ? undefined : last;
    },
  );
  if (settled) return settled;
  throw new ConflictError(
    `The change is still being written after ${seconds} s (waitSeconds). ${describeChange(
      last,
    )}`,
  );
}

/**
 * Half open because a writer ended in the middle: not because the Garden said no, and not while somebody takes it back.
 */
function mayGoOn(
  { state, direction, mayFinish, steps }: Change,
  begun: boolean,
): boolean {
  return (
    state === 'halfOpen' &&
    mayFinish &&
    direction === 'forward' &&
    steps.every(step => step.state !== 'refused' && step.undo === null) &&
    (begun || steps.some(({ problem }) => problem?.kind === 'interrupted'))
  );
}

function assertWritten(change: Change): void {
  const { state } = change;
  switch (state) {
    case 'written':
    case 'rollingOut':
    case 'done':
      return;
    case 'refused':
    case 'cancelled':
      throw new ConflictError(
        `The change was refused, and nothing of it is written. ${describeChange(
          change,
        )}`,
      );
    case 'undone':
      throw new ConflictError(
        `The change was refused, and what was written of it is taken back. ${describeChange(
          change,
        )}`,
      );
    case 'halfOpen':
    case 'paused':
      throw new ConflictError(
        `The change is half open: finish or undo it on the Peering tab. ${describeChange(
          change,
        )}`,
      );
    case 'writing':
      throw new ConflictError(`The change is still being written`);
    default: {
      const never: never = state;
      throw new Error(`Unknown state of a change: ${never}`);
    }
  }
}
