import type {
  EntryEffect,
  WriteProblem,
} from 'backstage-plugin-gardener-common';

/** What came of writing one shoot. */
export type WriteOutcome =
  | {
      readonly state: 'written';
      readonly effects: readonly EntryEffect[];
      /** Undefined when it was found written, and not by its answer. */
      readonly generation:
        | { readonly before: number; readonly after: number }
        | undefined;
      /** Somebody else had changed the shoot since it was reviewed or read: it was carried out on what is there. */
      readonly reread: boolean;
    }
  /** The shoot was as wanted; nothing was sent. */
  | { readonly state: 'unchanged' }
  /** Nothing of it is in the Garden. */
  | { readonly state: 'refused'; readonly problem: WriteProblem }
  /** Some of it is in the Garden, or whether it is could not be found out. */
  | {
      readonly state: 'unknown';
      /** Of all requests that are or may be carried out. */
      readonly effects: readonly EntryEffect[];
      readonly problem: WriteProblem;
    };

/**
 * Told before each request what the shoot is going to differ in when it is carried out, so that it can be written down;
 * what it throws ends the writing.
 */
export type OnIntent = (effects: readonly EntryEffect[]) => Promise<void>;
