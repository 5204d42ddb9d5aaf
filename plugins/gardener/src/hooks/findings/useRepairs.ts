import { useMemo, useState } from 'react';
import { hashKey } from '@tanstack/react-query';
import type {
  BulkPlan,
  BulkPlanRequest,
  FindingRow,
} from 'backstage-plugin-gardener-common';
import { Failure, failureOf } from '../../model/failure';
import {
  choose,
  chooseTogether,
  NO_REPAIRS,
  PROPOSED,
  type RepairChoice,
} from '../../model/findings/repairChoice';
import { repairPlanOf, type RepairPlan } from '../../model/findings/repairPlan';
import { useBulkPlan } from '../../queries/useBulkPlan';

/** What the Garden said of the repairs that were wanted when it was asked. */
export type RepairCheck =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'checked';
      readonly plan: BulkPlan;
      readonly request: BulkPlanRequest;
      /** Whether others are wanted by now. */
      readonly changed: boolean;
    };

/** Which repairs are wanted, what they come to, and what the Garden says of them, which is asked on wish alone. */
export interface Repairs {
  readonly choice: RepairChoice;
  readonly plan: RepairPlan;
  readonly check: RepairCheck;
  readonly choose: (row: FindingRow, wanted: boolean) => void;
  /** For the box of several rows. */
  readonly chooseTogether: (rows: readonly FindingRow[]) => void;
  readonly clear: () => void;
  readonly propose: () => void;
  readonly ask: () => void;
  /** To be called when the plan was applied: another one is made of what is found then. */
  readonly forget: () => void;
}

/** @param rows - must stay the same object while they are the same */
export function useRepairs(
  garden: string,
  rows: readonly FindingRow[],
): Repairs {
  const [choice, setChoice] = useState(PROPOSED);
  const [asked, setAsked] = useState<BulkPlanRequest | null>(null);
  const plan = useMemo(() => repairPlanOf(rows, choice), [rows, choice]);
  const query = useBulkPlan(asked);

  const check = (): RepairCheck => {
    if (asked === null) return { kind: 'none' };
    if (query.isFetching) return { kind: 'asking' };
    if (query.error) {
      return { kind: 'failed', failure: failureOf(query.error) };
    }
    if (!query.data) return { kind: 'none' };
    return {
      kind: 'checked',
      plan: query.data,
      request: asked,
      changed: hashKey([asked.units]) !== hashKey([plan.wishes]),
    };
  };

  const ask = () => {
    const request: BulkPlanRequest = {
      garden,
      units: [...plan.wishes],
      source: 'portal',
    };
    if (asked && hashKey([asked]) === hashKey([request])) query.refetch();
    else setAsked(request);
  };

  return {
    choice,
    plan,
    check: check(),
    choose: (row, wanted) => setChoice(before => choose(before, [row], wanted)),
    chooseTogether: some => setChoice(before => chooseTogether(before, some)),
    clear: () => {
      setChoice(NO_REPAIRS);
      setAsked(null);
    },
    propose: () => setChoice(PROPOSED),
    ask,
    forget: () => setAsked(null),
  };
}
