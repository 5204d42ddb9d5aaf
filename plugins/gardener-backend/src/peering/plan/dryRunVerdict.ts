import type {
  DryRun,
  EntryName,
  PlanBlocker,
} from 'backstage-plugin-gardener-common';
import { GardenInvalidError, type GardenError } from '../../garden/GardenError';
import { gardenProblem } from '../writeProblem';

/** What a failed request of a plan means: for its step, and for the plan, which can't be applied. */
export interface FailedTry {
  readonly dryRun: Exclude<DryRun, { verdict: 'accepted' }>;
  readonly blocker: PlanBlocker;
  /** Somebody wrote between the read and the try: on what is there now it may be another answer. */
  readonly overtaken: boolean;
}

/** What kind of no it is. */
type Failure =
  /** The same answer would come again. */
  | { readonly kind: 'final'; readonly code: PlanBlocker['code'] }
  /** It may be another one in a moment. */
  | { readonly kind: 'passing' }
  /** Somebody wrote between the read and the try. */
  | { readonly kind: 'overtaken' }
  /** The portal can't ask as this user at all. */
  | { readonly kind: 'notAsked' };

/**
 * Reads the Garden's no to a read or a dry run. A verdict is only what the Garden says of the request itself: that it
 * could not be asked is no verdict.
 */
export function dryRunVerdict(error: GardenError, shoot: EntryName): FailedTry {
  const failure = failureOf(error);
  const { message, gardenWords } = gardenProblem(error, shoot);
  const words = gardenWords === undefined ? {} : { gardenWords };
  const about = { namespace: shoot.namespace, name: shoot.name };
  const notAnswered = (reason: string): FailedTry => ({
    dryRun: { verdict: 'notMade', reason },
    blocker: { code: 'notAnswered', shoot: about, message: reason, ...words },
    overtaken: failure.kind === 'overtaken',
  });
  switch (failure.kind) {
    case 'final':
      return {
        dryRun: { verdict: 'refused', reason: message, ...words },
        blocker: { code: failure.code, shoot: about, message, ...words },
        overtaken: false,
      };
    case 'passing':
      return notAnswered(`${message} Try again in a moment.`);
    case 'overtaken':
      return notAnswered(
        `${shoot.name} was changed by somebody else while it was looked at. Try again.`,
      );
    case 'notAsked':
      return notAnswered(message);
    default: {
      const never: never = failure;
      throw new Error(`Unknown failure: ${JSON.stringify(never)}`);
    }
  }
}

function failureOf(error: GardenError): Failure {
  switch (error.kind) {
    case 'noRights':
      return { kind: 'final', code: 'noRights' };
    case 'notFound':
      return { kind: 'final', code: 'notFound' };
    case 'admission':
    case 'webhook':
      return { kind: 'final', code: 'refused' };
    case 'invalid':
      // A guard that does not hold names no field; what Gardener's validation refuses does.
      return error instanceof GardenInvalidError && error.fields.length > 0
        ? { kind: 'final', code: 'refused' }
        : { kind: 'overtaken' };
    case 'conflict':
    case 'expired':
      return { kind: 'overtaken' };
    case 'notReady':
    case 'anonymous':
    case 'tooManyRequests':
    case 'unavailable':
    case 'server':
    case 'unreachable':
    case 'malformed':
      return { kind: 'passing' };
    case 'unauthorized':
    case 'credentials':
    case 'impersonation':
    case 'identity':
    case 'signIn':
      return { kind: 'notAsked' };
    default: {
      const never: never = error.kind;
      throw new Error(`Unknown error of a Garden: ${never}`);
    }
  }
}
