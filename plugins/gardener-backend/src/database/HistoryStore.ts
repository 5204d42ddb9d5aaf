import type { EntryName, PeeringEntry } from 'backstage-plugin-gardener-common';
import type { HistoryPlace } from './ChangeStore';

/** The entries that a shoot had when somebody of this portal last looked. */
export interface KnownEntries {
  readonly shoot: EntryName;
  /** Of the shoot that had them. Another one of the same name is another shoot. */
  readonly uid: string;
  /** Of the shoot when they were seen: whoever sees an older one is behind, and finds nothing out. */
  readonly resourceVersion: string;
  readonly entries: readonly PeeringEntry[];
  /** When the shoot was seen first; epoch milliseconds. */
  readonly knownSince: number;
  /** When these entries were seen first; epoch milliseconds. */
  readonly seenAt: number;
}

/** Entries that were changed, and not by this portal. */
export interface OutsideChange {
  readonly id: string;
  readonly garden: string;
  readonly shoot: EntryName;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly manager: string | null;
  readonly added: readonly PeeringEntry[];
  readonly removed: readonly PeeringEntry[];
  /** How many entries have another seed. */
  readonly corrected: number;
  readonly whileDown: boolean;
}

/** A time in which no process of this portal looked at a Garden. Epoch milliseconds. */
export interface WatchGap {
  readonly id: string;
  readonly garden: string;
  readonly from: number;
  readonly to: number;
}

/** What the portal saw of entries, across restarts and replicas. */
export interface HistoryStore {
  /** Everything that is known of a Garden, page by page. */
  known(garden: string): AsyncIterable<readonly KnownEntries[]>;
  /** The same of one shoot. */
  knownOf(garden: string, shoot: EntryName): Promise<KnownEntries | undefined>;
  /** Writes down what was seen for the first time; what is known already stays. */
  learn(garden: string, known: readonly KnownEntries[]): Promise<void>;
  /**
   * Writes down other entries than those known, with the change that explains them if it was made elsewhere.
   * Of several replicas that see the same, one succeeds.
   *
   * @returns whether the shoot was still known with `before`
   */
  replace(
    garden: string,
    before: KnownEntries,
    after: KnownEntries,
    outside: OutsideChange | undefined,
  ): Promise<boolean>;
  /** Forgets a shoot, because it is gone. */
  forget(garden: string, shoots: readonly EntryName[]): Promise<void>;
  /** Newest first. */
  outside(
    garden: string,
    shoot: EntryName,
    options: { readonly before?: HistoryPlace; readonly limit: number },
  ): Promise<readonly OutsideChange[]>;
  /**
   * Says that the Garden is being looked at now. When nobody had said so for longer than `silence`, the time between is
   * written down as a gap.
   *
   * @param now - epoch milliseconds
   * @param silence - milliseconds
   * @returns the gap, if there was one and nobody else had noticed
   */
  lookedAt(
    garden: string,
    now: number,
    silence: number,
  ): Promise<WatchGap | undefined>;
  /** Gaps by their end, newest first. */
  gaps(
    garden: string,
    options: { readonly before?: HistoryPlace; readonly limit: number },
  ): Promise<readonly WatchGap[]>;
  /** Forgets what happened before. */
  prune(olderThan: number): Promise<void>;
}
