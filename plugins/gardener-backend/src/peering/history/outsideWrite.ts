import type { Shoot } from 'backstage-plugin-gardener-common';
import { FIELD_MANAGER } from '../../garden/HttpGardenClient';

/** How far the clocks of a Garden and of the portal may be apart; the Garden also cuts its times to seconds. */
const CLOCK_SKEW_MS = 30_000;

/** When entries were changed by others, and by which program. */
export interface OutsideWrite {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Field manager; null when it can't be told. */
  readonly manager: string | null;
}

/**
 * What the Garden says of the last write of `spec.extensions`, if that can be the one that changed entries after
 * `seenAt`; else it was found out now. Its manager is the last writer's, which may have been the portal itself.
 *
 * @param seenAt - when the entries were still others; epoch milliseconds
 */
export function outsideWrite(
  written: Shoot['extensionsWritten'],
  seenAt: number,
  now: number,
): OutsideWrite {
  if (written === undefined) return { at: now, manager: null };
  const manager = written.manager === FIELD_MANAGER ? null : written.manager;
  const { at } = written;
  if (at === undefined || at > now + CLOCK_SKEW_MS) return { at: now, manager };
  // An older write: the one that is looked for left no trace.
  if (at < seenAt - CLOCK_SKEW_MS) return { at: now, manager: null };
  return { at: Math.min(Math.max(at, seenAt), now), manager };
}
