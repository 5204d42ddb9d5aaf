import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ShootRef, TargetCheck } from 'backstage-plugin-gardener-common';
import { ChangeDraft, nameOfTarget } from '../model/changeDraft';
import { RowAnswer, RowState, rowStates } from '../model/draftRows';
import { failureOf } from '../model/failure';
import { queryKeys } from '../queries/queryKeys';
import { useTargetChecks } from '../queries/useTargetChecks';

/** The rows of a draft with what is known of their targets. */
export interface DraftRows {
  /** By the id of the row. */
  readonly states: ReadonlyMap<number, RowState>;
  readonly checks: ReadonlyMap<number, TargetCheck>;
  /** Asks again for a target that could not be checked. */
  readonly checkAgain: (id: number) => void;
}

/** Asks for what a peering with the target of each row would mean. */
export function useDraftRows(shoot: ShootRef, draft: ChangeDraft): DraftRows {
  const client = useQueryClient();
  const chosen = useMemo(
    () =>
      draft.rows.flatMap(({ id, target }) =>
        target === null ? [] : [{ id, name: nameOfTarget(target) }],
      ),
    [draft.rows],
  );
  const answers = new Map<number, RowAnswer>(
    useTargetChecks(
      shoot,
      chosen.map(({ name }) => name),
    ).map(({ data, error }, index) => [
      chosen[index].id,
      {
        ...(data && { check: data }),
        ...(error && { failure: failureOf(error) }),
      },
    ]),
  );
  return {
    states: rowStates(draft.rows, answers),
    checks: new Map(
      [...answers].flatMap(([id, { check }]) => (check ? [[id, check]] : [])),
    ),
    checkAgain(id) {
      const name = chosen.find(row => row.id === id)?.name;
      if (name) {
        client.invalidateQueries({
          queryKey: queryKeys.targetCheck(shoot, name),
        });
      }
    },
  };
}
