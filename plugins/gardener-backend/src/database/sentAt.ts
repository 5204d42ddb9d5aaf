import type { StepRecord, WriteProgress } from './ChangeRecord';

/**
 * When a write was sent that is or may be in the Garden, or when that was found out. Epoch milliseconds; `underWay`
 * while its answer is awaited, undefined of one that is not in the Garden.
 */
export function sentAt(
  progress: WriteProgress | null,
): number | 'underWay' | undefined {
  if (progress === null) return undefined;
  switch (progress.state) {
    case 'writing':
      return 'underWay';
    case 'written':
    case 'unknown':
      return progress.at ?? undefined;
    case 'waiting':
    case 'unchanged':
    case 'refused':
      return undefined;
    default: {
      const never: never = progress.state;
      throw new Error(`Unknown state: ${never}`);
    }
  }
}

/**
 * When a step touched its shoot last, forward or by taking it back. The greatest number while a request is under way:
 * until its answer is known it may touch the shoot at any time.
 *
 * @returns epoch milliseconds, or null when it did not touch it
 */
export function touchedAt(
  step: Pick<StepRecord, 'state' | 'at' | 'problem' | 'undo'>,
): number | null {
  const times = [sentAt(step), sentAt(step.undo)];
  if (times.includes('underWay')) return Number.MAX_SAFE_INTEGER;
  const known = times.filter((time): time is number => time !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}
