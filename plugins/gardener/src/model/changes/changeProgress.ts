import type { Change, UnitCounts } from 'backstage-plugin-gardener-common';
import { standingOf } from '../changePairs';

/** How much of a change is written. */
export interface ChangeProgress {
  readonly of: 'shoots' | 'pairs';
  readonly written: number;
  readonly total: number;
  /** Pairs of which nothing is written because something was refused. */
  readonly failed: number;
}

/** Pairs that a bulk change was to write. */
export function pairsToWrite(counts: UnitCounts): number {
  const { leftOut, ...others } = counts;
  return Object.values(others).reduce((sum, count) => sum + count, 0);
}

/** How far the writing of a change is; undefined of one that writes no entries. */
export function changeProgress(change: Change): ChangeProgress | undefined {
  switch (change.kind) {
    case 'bulk': {
      const { counts } = change;
      if (!counts) return undefined;
      return {
        of: 'pairs',
        written: counts.written + counts.unchanged,
        total: pairsToWrite(counts),
        failed: counts.failed,
      };
    }
    case 'peerings':
      return {
        of: 'shoots',
        written: change.steps.filter(step => standingOf(step) === 'written')
          .length,
        total: change.steps.length,
        failed: 0,
      };
    case 'operation':
    case 'deletion':
      return undefined;
    default: {
      const never: never = change.kind;
      throw new Error(`Unknown kind ${never}`);
    }
  }
}
