import {
  findingFilterSchema,
  landscapeGroupingSchema,
  landscapeQuerySchema,
  peeringStatusSchema,
  type FindingFilter,
  type LandscapeGrouping,
  type LandscapeQuery,
  type PeeringStatus,
} from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../page/AddressValue';
import { unknownParameters } from '../page/unknownParameters';
import { LANDSCAPE_SORTS, type LandscapeSort } from './landscapeRows';

/** How a landscape is shown. */
export type LandscapeForm = 'graph' | 'table';

/** What a landscape can be filtered by; several values of one are alternatives. */
export interface LandscapeFilters {
  readonly project: readonly string[];
  readonly region: readonly string[];
  readonly seed: readonly string[];
  readonly purpose: readonly string[];
  readonly status: readonly PeeringStatus[];
  readonly finding: readonly FindingFilter[];
}

/** Everything that a reader set on a landscape: the address holds all of it. */
export interface LandscapeState {
  readonly form: LandscapeForm;
  readonly groupBy: LandscapeGrouping;
  readonly filters: LandscapeFilters;
  /** `namespace/name` of shoots. */
  readonly focus: readonly string[];
  /** Peerings around the focus. */
  readonly depth: number;
  readonly open: readonly string[];
  readonly closed: readonly string[];
  /** Whether shoots without a peering are shown. */
  readonly alone: boolean;
  /** Bundles of fewer peerings are not drawn; as the server sees fit unless given. */
  readonly minBundle: number | undefined;
  /** Id of what is chosen in the graph or the table. */
  readonly selected: string | undefined;
  /** Of the table. */
  readonly sort: LandscapeSort;
  readonly descending: boolean;
  /** Of the table, from 0. */
  readonly page: number;
}

/** The names of filters, in the order of the page. */
export const LANDSCAPE_FILTERS = [
  'project',
  'region',
  'seed',
  'purpose',
  'status',
  'finding',
] as const satisfies readonly (keyof LandscapeFilters)[];

/** What belongs to one Garden alone, and means nothing in another. */
export const OF_ONE_GARDEN: readonly string[] = [
  'project',
  'region',
  'seed',
  'purpose',
  'focus',
  'open',
  'closed',
  'selected',
];

/** Each column in both directions. */
const ORDERS = LANDSCAPE_SORTS.flatMap(sort => [sort, `-${sort}`] as const);
const DEPTHS = ['1', '2', '3'];
const FORMS: readonly LandscapeForm[] = ['graph', 'table'];
/** Of what the page writes itself: all of an address that means something here. */
const PARAMETERS: readonly string[] = [
  'garden',
  'group',
  'view',
  ...LANDSCAPE_FILTERS,
  'focus',
  'depth',
  'open',
  'closed',
  'alone',
  'minBundle',
  'selected',
  'sort',
  'page',
  'at',
];
/** Of what the page writes itself. What is longer is no id. */
const LONGEST_ID = 600;

type ListName =
  | (typeof LANDSCAPE_FILTERS)[number]
  | 'focus'
  | 'open'
  | 'closed';

/** The values of a list of the address that the server would take, and the others. */
function readList(params: URLSearchParams, name: ListName) {
  const { shape } = landscapeQuerySchema;
  const known: string[] = [];
  const unknown: AddressValue[] = [];
  for (const value of new Set(params.getAll(name))) {
    const isTaken = shape[name].safeParse([...known, value]).success;
    if (isTaken) known.push(value);
    else if (value !== '') unknown.push({ parameter: name, value });
  }
  return { known, unknown };
}

/** Reads the state from an address. What means nothing is left out of it, and told. */
export function readLandscapeState(params: URLSearchParams): {
  readonly state: LandscapeState;
  readonly unknown: readonly AddressValue[];
} {
  const unknown: AddressValue[] = [];
  const list = (name: ListName): readonly string[] => {
    const read = readList(params, name);
    unknown.push(...read.unknown);
    return read.known;
  };
  const word = <T extends string>(name: string, values: readonly T[]) => {
    const text = params.get(name);
    const found = values.find(value => value === text);
    if (text && !found) unknown.push({ parameter: name, value: text });
    return found;
  };
  const small = params.get('minBundle');
  const minBundle = landscapeQuerySchema.shape.minBundle.safeParse(
    small === null ? undefined : Number(small),
  );
  if (small && !minBundle.success) {
    unknown.push({ parameter: 'minBundle', value: small });
  }
  const selected = params.get('selected') ?? '';
  if (selected.length > LONGEST_ID) {
    unknown.push({ parameter: 'selected', value: selected });
  }
  const order = word('sort', ORDERS) ?? 'worst';
  const page = Number(params.get('page') ?? '1');
  const state: LandscapeState = {
    form: word('view', FORMS) ?? 'graph',
    groupBy: word('group', landscapeGroupingSchema.options) ?? 'project',
    filters: {
      project: list('project'),
      region: list('region'),
      seed: list('seed'),
      purpose: list('purpose'),
      status: peeringStatusSchema.array().parse(list('status')),
      finding: findingFilterSchema.array().parse(list('finding')),
    },
    focus: list('focus'),
    depth: Number(word('depth', DEPTHS) ?? '1'),
    open: list('open'),
    closed: list('closed'),
    alone: word('alone', ['true']) === 'true',
    minBundle: minBundle.success ? minBundle.data : undefined,
    selected:
      selected !== '' && selected.length <= LONGEST_ID ? selected : undefined,
    sort: LANDSCAPE_SORTS.find(sort => order.endsWith(sort)) ?? 'worst',
    descending: order.startsWith('-'),
    page: Number.isSafeInteger(page) && page >= 1 ? page - 1 : 0,
  };
  return {
    state,
    unknown: [...unknown, ...unknownParameters(params, PARAMETERS)],
  };
}

const given = <T>(values: readonly T[]) =>
  values.length > 0 ? [...values] : undefined;

/** What is asked of the server for a state; what it does not say is not asked. */
export function landscapeQueryOf(
  garden: string,
  state: LandscapeState,
): LandscapeQuery {
  const { filters, focus, depth } = state;
  const parts: LandscapeQuery = {
    garden,
    groupBy: state.groupBy,
    project: given(filters.project),
    region: given(filters.region),
    seed: given(filters.seed),
    purpose: given(filters.purpose),
    status: given(filters.status),
    finding: given(filters.finding),
    focus: given(focus),
    depth: focus.length > 0 ? depth : undefined,
    open: given(state.open),
    closed: given(state.closed),
    alone: state.alone ? true : undefined,
    minBundle: state.minBundle,
  };
  return parts;
}

/**
 * Where things stand is kept while this stays the same: opening and closing a group moves nothing that need not move,
 * another filter or focus is another picture.
 */
export function pictureOf(
  garden: string,
  state: LandscapeState,
  lit: boolean,
): string {
  const { groupBy, filters, focus, depth, alone } = state;
  // What is lit stays where it is.
  const around = lit ? [] : [focus, depth];
  return JSON.stringify([garden, groupBy, filters, alone, ...around]);
}

/** Whether anything is filtered. */
export function isFiltered({ filters }: LandscapeState): boolean {
  return LANDSCAPE_FILTERS.some(name => filters[name].length > 0);
}
