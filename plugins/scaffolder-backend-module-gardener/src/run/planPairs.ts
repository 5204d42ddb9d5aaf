import {
  ConflictError,
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  formatShootRef,
  shootKey,
  type PairChange,
  type Plan,
  type PlanBlocker,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { ActionRun } from './ActionRun';
import { wishFor, type PairWish } from './PairWish';

/** Longer than the minute for which the plugin counts what a user asks. */
const PATIENCE = { seconds: 150, firstPause: 5_000, longestPause: 20_000 };

/**
 * Plans what is wished. A target that the user may not write keeps nothing back: its entry is left to its owner, and stands
 * among the handovers.
 */
export async function planPairs(
  run: ActionRun,
  shoot: ShootRef,
  wishes: readonly PairWish[],
): Promise<Plan> {
  const doing = `plan the peerings of ${formatShootRef(shoot)}`;
  const ask = async (pairs: PairChange[]) => {
    // A plan writes nothing, so it can be asked for again; each pair counts against what a user may ask in a minute.
    const plan = await run.poll(doing, PATIENCE, (gardener, options) =>
      gardener.createPlan(
        { kind: 'peerings', shoot, pairs, source: 'template' },
        options,
      ),
    );
    if (plan) return plan;
    throw new ServiceUnavailableError(
      `Could not ${doing} within ${PATIENCE.seconds} s. Try again later`,
    );
  };
  const wanted = wishes.map(({ pair }) => pair);
  const plan = await ask(wanted);
  const closed = new Set(
    plan.blockers.flatMap(blocker =>
      isOfTarget(blocker, shoot) ? [shootKey(blocker.shoot)] : [],
    ),
  );
  const left = wanted.map(pair =>
    closed.has(shootKey(pair.target)) ? leftToOwner(pair) : pair,
  );
  return left.some((pair, index) => pair !== wanted[index]) ? ask(left) : plan;
}

function isOfTarget(
  blocker: PlanBlocker,
  own: ShootRef,
): blocker is PlanBlocker & { shoot: NonNullable<PlanBlocker['shoot']> } {
  const { code, shoot } = blocker;
  return (
    code === 'noRights' && shoot !== null && shootKey(shoot) !== shootKey(own)
  );
}

/** Our side is as wished, and the owner of the other one is told what to do with theirs. */
function leftToOwner(pair: PairChange): PairChange {
  if (pair.there === 'keep') return pair;
  return {
    ...pair,
    here: pair.here === 'keep' ? pair.there : pair.here,
    there: 'keep',
  };
}

/** Whether all is as wished already. */
export function isNothingToDo({ blockers }: Plan): boolean {
  return blockers.some(({ code }) => code === 'nothingToDo');
}

/**
 * Goes on only when a plan can be applied at all.
 *
 * @throws an error that names the field of the input that it is about, where there is one
 */
export function assertNotBlocked(
  plan: Plan,
  wishes: readonly PairWish[],
): void {
  const [blocker] = plan.blockers.filter(({ code }) => code !== 'nothingToDo');
  if (blocker) {
    const field = wishFor(wishes, blocker.shoot)?.field;
    const message = field ? `${field}: ${blocker.message}` : blocker.message;
    throw errorFor(blocker.code, message);
  }
  const blocking = plan.findings.find(({ standing }) => standing === 'blocks');
  if (blocking) {
    const { what, whatToDo } = blocking.finding;
    throw new ConflictError(`${what} ${whatToDo}`);
  }
}

function errorFor(code: PlanBlocker['code'], message: string): Error {
  switch (code) {
    case 'noRights':
      return new NotAllowedError(message);
    case 'noSeed':
    case 'notFound':
      return new InputError(message);
    case 'nothingToDo':
    case 'migrating':
    case 'deleting':
    case 'unreadable':
    case 'refused':
    case 'notAnswered':
      return new ConflictError(message);
    default: {
      const never: never = code;
      throw new Error(`Unknown blocker: ${never}`);
    }
  }
}
