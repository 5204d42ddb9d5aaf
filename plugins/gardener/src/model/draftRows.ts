import type {
  TargetCheck,
  TargetChoice,
} from 'backstage-plugin-gardener-common';
import { ChangeDraft, DraftRow, nameOfTarget } from './changeDraft';
import type { Failure } from './failure';

/** Why a chosen target can't be peered with. */
export type RowObstacle =
  | Extract<TargetChoice, { state: 'disabled' }>['reason']
  /** There is no such shoot in a namespace that the user may see. */
  | 'notFound'
  /** Another row has it already. */
  | 'twice';

/** How far a row is. */
export type RowState =
  /** It has no target. */
  | { readonly kind: 'open' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'checked';
      readonly check: TargetCheck;
      readonly obstacle: RowObstacle | null;
    };

/** What is known of the target of a row. */
export interface RowAnswer {
  readonly check?: TargetCheck;
  readonly failure?: Failure;
}

function obstacleOf(check: TargetCheck, twice: boolean): RowObstacle | null {
  if (twice) return 'twice';
  if (check.target.kind === 'notFound') return 'notFound';
  return check.choice?.state === 'disabled' ? check.choice.reason : null;
}

function keyOf(row: DraftRow): string | null {
  if (row.target === null) return null;
  const { namespace, name } = nameOfTarget(row.target);
  return `${namespace}/${name}`;
}

/**
 * How far each row is.
 *
 * @param answers - by the id of the row
 */
export function rowStates(
  rows: readonly DraftRow[],
  answers: ReadonlyMap<number, RowAnswer>,
): ReadonlyMap<number, RowState> {
  const seen = new Set<string>();
  return new Map(
    rows.map((row): [number, RowState] => {
      const key = keyOf(row);
      if (key === null) return [row.id, { kind: 'open' }];
      const twice = seen.has(key);
      seen.add(key);
      const { check, failure } = answers.get(row.id) ?? {};
      if (check) {
        const obstacle = obstacleOf(check, twice);
        return [row.id, { kind: 'checked', check, obstacle }];
      }
      return [
        row.id,
        failure ? { kind: 'failed', failure } : { kind: 'checking' },
      ];
    }),
  );
}

/** Pairs of one plan, by the contract. */
const MAX_PAIRS = 100;

/** Why a draft can't be reviewed yet. */
export type DraftObstacle =
  | 'tooMany'
  | 'nothing'
  | 'unwritable'
  | 'open'
  | 'failed'
  | 'checking';

/** A draft in numbers. */
export interface DraftSummary {
  readonly add: number;
  readonly remove: number;
  /** Rows without a target. */
  readonly open: number;
  /** Rows whose target can't be written. */
  readonly unwritable: number;
  readonly obstacle: DraftObstacle | null;
}

function isUnwritable(row: DraftRow, state: RowState | undefined): boolean {
  return (
    (row.problem !== null && row.problem !== 'notChosen') ||
    (state?.kind === 'checked' && state.obstacle !== null)
  );
}

/**
 * Counts what a draft holds, and says what is to be done before it can be reviewed. An empty row is no obstacle.
 *
 * @param remove - how many peerings are removed
 */
export function summarise(
  { rows }: Pick<ChangeDraft, 'rows'>,
  states: ReadonlyMap<number, RowState>,
  remove: number,
): DraftSummary {
  const count = (wanted: (row: DraftRow, state: RowState) => boolean) =>
    rows.filter(row => {
      const state = states.get(row.id);
      return state !== undefined && wanted(row, state);
    }).length;
  const add = count((_, state) => state.kind !== 'open');
  const unwritable = count(isUnwritable);
  const obstacle = (): DraftObstacle | null => {
    if (unwritable > 0) return 'unwritable';
    if (count((row, { kind }) => kind === 'open' && row.text.trim() !== '') > 0)
      return 'open';
    if (count((_, { kind }) => kind === 'failed') > 0) return 'failed';
    if (count((_, { kind }) => kind === 'checking') > 0) return 'checking';
    if (add + remove > MAX_PAIRS) return 'tooMany';
    return add + remove === 0 ? 'nothing' : null;
  };
  return {
    add,
    remove,
    open: count((_, state) => state.kind === 'open'),
    unwritable,
    obstacle: obstacle(),
  };
}
