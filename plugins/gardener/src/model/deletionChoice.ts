import type {
  PairChange,
  Peering,
  PeeringsView,
  ShootRights,
} from 'backstage-plugin-gardener-common';
import { entryObstacle } from './obstacles';
import { mustAskOwner, removalPair, reverseRemovalOf } from './removal';

/** What of a peering goes when its cluster is deleted. */
export interface DeletionChoice {
  readonly peering: Peering;
  /** What is asked of the plan for it; null when this user can remove neither entry. */
  readonly pair: PairChange | null;
  /** In a word: which entries go, and who must remove the other one. */
  readonly sides:
    | 'both'
    | 'ours'
    | 'theirs'
    | 'oursTheyAsk'
    | 'oursTheirsStay'
    | 'theyAsk'
    | 'nothing';
}

function choiceOf(
  view: PeeringsView,
  rights: ShootRights | undefined,
  peering: Peering,
): DeletionChoice {
  const context = { view, peering, rights };
  const reverse = reverseRemovalOf(context);
  const ours =
    peering.entry !== null && entryObstacle('here', context) === undefined;
  const theirs = reverse.kind === 'possible';
  const ask = mustAskOwner(reverse);
  const sides = (): DeletionChoice['sides'] => {
    if (theirs) return ours ? 'both' : 'theirs';
    if (!ours) return ask ? 'theyAsk' : 'nothing';
    if (ask) return 'oursTheyAsk';
    return reverse.kind === 'impossible' ? 'oursTheirsStay' : 'ours';
  };
  return {
    peering,
    pair: ours || theirs ? removalPair(peering, { ours, theirs }) : null,
    sides: sides(),
  };
}

/** What can be removed of each peering of a shoot before it is deleted. */
export function deletionChoices(
  view: PeeringsView,
  rights: ShootRights | undefined,
): readonly DeletionChoice[] {
  return view.peerings.map(peering => choiceOf(view, rights, peering));
}

/** How many shoots are written to remove some pairs. */
export function countPatches(pairs: readonly PairChange[]): number {
  const targets = pairs.filter(({ there }) => there === 'remove').length;
  return targets + (pairs.some(({ here }) => here === 'remove') ? 1 : 0);
}
