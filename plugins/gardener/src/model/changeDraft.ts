import type {
  EntryTarget,
  PairChange,
  Peering,
  PeeringsView,
  PlanRequest,
  ShootRights,
  TargetCandidate,
  TargetCheck,
} from 'backstage-plugin-gardener-common';
import { removalPair, reverseRemovalOf } from './removal';
import { isTypedTarget, parseTypedTarget, TypedProblem } from './typedTarget';

/** A target that was chosen for a row: from the list, or typed in full. */
export type RowTarget =
  | { readonly kind: 'listed'; readonly candidate: TargetCandidate }
  | {
      readonly kind: 'typed';
      readonly namespace: string;
      readonly name: string;
      readonly seed: string;
    };

/** Why the text of a row is no target. */
export type RowProblem = TypedProblem | 'notChosen';

/** A peering to add. */
export interface DraftRow {
  readonly id: number;
  /** As typed; the name of a target from the list. */
  readonly text: string;
  readonly target: RowTarget | null;
  /** Said once the field is left: nobody types a target in one stroke. */
  readonly problem: RowProblem | null;
  /** Whether the entry on the target is wanted too, if it is missing. */
  readonly withReverse: boolean;
}

/** A peering to remove. */
export interface Removal {
  readonly peeringId: string;
  /** Whether the entry on the target is to go too, if there is one. */
  readonly withReverse: boolean;
}

/** What was chosen so far. */
export interface ChangeDraft {
  readonly removals: readonly Removal[];
  readonly rows: readonly DraftRow[];
  /** Never used twice, so that a row keeps its field whatever goes before it. */
  readonly nextId: number;
}

/** One step of choosing. */
export type DraftAction =
  | { readonly type: 'remove' | 'keep'; readonly peeringId: string }
  | {
      readonly type: 'removeReverse';
      readonly peeringId: string;
      readonly wanted: boolean;
    }
  | { readonly type: 'addRow' }
  | { readonly type: 'dropRow'; readonly id: number }
  | { readonly type: 'typed'; readonly id: number; readonly text: string }
  | {
      readonly type: 'chosen';
      readonly id: number;
      readonly candidate: TargetCandidate;
    }
  /** The field is left, or Enter was pressed: what stands in it is meant. */
  | { readonly type: 'settled'; readonly id: number }
  | {
      readonly type: 'addReverse';
      readonly id: number;
      readonly wanted: boolean;
    };

/** Nothing chosen; with `addRow` one empty row stands open, with a target it stands in it. */
export function newDraft({
  addRow = false,
  target,
}: {
  readonly addRow?: boolean;
  readonly target?: TargetCandidate;
}): ChangeDraft {
  const draft: ChangeDraft = { removals: [], rows: [], nextId: 1 };
  if (!addRow && !target) return draft;
  const opened = changeDraft(draft, { type: 'addRow' });
  const [{ id }] = opened.rows;
  return target
    ? changeDraft(opened, { type: 'chosen', id, candidate: target })
    : opened;
}

function settle(row: DraftRow): DraftRow {
  if (row.target !== null || row.text.trim() === '') return row;
  if (!isTypedTarget(row.text)) return { ...row, problem: 'notChosen' };
  const typed = parseTypedTarget(row.text);
  if (typed.kind === 'problem') return { ...row, problem: typed.problem };
  const { namespace, name, seed } = typed;
  return {
    ...row,
    target: { kind: 'typed', namespace, name, seed },
    problem: null,
  };
}

function withRow(
  draft: ChangeDraft,
  id: number,
  change: (row: DraftRow) => DraftRow,
): ChangeDraft {
  return {
    ...draft,
    rows: draft.rows.map(row => (row.id === id ? change(row) : row)),
  };
}

/** The draft after a step. */
export function changeDraft(
  draft: ChangeDraft,
  action: DraftAction,
): ChangeDraft {
  switch (action.type) {
    case 'remove':
      return {
        ...changeDraft(draft, { ...action, type: 'keep' }),
        removals: [
          ...draft.removals.filter(
            ({ peeringId }) => peeringId !== action.peeringId,
          ),
          { peeringId: action.peeringId, withReverse: true },
        ],
      };
    case 'keep':
      return {
        ...draft,
        removals: draft.removals.filter(
          ({ peeringId }) => peeringId !== action.peeringId,
        ),
      };
    case 'removeReverse':
      return {
        ...draft,
        removals: draft.removals.map(removal =>
          removal.peeringId === action.peeringId
            ? { ...removal, withReverse: action.wanted }
            : removal,
        ),
      };
    case 'addRow':
      return {
        ...draft,
        rows: [
          ...draft.rows,
          {
            id: draft.nextId,
            text: '',
            target: null,
            problem: null,
            withReverse: true,
          },
        ],
        nextId: draft.nextId + 1,
      };
    case 'dropRow':
      return {
        ...draft,
        rows: draft.rows.filter(({ id }) => id !== action.id),
      };
    case 'typed':
      return withRow(draft, action.id, row => ({
        ...row,
        text: action.text,
        target: null,
        problem: null,
      }));
    case 'chosen':
      return withRow(draft, action.id, row => ({
        ...row,
        text: action.candidate.ref.name,
        target: { kind: 'listed', candidate: action.candidate },
        problem: null,
      }));
    case 'settled':
      return withRow(draft, action.id, settle);
    case 'addReverse':
      return withRow(draft, action.id, row => ({
        ...row,
        withReverse: action.wanted,
      }));
    default: {
      const never: never = action;
      throw new Error(`Unknown step ${JSON.stringify(never)}`);
    }
  }
}

/** The shoot that a chosen target names. */
export function nameOfTarget(target: RowTarget): EntryTarget {
  const { namespace, name } =
    target.kind === 'listed' ? target.candidate.ref : target;
  return { namespace, name };
}

/** Whether closing would lose something: an empty row is nothing. */
export function isUnsaved(draft: ChangeDraft): boolean {
  return (
    draft.removals.length > 0 ||
    draft.rows.some(({ text }) => text.trim() !== '')
  );
}

/** A peering with the wish to remove it. */
export interface RemovedPeering {
  readonly removal: Removal;
  readonly peering: Peering;
}

/** The peerings to remove that are still there. */
export function removedPeerings(
  view: PeeringsView,
  draft: ChangeDraft,
): readonly RemovedPeering[] {
  return draft.removals.flatMap(removal => {
    const peering = view.peerings.find(
      ({ id, entry }) => id === removal.peeringId && entry !== null,
    );
    return peering ? [{ removal, peering }] : [];
  });
}

function pairToRemove(
  { removal, peering }: RemovedPeering,
  view: PeeringsView,
  rights: ShootRights | undefined,
): PairChange {
  const reverse = reverseRemovalOf({ view, peering, rights });
  return removalPair(peering, {
    ours: true,
    theirs: removal.withReverse && reverse.kind === 'possible',
  });
}

function pairToAdd(row: DraftRow, check: TargetCheck): PairChange | undefined {
  if (row.target === null) return undefined;
  const pair: PairChange = {
    target: nameOfTarget(row.target),
    here: 'add',
    there:
      row.withReverse && check.reverse === 'missing' && check.mayChange
        ? 'add'
        : 'keep',
  };
  return row.target.kind === 'typed' && check.target.kind !== 'visible'
    ? { ...pair, seed: row.target.seed }
    : pair;
}

/**
 * What is asked of the plan for a draft: what is removed, then what is added. What this user can't write on a target is
 * not asked for; the plan says who must do it.
 *
 * @param checks - by the id of the row; a row without one is left out
 */
export function toPlanRequest(
  view: PeeringsView,
  draft: ChangeDraft,
  checks: ReadonlyMap<number, TargetCheck>,
  rights: ShootRights | undefined,
): PlanRequest {
  return {
    kind: 'peerings',
    shoot: view.shoot.ref,
    pairs: [
      ...removedPeerings(view, draft).map(removed =>
        pairToRemove(removed, view, rights),
      ),
      ...draft.rows.flatMap(row => {
        const check = checks.get(row.id);
        return (check && pairToAdd(row, check)) ?? [];
      }),
    ],
    source: 'portal',
  };
}
