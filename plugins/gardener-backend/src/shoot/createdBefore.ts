import { ConflictError } from '@backstage/errors';
import {
  CREATION_KEY_ANNOTATION,
  gardenerShootReadPermission,
  type EntryName,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import { GardenError } from '../garden/GardenError';
import { textAt } from '../garden/rawObject';
import { readLiveShoot } from '../peering/LiveShoot';
import type { RunningPortalGarden } from '../peering/PortalGarden';

/** What the Garden says to the user of a shoot that may be there. */
export type FoundBefore =
  /** With the same key: it is what was asked for. */
  | 'same'
  /** The same, but it is being deleted. */
  | 'leaving'
  /** With another one, or with none. */
  | 'other'
  /** Not there, or not for this user to see. */
  | 'notSeen';

/**
 * Reads a shoot as the user, to tell whether an earlier request with the same key made it.
 *
 * @throws GardenError when the Garden does not answer
 */
export async function createdBefore(
  garden: Pick<RunningPortalGarden, 'name' | 'client'>,
  access: GardenAccess,
  { namespace, name }: EntryName,
  key: string | undefined,
): Promise<FoundBefore> {
  const visible = await access.visible([namespace]);
  if (!visible.touches(namespace)) return 'notSeen';
  try {
    const { annotations, shoot } = await readLiveShoot(
      garden,
      { namespace, name },
      access.identity,
    );
    const found = textAt(annotations, CREATION_KEY_ANNOTATION);
    if (key !== undefined && found === key) {
      return shoot.deleting ? 'leaving' : 'same';
    }
    return (await access.isPermitted(gardenerShootReadPermission, shoot))
      ? 'other'
      : 'notSeen';
  } catch (error) {
    if (
      error instanceof GardenError &&
      (error.kind === 'notFound' || error.kind === 'noRights')
    ) {
      return 'notSeen';
    }
    throw error;
  }
}

/** What was asked for was created before, and is not going to stay. */
export function isLeaving({ namespace, name }: EntryName): ConflictError {
  return new ConflictError(
    `${name} in ${namespace} was created with this key before and is being deleted. Choose another name, or try again when it is gone`,
  );
}

/** There is one, and the user may know it. */
export function existsAlready({ namespace, name }: EntryName): ConflictError {
  return new ConflictError(
    `A shoot of this name exists already: ${name} in ${namespace}. Choose another name`,
  );
}
