import type {
  Change,
  ChangeStep,
  PairChange,
  Peering,
  PeeringsView,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import { standingOf } from './changePairs';
import { reverseEntryOf } from './peeringSides';
import { targetFacts } from './targetFacts';

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

/** How far the removal of entries is. */
export type RemovalProgress =
  | {
      readonly kind: 'writing';
      readonly written: number;
      readonly total: number;
    }
  /** It ended, and not every entry is removed. */
  | { readonly kind: 'stopped'; readonly problem: WriteProblem | null }
  /** Somebody still has to notice or to apply it. */
  | { readonly kind: 'waiting'; readonly listed: readonly string[] }
  /** Entries are gone, and some shoots won't apply it soon. */
  | { readonly kind: 'held'; readonly steps: readonly ChangeStep[] }
  | { readonly kind: 'clear' };

/** Whether a peering still has an entry that was to be removed. */
function isStillListed(peering: Peering, pair: PairChange): boolean {
  return (
    (pair.here === 'remove' && peering.entry !== null) ||
    (pair.there === 'remove' && reverseEntryOf(peering) === 'set')
  );
}

function stillListed(
  view: PeeringsView,
  pairs: readonly PairChange[],
): readonly string[] {
  return view.peerings.flatMap(peering => {
    const { namespace, name } = targetFacts(peering.target);
    const pair = pairs.find(
      ({ target }) => target.namespace === namespace && target.name === name,
    );
    return pair && isStillListed(peering, pair) ? [name] : [];
  });
}

/** How a shoot stands with what was written on it. */
function applicationOf(
  { rollout, state }: ChangeStep,
  done: boolean,
): 'applied' | 'soon' | 'held' {
  switch (rollout?.state) {
    // Nothing is awaited where nothing was written; else nobody says, and that is not as good as applied.
    case undefined:
      return done || state === 'unchanged' ? 'applied' : 'held';
    // At the last two nothing is written any more, or nothing is there: nothing is left to apply.
    case 'applied':
    case 'missing':
    case 'notFound':
      return 'applied';
    case 'reconciling':
    case 'pending':
      return 'soon';
    case 'waitingForMaintenance':
    case 'hibernated':
    case 'failed':
    case 'notVisible':
      return 'held';
    default: {
      const never: never = rollout;
      throw new Error(`Unknown rollout ${JSON.stringify(never)}`);
    }
  }
}

/**
 * How far the removal of entries is, by its change and by what the Garden lists now.
 *
 * @param view - as fresh as the portal has it
 * @param pairs - what was to be removed
 */
export function removalProgress(
  change: Change,
  view: PeeringsView,
  pairs: readonly PairChange[],
): RemovalProgress {
  switch (change.state) {
    case 'writing':
      return {
        kind: 'writing',
        written: change.steps.filter(step => standingOf(step) === 'written')
          .length,
        total: change.steps.length,
      };
    case 'refused':
    case 'undone':
    case 'halfOpen':
    case 'cancelled':
      return { kind: 'stopped', problem: problemOf(change) };
    case 'written':
    case 'rollingOut':
    case 'done': {
      const listed = stillListed(view, pairs);
      const done = change.state === 'done';
      const standing = change.steps.map(step => applicationOf(step, done));
      if (listed.length > 0 || standing.includes('soon')) {
        return { kind: 'waiting', listed };
      }
      return standing.includes('held')
        ? {
            kind: 'held',
            steps: change.steps.filter(
              (_step, index) => standing[index] === 'held',
            ),
          }
        : { kind: 'clear' };
    }
    default: {
      const never: never = change.state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

/** What kept a change from being written, where the journal says it. */
export function problemOf(change: Change): WriteProblem | null {
  return change.steps.find(({ problem }) => problem !== null)?.problem ?? null;
}

/** Whether the Garden has taken the deletion. */
export function deletionProgress(
  change: Change,
): 'asking' | 'accepted' | 'refused' {
  switch (change.state) {
    case 'writing':
      return 'asking';
    case 'written':
    case 'rollingOut':
    case 'done':
      return 'accepted';
    case 'refused':
    case 'undone':
    case 'halfOpen':
    case 'cancelled':
      return 'refused';
    default: {
      const never: never = change.state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}
