import type { DraftPeering } from 'backstage-plugin-gardener-common';
import {
  changeDraft,
  ChangeDraft,
  DraftAction,
  DraftRow,
  nameOfTarget,
} from '../changeDraft';
import { parseTypedTarget } from '../typedTarget';
import { isChosen } from './toDraft';

/** The rows of the field, and the one that was taken away last. */
export interface PeeringRows {
  readonly draft: ChangeDraft;
  readonly dropped: { readonly row: DraftRow; readonly at: number } | null;
}

/** One step of filling them. */
export type PeeringRowsAction = DraftAction | { readonly type: 'undoDrop' };

/** A row of a target that was chosen before; its facts come with the next check. */
function rowOf(garden: string, id: number, peering: DraftPeering): DraftRow {
  const { namespace, name, seed, reverse = true } = peering;
  const row = { id, problem: null, withReverse: reverse };
  if (!isChosen(peering)) {
    const typed = parseTypedTarget(name);
    const problem = typed.kind === 'problem' ? typed.problem : null;
    return {
      ...row,
      text: name,
      target: null,
      problem: name.includes('/') ? problem : 'notChosen',
    };
  }
  return seed === undefined
    ? {
        ...row,
        text: name,
        target: {
          kind: 'listed',
          candidate: {
            ref: { garden, namespace, name },
            project: null,
            seed: null,
            nodeNetworks: [],
            choice: { state: 'ok' },
          },
        },
      }
    : {
        ...row,
        text: `${namespace}/${name}/${seed}`,
        target: { kind: 'typed', namespace, name, seed },
      };
}

/** The rows for what the form holds. */
export function peeringRows(
  garden: string,
  peerings: readonly DraftPeering[],
): PeeringRows {
  return {
    draft: {
      removals: [],
      rows: peerings.map((peering, index) => rowOf(garden, index + 1, peering)),
      nextId: peerings.length + 1,
    },
    dropped: null,
  };
}

/** What the form holds for the rows. One without a target is kept as it was typed; an empty one is nothing. */
export function peeringsOfRows(rows: readonly DraftRow[]): DraftPeering[] {
  return rows.flatMap((row): DraftPeering[] => {
    const { target, withReverse: reverse } = row;
    if (target === null) {
      const name = row.text.trim();
      return name === '' ? [] : [{ namespace: '', name, reverse }];
    }
    const seed = target.kind === 'typed' ? { seed: target.seed } : {};
    return [{ ...nameOfTarget(target), ...seed, reverse }];
  });
}

/** The rows after a step. What is taken away can be taken back until the next step. */
export function changePeeringRows(
  state: PeeringRows,
  action: PeeringRowsAction,
): PeeringRows {
  const { draft, dropped } = state;
  switch (action.type) {
    case 'undoDrop': {
      if (dropped === null) return state;
      const rows = [...draft.rows];
      rows.splice(dropped.at, 0, dropped.row);
      return { draft: { ...draft, rows }, dropped: null };
    }
    case 'dropRow': {
      const at = draft.rows.findIndex(({ id }) => id === action.id);
      const row = draft.rows[at];
      if (row === undefined) return state;
      return { draft: changeDraft(draft, action), dropped: { row, at } };
    }
    case 'settled':
      // Only says what was typed before.
      return { draft: changeDraft(draft, action), dropped };
    case 'addRow':
    case 'typed':
    case 'chosen':
    case 'addReverse':
    case 'remove':
    case 'keep':
    case 'removeReverse':
      return { draft: changeDraft(draft, action), dropped: null };
    default: {
      const never: never = action;
      throw new Error(`Unknown step ${JSON.stringify(never)}`);
    }
  }
}
