import type { EntryName, WriteProblem } from 'backstage-plugin-gardener-common';
import type { GardenError, GardenErrorKind } from '../garden/GardenError';

type ProblemKind = WriteProblem['kind'];

/** Those that the portal itself finds out, before it sends anything. */
type OwnProblemKind = Exclude<ProblemKind, GardenErrorKind>;

/**
 * One sentence on why a shoot was not written, for the user who wanted it. Names the shoot, which that user may see, and
 * nothing that the Garden said: its words stand beside it.
 */
function sentence(kind: GardenErrorKind, shoot: EntryName): string {
  const { namespace, name } = shoot;
  switch (kind) {
    case 'unauthorized':
      return 'The Garden does not accept the portal’s credentials any more. Ask who runs this portal.';
    case 'credentials':
      return 'The portal’s credentials for the Garden can’t be read. Ask who runs this portal.';
    case 'impersonation':
      return 'The portal may not act as you in this Garden. Ask who runs this portal.';
    case 'identity':
      return 'It is not known safely who you are in this Garden, so nothing was sent. Ask who runs this portal.';
    case 'signIn':
      return 'Your sign-in to the Garden has ended. Sign in again, then go on.';
    case 'noRights':
      return `You may not change shoots in ${namespace}, or not any more.`;
    case 'admission':
      return `The rules of the Garden refuse this change of ${name}.`;
    case 'webhook':
      return `A webhook of the Garden refuses this change of ${name}.`;
    case 'invalid':
      return `The Garden does not accept this change of ${name}.`;
    case 'notFound':
      return `${name} does not exist any more.`;
    case 'conflict':
    case 'expired':
      return `Somebody else changed ${name} each time it was tried.`;
    case 'tooManyRequests':
      return 'The Garden is limiting requests.';
    case 'notReady':
      return 'The Garden is starting and does not take changes yet.';
    case 'anonymous':
      return 'The Garden does not recognise the portal at the moment; it may be starting.';
    case 'unavailable':
      return 'The Garden’s API is not available at the moment.';
    case 'server':
      return 'The Garden failed with an error of its own.';
    case 'unreachable':
      return 'The Garden did not answer.';
    case 'malformed':
      return 'The Garden sent an answer that can’t be read.';
    default: {
      const never: never = kind;
      throw new Error(`Unknown error of a Garden: ${never}`);
    }
  }
}

/** The Garden's own words, if it said any. */
export function wordsOf(error: GardenError): string | undefined {
  const { cause } = error;
  return cause instanceof Error && cause.message !== ''
    ? cause.message
    : undefined;
}

/** A problem as long as it is not said how often it was tried. */
export type Problem = Omit<WriteProblem, 'tries'>;

/** What a Garden's error means for a write. */
export function gardenProblem(error: GardenError, shoot: EntryName): Problem {
  const words = wordsOf(error);
  return {
    kind: error.kind,
    message: sentence(error.kind, shoot),
    ...(words !== undefined && { gardenWords: words }),
  };
}

/** Others changed the shoot each time that it was written. */
export function conflictProblem(shoot: EntryName): Problem {
  return { kind: 'conflict', message: sentence('conflict', shoot) };
}

/** What the portal found out itself. `detail` says what can't be read, or what a shoot has come to. */
export function ownProblem(
  kind: OwnProblemKind,
  shoot: EntryName,
  detail?: string,
): Problem {
  const { name } = shoot;
  const message = (): string => {
    switch (kind) {
      case 'recreated':
        return `${name} was deleted and created anew since the review: it is another cluster now.`;
      case 'migrating':
        return `${name} is moving to another seed. Its entries can’t be changed until that is done.`;
      case 'deleting':
        return `${name} is being deleted and can’t be changed any more.`;
      case 'unreadable':
        return `The peering configuration of ${name} can’t be read: ${detail}. Nothing is written over it.`;
      case 'overtaken':
        return `${name} has gone on since the review: ${detail}.`;
      case 'interrupted':
        return 'The portal was interrupted before it heard the answer.';
      default: {
        const never: never = kind;
        throw new Error(`Unknown problem: ${never}`);
      }
    }
  };
  return { kind, message: message() };
}
