import {
  addressLanesSchema,
  addressPlanQuerySchema,
  parseCidr,
  rangeKindSchema,
  rangeSortSchema,
  type AddressLanes,
  type AddressPlanQuery,
  type AddressTrialQuery,
  type RangeKind,
  type RangeSort,
} from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../page/AddressValue';
import { unknownParameters } from '../page/unknownParameters';

/** Everything that a reader set on an address plan: the address holds all of it. */
export interface CidrState {
  readonly project: readonly string[];
  readonly text: string;
  readonly kinds: readonly RangeKind[];
  readonly lanes: AddressLanes;
  /** What is drawn; as the server sees fit unless given. */
  readonly within: string | undefined;
  readonly sort: RangeSort;
  readonly descending: boolean;
  /** From 0. */
  readonly page: number;
  /** The block that is tried. */
  readonly block: string | undefined;
  /** `namespace/name` of the shoot that it is tried for; a new one unless given. */
  readonly shoot: string | undefined;
  /** Which of the free blocks is chosen. */
  readonly pick: string | undefined;
}

/** All that the page reads of an address. */
export const CIDR_PARAMETERS = [
  'garden',
  'project',
  'q',
  'show',
  'lanes',
  'within',
  'sort',
  'order',
  'page',
  'block',
  'shoot',
  'pick',
] as const;

/** What is drawn unless something else is asked for. */
export const USUAL_KINDS: readonly RangeKind[] = ['nodes', 'services'];

/** What belongs to one Garden alone, and means nothing in another. */
export const CIDRS_OF_ONE_GARDEN: readonly string[] = [
  'project',
  'q',
  'within',
  'page',
  'block',
  'shoot',
  'pick',
];

export const RANGES_PER_PAGE = 10;

const SHOOT = /^[a-z0-9][-a-z0-9]{0,62}\/[a-z0-9][-a-z0-9]{0,62}$/;

/** The canonical text of a network; undefined for what is none. */
export function networkText(text: string): string | undefined {
  try {
    return parseCidr(text.trim()).text;
  } catch {
    // What is wrong with it is said where it can be mended.
    return undefined;
  }
}

/** Reads the state from an address. What means nothing is left out of it, and told. */
export function readCidrState(params: URLSearchParams): {
  readonly state: CidrState;
  readonly unknown: readonly AddressValue[];
} {
  const unknown: AddressValue[] = [
    ...unknownParameters(params, CIDR_PARAMETERS),
  ];
  const read = <T>(
    name: string,
    take: (text: string) => T | undefined,
  ): T | undefined => {
    const text = params.get(name);
    if (!text) return undefined;
    const value = take(text);
    if (value === undefined) unknown.push({ parameter: name, value: text });
    return value;
  };
  const list = <T extends string>(
    name: string,
    take: (text: string) => T | undefined,
  ): readonly T[] =>
    [...new Set(params.getAll(name))].flatMap(text => {
      const value = take(text);
      if (value !== undefined) return [value];
      if (text !== '') unknown.push({ parameter: name, value: text });
      return [];
    });
  const kinds = list('show', text => rangeKindSchema.safeParse(text).data);
  const { project } = addressPlanQuerySchema.shape;
  const state: CidrState = {
    project: list('project', text =>
      project.safeParse([text]).success ? text : undefined,
    ).slice(0, 100),
    text: (params.get('q') ?? '').slice(0, 100),
    kinds: kinds.length > 0 ? kinds : USUAL_KINDS,
    lanes:
      read('lanes', text => addressLanesSchema.safeParse(text).data) ??
      'project',
    within: read('within', networkText),
    sort:
      read('sort', text => rangeSortSchema.safeParse(text).data) ?? 'conflicts',
    descending:
      read('order', text => (text === 'desc' ? true : undefined)) ?? false,
    page: read('page', pageNumber) ?? 0,
    block: read('block', networkText),
    shoot: read('shoot', text => (SHOOT.test(text) ? text : undefined)),
    pick: read('pick', networkText),
  };
  return { state, unknown };
}

/** Pages of the address count from 1. */
function pageNumber(text: string): number | undefined {
  const number = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : NaN;
  return Number.isNaN(number) ? undefined : number - 1;
}

/** What is asked of the server for a state; what it does not say is not asked. */
export function addressPlanQueryOf(
  garden: string,
  state: CidrState,
): AddressPlanQuery {
  const { project, text, kinds, page } = state;
  return {
    garden,
    ...(project.length > 0 && { project: [...project] }),
    ...(text !== '' && { text }),
    kinds: [...kinds],
    lanes: state.lanes,
    ...(state.within !== undefined && { within: state.within }),
    sort: state.sort,
    ...(state.descending && { descending: true }),
    limit: RANGES_PER_PAGE,
    ...(page > 0 && { offset: page * RANGES_PER_PAGE }),
  };
}

/**
 * The same of the block that is tried; null for none.
 *
 * @param window - what is drawn: others are looked for where the reader looks, if the block is there
 */
export function addressTrialQueryOf(
  garden: string,
  { block, shoot }: CidrState,
  window: string | undefined,
): AddressTrialQuery | null {
  if (block === undefined) return null;
  return {
    garden,
    block,
    ...(shoot !== undefined && { shoot }),
    ...(window !== undefined && { within: window }),
  };
}
