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
    case 'paused':
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
    case 'paused':
      return 'refused';
    default: {
      const never: never = change.state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}
