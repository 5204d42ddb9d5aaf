import {
  findingCodeSchema,
  findingsGroupingSchema,
  findingsQuerySchema,
  findingWeightSchema,
  type FindingCode,
  type FindingsGrouping,
  type FindingsQuery,
  type FindingWeight,
} from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../page/AddressValue';
import { unknownParameters } from '../page/unknownParameters';

/** What findings can be filtered by; several values of one are alternatives. */
export interface FindingsFilters {
  readonly project: readonly string[];
  readonly severity: readonly FindingWeight[];
  readonly seed: readonly string[];
  readonly code: readonly FindingCode[];
}

/** Everything that a reader set on the findings: the address holds all of it. */
export interface FindingsState {
  readonly groupBy: FindingsGrouping;
  readonly text: string;
  readonly filters: FindingsFilters;
  /** Keys of groups whose rows are shown. */
  readonly open: readonly string[];
}

/** How findings are counted, worst first. */
export const WEIGHTS = findingWeightSchema.options;

/** The names of filters, in the order of the page. */
export const FINDINGS_FILTERS = [
  'project',
  'severity',
  'seed',
  'code',
] as const satisfies readonly (keyof FindingsFilters)[];

/** All that the page reads of an address. */
export const FINDINGS_PARAMETERS: readonly string[] = [
  'garden',
  ...FINDINGS_FILTERS,
  'group',
  'text',
  'open',
];

/** What belongs to one Garden alone, and means nothing in another. */
export const FINDINGS_OF_ONE_GARDEN: readonly string[] = [
  'project',
  'seed',
  'text',
  'open',
];

/** The server takes no longer text. */
const LONGEST_TEXT = 100;
/** Of what the page writes itself. */
const LONGEST_KEY = 200;

/**
 * Reads the state from an address. What means nothing is left out of it, and told. Not so a group that is to be open and is not
 * there: mostly it was mended since the link was made, and that something is missing would be bad news of what is good.
 */
export function readFindingsState(params: URLSearchParams): {
  readonly state: FindingsState;
  readonly unknown: readonly AddressValue[];
} {
  const { shape } = findingsQuerySchema;
  const unknown: AddressValue[] = [
    ...unknownParameters(params, FINDINGS_PARAMETERS),
  ];
  const list = (name: keyof FindingsFilters): readonly string[] => {
    const known: string[] = [];
    for (const value of new Set(params.getAll(name))) {
      if (shape[name].safeParse([...known, value]).success) known.push(value);
      else if (value !== '') unknown.push({ parameter: name, value });
    }
    return known;
  };
  const group = params.get('group') ?? '';
  const groupBy = findingsGroupingSchema.safeParse(group);
  if (group !== '' && !groupBy.success) {
    unknown.push({ parameter: 'group', value: group });
  }
  const state: FindingsState = {
    groupBy: groupBy.success ? groupBy.data : 'cause',
    text: (params.get('text') ?? '').slice(0, LONGEST_TEXT),
    filters: {
      project: list('project'),
      severity: findingWeightSchema.array().parse(list('severity')),
      seed: list('seed'),
      code: findingCodeSchema.array().parse(list('code')),
    },
    open: [...new Set(params.getAll('open'))].filter(
      key => key !== '' && key.length <= LONGEST_KEY,
    ),
  };
  return { state, unknown };
}

const given = <T>(values: readonly T[]) =>
  values.length > 0 ? [...values] : undefined;

/** What is asked of the server for a state. */
export function findingsQueryOf(
  garden: string,
  {
    groupBy,
    text,
    filters,
  }: Pick<FindingsState, 'groupBy' | 'text' | 'filters'>,
): FindingsQuery {
  return {
    garden,
    groupBy,
    text: text.trim() === '' ? undefined : text.trim(),
    project: given(filters.project),
    severity: given(filters.severity),
    seed: given(filters.seed),
    code: given(filters.code),
  };
}

/** Whether anything is filtered. */
export function filtersFindings({
  text,
  filters,
}: Pick<FindingsState, 'text' | 'filters'>): boolean {
  return (
    text.trim() !== '' ||
    FINDINGS_FILTERS.some(name => filters[name].length > 0)
  );
}
