import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { EntryName } from 'backstage-plugin-gardener-common';
import type { GardenError } from '../garden/GardenError';
import { withoutTrace } from '../peering/withoutTrace';

/** The user may not create shoots there. The same where there is no such namespace: the Garden makes no difference. */
export function mayNotCreate(
  garden: string,
  namespace: string,
): NotAllowedError {
  return withoutTrace(
    new NotAllowedError(
      `You may not create shoots in namespace ${namespace} of Garden ${garden}`,
    ),
  );
}

/**
 * What the Garden's no to a new shoot means to the user who wanted it, with the Garden's words as its cause where they tell
 * nothing of another shoot.
 *
 * @returns the error itself where it says all that there is to say
 */
export function creationError(
  error: GardenError,
  { namespace, name }: EntryName,
): Error {
  const { garden, kind, cause } = error;
  switch (kind) {
    case 'noRights':
      return mayNotCreate(garden, namespace);
    case 'admission':
      return new NotAllowedError(
        `The rules of Garden ${garden} refuse the new shoot ${name}`,
        cause,
      );
    case 'webhook':
      return new NotAllowedError(
        `A webhook of Garden ${garden} refuses the new shoot ${name}`,
        cause,
      );
    case 'invalid':
      return new InputError(
        `Garden ${garden} does not accept the new shoot ${name}`,
        cause,
      );
    case 'notFound':
      return new NotFoundError(
        `Garden ${garden} has no place for ${name}: namespace ${namespace} is not there, or its API is not served at the moment`,
        cause,
      );
    // Of a shoot that the user may not see nothing may be said, not that it is there either: so without the Garden's words.
    case 'conflict':
      return new ConflictError(
        `Garden ${garden} can't take a new shoot named ${name} in ${namespace} now. Choose another name, or try again later`,
      );
    case 'unauthorized':
    case 'impersonation':
    case 'notReady':
    case 'anonymous':
    case 'expired':
    case 'tooManyRequests':
    case 'unavailable':
    case 'server':
    case 'unreachable':
    case 'malformed':
    case 'credentials':
    case 'identity':
    case 'signIn':
      return error;
    default: {
      const never: never = kind;
      throw new Error(`Unknown error of a Garden: ${never}`);
    }
  }
}

/**
 * No answer came, and none that says more can be had.
 *
 * @param key - what was sent with it, which the user need not have chosen
 */
export function unknownResult(
  error: GardenError,
  { name }: EntryName,
  key: string,
): ServiceUnavailableError {
  return new ServiceUnavailableError(
    `Whether ${name} was created is not known. Ask again with the key ${key}, and it is not created twice: ${error.reason}`,
    error.cause,
  );
}
