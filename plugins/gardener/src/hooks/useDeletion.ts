import { useMemo, useReducer } from 'react';
import type { Change, PairChange } from 'backstage-plugin-gardener-common';
import { Deletion, FIRST, moveDeletion } from '../model/deletion';

/** Where a deletion stands, and what moves it on. */
export interface DeletionModel {
  readonly state: Deletion;
  readonly removeFirst: (pairs: readonly PairChange[]) => void;
  readonly withoutRemoving: () => void;
  readonly removalApplied: (change: Change) => void;
  readonly removed: () => void;
  readonly deletionApplied: (change: Change) => void;
  readonly accepted: () => void;
  readonly again: () => void;
  readonly back: () => void;
}

/** Holds one deletion, from what is removed first until the Garden deletes the cluster. */
export function useDeletion(): DeletionModel {
  const [state, move] = useReducer(moveDeletion, FIRST);
  const moves = useMemo(
    () => ({
      removeFirst: (pairs: readonly PairChange[]) =>
        move({ kind: 'removeFirst', pairs }),
      withoutRemoving: () => move({ kind: 'withoutRemoving' }),
      removalApplied: ({ id }: Change) =>
        move({ kind: 'removalApplied', changeId: id }),
      removed: () => move({ kind: 'removed' }),
      deletionApplied: ({ id }: Change) =>
        move({ kind: 'deletionApplied', changeId: id }),
      accepted: () => move({ kind: 'accepted' }),
      again: () => move({ kind: 'again' }),
      back: () => move({ kind: 'back' }),
    }),
    [],
  );
  return { state, ...moves };
}
