import {
  FindingCode,
  findingCodes,
  PeeringStatus,
  Severity,
} from './vocabulary';

/** What a column can be sorted by; `worst` is the column of findings. */
export type SortKey =
  | 'worst'
  | 'status'
  | 'target'
  | 'project'
  | 'nodes'
  | 'seed'
  | 'rollout';

/** In the order of the columns. */
export const SORT_KEYS: readonly SortKey[] = [
  'status',
  'target',
  'project',
  'nodes',
  'seed',
  'worst',
  'rollout',
];

/** Which findings a row must have to be shown. */
export type FindingFilter = Severity | 'none' | FindingCode;

/** What a reader set on the table: all of it can be shared as an address. */
export interface TableState {
  readonly text: string;
  readonly status: PeeringStatus | undefined;
  readonly finding: FindingFilter | undefined;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** Id of the open peering. */
  readonly open: string | undefined;
  /** From 0. */
  readonly page: number;
}

/** Nothing filtered, worst first, first page. */
export const INITIAL_TABLE_STATE: TableState = {
  text: '',
  status: undefined,
  finding: undefined,
  sort: 'worst',
  descending: false,
  open: undefined,
  page: 0,
};

/** In the order of the legend. */
export const STATUSES: readonly PeeringStatus[] = [
  'configured',
  'incomplete',
  'notAccessible',
];

const FINDING_FILTERS: readonly FindingFilter[] = [
  'error',
  'warning',
  'note',
  'notChecked',
  'none',
  ...findingCodes,
];

const PARAMS = ['filter', 'status', 'finding', 'sort', 'open', 'page'] as const;

function member<T extends string>(
  values: readonly T[],
  text: string | null | undefined,
): T | undefined {
  return values.find(value => value === text);
}

/** The status that a text names, if it names one. */
export function readStatus(
  text: string | null | undefined,
): PeeringStatus | undefined {
  return member(STATUSES, text);
}

/** The filter of findings that a text names, if it names one. */
export function readFindingFilter(
  text: string | null | undefined,
): FindingFilter | undefined {
  return member(FINDING_FILTERS, text);
}

/** Reads the state from an address. What can't be read is as if it were not there. */
export function readTableState(params: URLSearchParams): TableState {
  const sortText = params.get('sort') ?? '';
  const descending = sortText.startsWith('-');
  const sort = member(SORT_KEYS, descending ? sortText.slice(1) : sortText);
  const page = Number(params.get('page') ?? '1');
  return {
    text: params.get('filter') ?? '',
    status: readStatus(params.get('status')),
    finding: readFindingFilter(params.get('finding')),
    sort: sort ?? INITIAL_TABLE_STATE.sort,
    descending: sort !== undefined && descending,
    open: params.get('open') || undefined,
    page: Number.isSafeInteger(page) && page >= 1 ? page - 1 : 0,
  };
}

/** Writes the state into an address and keeps everything there that is not its own. */
export function writeTableState(
  params: URLSearchParams,
  state: TableState,
): URLSearchParams {
  const result = new URLSearchParams(params);
  PARAMS.forEach(name => result.delete(name));
  if (state.text) result.set('filter', state.text);
  if (state.status) result.set('status', state.status);
  if (state.finding) result.set('finding', state.finding);
  if (state.sort !== 'worst' || state.descending) {
    result.set('sort', `${state.descending ? '-' : ''}${state.sort}`);
  }
  if (state.open) result.set('open', state.open);
  if (state.page > 0) result.set('page', String(state.page + 1));
  return result;
}
