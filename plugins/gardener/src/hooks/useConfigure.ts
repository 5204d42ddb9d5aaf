import { useReducer } from 'react';
import type {
  PeeringsView,
  ShootRights,
} from 'backstage-plugin-gardener-common';
import {
  ChangeDraft,
  changeDraft,
  DraftAction,
  isUnsaved,
  newDraft,
  removedPeerings,
} from '../model/changeDraft';
import type { ChangeStart } from '../model/changeStart';
import { DraftSummary, summarise } from '../model/draftRows';
import { usePeerings } from '../queries/usePeerings';
import { useShootRights } from '../queries/useShootRights';
import { DraftRows, useDraftRows } from './useDraftRows';

/** What is chosen in the dialog, and all that is known about it. */
export interface Configure {
  /** As fresh as that of the tab. */
  readonly view: PeeringsView;
  readonly rights: ShootRights | undefined;
  readonly draft: ChangeDraft;
  readonly rows: DraftRows;
  readonly summary: DraftSummary;
  readonly unsaved: boolean;
  readonly dispatch: (action: DraftAction) => void;
}

/** Keeps what is chosen in the dialog, whichever stage it is at. */
export function useConfigure(
  start: Extract<ChangeStart, { kind: 'configure' }>,
): Configure {
  const { ref } = start.view.shoot;
  const [draft, dispatch] = useReducer(changeDraft, start, newDraft);
  const view = usePeerings(ref).data?.value ?? start.view;
  const rights = useShootRights(ref).data;
  const rows = useDraftRows(ref, draft);
  const removed = removedPeerings(view, draft).length;
  return {
    view,
    rights,
    draft,
    rows,
    summary: summarise(draft, rows.states, removed),
    unsaved: isUnsaved(draft),
    dispatch,
  };
}
