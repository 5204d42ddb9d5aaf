import type { PairChange } from 'backstage-plugin-gardener-common';

/** Pairs that one plan takes. */
const PAIRS_OF_A_PLAN = 100;

/** Where the deletion of a cluster stands. It lives in the dialog alone: who leaves has deleted nothing. */
export type Deletion =
  /** What is removed first, and the name of the cluster. */
  | { readonly at: 'choosing' }
  /** The plan that removes entries is read. */
  | {
      readonly at: 'reviewing';
      readonly pairs: readonly PairChange[];
      /** What one plan more has to remove. */
      readonly later: readonly PairChange[];
    }
  /** The entries are removed, and then applied. */
  | {
      readonly at: 'removing';
      readonly pairs: readonly PairChange[];
      readonly later: readonly PairChange[];
      readonly changeId: string;
    }
  /** The plan of the deletion is made. */
  | {
      readonly at: 'confirming';
      /** Whether it is carried out at once when nothing in it asks: the user said so when the entries were removed. */
      readonly atOnce: boolean;
      /** Whether entries were removed before. */
      readonly removed: boolean;
    }
  | {
      readonly at: 'deleting';
      readonly changeId: string;
      readonly removed: boolean;
    }
  /** The Garden deletes it. */
  | { readonly at: 'accepted'; readonly removed: boolean };

/** What moves a deletion on. */
export type DeletionEvent =
  | { readonly kind: 'removeFirst'; readonly pairs: readonly PairChange[] }
  | { readonly kind: 'withoutRemoving' }
  | { readonly kind: 'removalApplied'; readonly changeId: string }
  /** Nothing of it is left, or the user goes on all the same. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'deletionApplied'; readonly changeId: string }
  | { readonly kind: 'accepted' }
  /** Looks at the plan of the deletion again. */
  | { readonly kind: 'again' }
  | { readonly kind: 'back' };

/** Where a deletion begins. */
export const FIRST: Deletion = { at: 'choosing' };

function review(pairs: readonly PairChange[]): Deletion {
  return {
    at: 'reviewing',
    pairs: pairs.slice(0, PAIRS_OF_A_PLAN),
    later: pairs.slice(PAIRS_OF_A_PLAN),
  };
}

/** Moves a deletion on. What does not belong to where it stands comes too late, and changes nothing. */
export function moveDeletion(state: Deletion, event: DeletionEvent): Deletion {
  switch (event.kind) {
    case 'removeFirst':
      return state.at === 'choosing' ? review(event.pairs) : state;
    case 'withoutRemoving':
      return state.at === 'choosing'
        ? { at: 'confirming', atOnce: false, removed: false }
        : state;
    case 'removalApplied':
      return state.at === 'reviewing'
        ? { ...state, at: 'removing', changeId: event.changeId }
        : state;
    case 'removed':
      if (state.at !== 'removing' && state.at !== 'reviewing') return state;
      return state.later.length > 0
        ? review(state.later)
        : {
            at: 'confirming',
            atOnce: state.at === 'removing',
            removed: true,
          };
    case 'deletionApplied':
      return state.at === 'confirming'
        ? {
            at: 'deleting',
            changeId: event.changeId,
            removed: state.removed,
          }
        : state;
    case 'accepted':
      return state.at === 'deleting'
        ? { at: 'accepted', removed: state.removed }
        : state;
    case 'again':
      return state.at === 'deleting'
        ? { at: 'confirming', atOnce: false, removed: state.removed }
        : state;
    case 'back':
      // What was sent can't be called back.
      return state.at === 'reviewing' || state.at === 'confirming'
        ? FIRST
        : state;
    default: {
      const never: never = event;
      throw new Error(`Unknown event ${JSON.stringify(never)}`);
    }
  }
}

/** The three phases that the user is shown. */
export type PhaseName = 'remove' | 'wait' | 'delete';

/** How far each phase is; `skipped` when nothing was removed first. */
export type Phases = Readonly<
  Record<PhaseName, 'todo' | 'now' | 'done' | 'skipped'>
>;

/** @param written - whether every entry that is removed now is written */
export function phasesOf(state: Deletion, written: boolean): Phases {
  switch (state.at) {
    case 'choosing':
      return { remove: 'todo', wait: 'todo', delete: 'todo' };
    case 'reviewing':
      return { remove: 'now', wait: 'todo', delete: 'todo' };
    case 'removing':
      return written
        ? { remove: 'done', wait: 'now', delete: 'todo' }
        : { remove: 'now', wait: 'todo', delete: 'todo' };
    case 'confirming':
    case 'deleting':
    case 'accepted': {
      const before = state.removed ? 'done' : 'skipped';
      return {
        remove: before,
        wait: before,
        delete: state.at === 'accepted' ? 'done' : 'now',
      };
    }
    default: {
      const never: never = state;
      throw new Error(`Unknown place ${JSON.stringify(never)}`);
    }
  }
}
