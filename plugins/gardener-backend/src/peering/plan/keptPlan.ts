import { isError } from '@backstage/errors';
import type { EntryName } from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../../access/GardenAccess';
import type { Requester } from '../../access/Requester';
import type { ChangeRecord } from '../../database/ChangeRecord';

/** How long a plan can be looked at and applied; milliseconds. */
export const PLAN_LIFE_MS = 30 * 60_000;

/** What a plan has that was just made, whatever it is of. */
export function newPlanRecord(
  { user }: Pick<Requester, 'user'>,
  now: number,
): {
  readonly state: 'planned';
  readonly direction: 'forward';
} & Pick<
  ChangeRecord,
  | 'asked'
  | 'user'
  | 'createdAt'
  | 'expiresAt'
  | 'startedAt'
  | 'endedAt'
  | 'lease'
  | 'version'
> {
  return {
    state: 'planned',
    direction: 'forward',
    asked: null,
    user,
    createdAt: now,
    expiresAt: now + PLAN_LIFE_MS,
    startedAt: null,
    endedAt: null,
    lease: null,
    version: 0,
  };
}

/**
 * Whether a user may have a plan again: it is this user's, it has not expired, and the user may still see all that it tells
 * of.
 *
 * @param tellsOf - as the plan keeps it
 * @param open - opens for the user what the plan was asked for
 * @throws what `open` throws but a NotFoundError; ServiceUnavailableError when access can't be asked about
 */
export async function mayHaveAgain(
  record: Pick<ChangeRecord, 'user' | 'expiresAt'>,
  tellsOf: readonly EntryName[],
  options: {
    readonly requester: Pick<Requester, 'user'>;
    /** Epoch milliseconds. */
    readonly now: number;
    readonly open: () => Promise<{
      readonly access: Pick<GardenAccess, 'visible'>;
    }>;
  },
): Promise<boolean> {
  const { requester, now, open } = options;
  if (record.user !== requester.user || record.expiresAt <= now) return false;
  try {
    const { access } = await open();
    const visible = await access.visible(
      tellsOf.map(({ namespace }) => namespace),
    );
    return tellsOf.every(shoot => visible.has(shoot));
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') return false;
    throw error;
  }
}
