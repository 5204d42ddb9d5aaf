import type { ChangeRecord } from '../../database/ChangeRecord';
import type { HistoryPlace } from '../../database/ChangeStore';
import type { OutsideChange, WatchGap } from '../../database/HistoryStore';
import { writeCursor } from './historyCursor';

/** One line of a shoot's history, as the stores have it. */
export type Happening =
  | { readonly kind: 'change'; readonly change: ChangeRecord }
  | { readonly kind: 'outside'; readonly outside: OutsideChange }
  | { readonly kind: 'gap'; readonly gap: WatchGap };

/**
 * What the stores have from one place of the history on, each newest first. One more than fits on a page tells whether
 * there is a next one.
 */
export interface HistorySources {
  readonly changes: readonly ChangeRecord[];
  readonly outside: readonly OutsideChange[];
  readonly gaps: readonly WatchGap[];
}

/** A page of happenings, newest first. */
export interface MergedHistory {
  readonly happenings: readonly Happening[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/**
 * How many each source must be asked for, so that a page of `limit` is whole and knows whether another one follows.
 */
export function wantedOf(limit: number): number {
  return limit + 1;
}

/** Where in the history a happening stands: a change by its start, a gap by its end. */
export function placeOf(happening: Happening): HistoryPlace {
  switch (happening.kind) {
    case 'change': {
      const { id, startedAt, createdAt } = happening.change;
      return { id, at: startedAt ?? createdAt };
    }
    case 'outside': {
      const { id, at } = happening.outside;
      return { id, at };
    }
    case 'gap': {
      const { id, to } = happening.gap;
      return { id, at: to };
    }
    default: {
      const never: never = happening;
      throw new Error(`Unknown happening ${JSON.stringify(never)}`);
    }
  }
}

/**
 * Merges what the stores have into one page.
 *
 * A gap is part of a shoot's history where something older is known of the shoot: it was known already when the gap
 * began, or a change of it is older than the gap. Other gaps say nothing of the shoot.
 *
 * @param sources - asked for `wantedOf(limit)` each
 * @param options - `limit`: happenings of a page, from 1; `knownSince`: when the shoot was seen first, epoch
 *   milliseconds, undefined when it is not known
 */
export function mergeHistory(
  { changes, outside, gaps }: HistorySources,
  options: { readonly limit: number; readonly knownSince: number | undefined },
): MergedHistory {
  const { limit, knownSince } = options;
  const own: readonly Happening[] = [
    ...changes.map(change => ({ kind: 'change' as const, change })),
    ...outside.map(one => ({ kind: 'outside' as const, outside: one })),
  ];
  const oldest = [...own].sort(newestFirst).at(-1);
  const telling = gaps
    .map(gap => ({ kind: 'gap' as const, gap }))
    .filter(
      happening =>
        (knownSince !== undefined && happening.gap.from >= knownSince) ||
        (oldest !== undefined && newestFirst(happening, oldest) < 0),
    );
  const all = [...own, ...telling].sort(newestFirst);
  const happenings = all.slice(0, limit);
  const last = happenings.at(-1);
  return {
    happenings,
    next: last && all.length > limit ? writeCursor(placeOf(last)) : null,
  };
}

/** The order of the stores. */
function newestFirst(a: Happening, b: Happening): number {
  const one = placeOf(a);
  const other = placeOf(b);
  if (one.at !== other.at) return other.at - one.at;
  if (one.id === other.id) return 0;
  return one.id > other.id ? -1 : 1;
}
