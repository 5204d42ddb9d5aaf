import {
  changeStateSchema,
  type ChangeState,
  type HistoryQuery,
} from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../page/AddressValue';
import { unknownParameters } from '../page/unknownParameters';
import { isOpen } from './isOpen';

/** A state, or every one that is not at its end. */
export type StateFilter = 'open' | ChangeState;

/** In the order of the page: first what may want somebody. */
export const STATE_FILTERS: readonly StateFilter[] = [
  'open',
  'writing',
  'halfOpen',
  'paused',
  'written',
  'rollingOut',
  'done',
  'refused',
  'undone',
  'cancelled',
];

/** Everything that a reader set on the page of changes: the address holds all of it. */
export interface ChangesState {
  readonly states: readonly StateFilter[];
  /** Only changes of the user. */
  readonly mine: boolean;
  /** Id of the change whose steps are shown. */
  readonly opened: string | undefined;
}

/** All that the page reads of an address. */
export const CHANGES_PARAMETERS = [
  'garden',
  'state',
  'mine',
  'change',
] as const;

/** What belongs to one Garden alone, and means nothing in another. */
export const OF_ONE_GARDEN: readonly string[] = ['change'];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the state from an address. What means nothing is left out of it, and told. */
export function readChangesState(params: URLSearchParams): {
  readonly state: ChangesState;
  readonly unknown: readonly AddressValue[];
} {
  const unknown: AddressValue[] = [
    ...unknownParameters(params, CHANGES_PARAMETERS),
  ];
  const wanted = new Set(params.getAll('state'));
  const states = STATE_FILTERS.filter(state => wanted.delete(state));
  for (const value of wanted) {
    if (value !== '') unknown.push({ parameter: 'state', value });
  }
  const mine = params.get('mine') ?? '';
  if (mine !== '' && mine !== 'true') {
    unknown.push({ parameter: 'mine', value: mine });
  }
  const opened = params.get('change') ?? '';
  const isId = ID.test(opened);
  if (opened !== '' && !isId) {
    unknown.push({ parameter: 'change', value: opened });
  }
  return {
    state: {
      states,
      mine: mine === 'true',
      opened: isId ? opened : undefined,
    },
    unknown,
  };
}

/** What is asked of the server for a state; what it does not say is not asked. */
export function changesQueryOf(
  garden: string,
  { states, mine }: ChangesState,
): Pick<HistoryQuery, 'garden' | 'states' | 'open' | 'mine'> {
  const asked = changeStateSchema.options.filter(
    state =>
      states.includes(state) || (states.includes('open') && isOpen(state)),
  );
  const onlyOpen = states.length === 1 && states[0] === 'open';
  return {
    garden,
    ...(onlyOpen && { open: true }),
    ...(asked.length > 0 && !onlyOpen && { states: asked }),
    ...(mine && { mine }),
  };
}

/** Whether anything is filtered. */
export function isFiltered({ states, mine }: ChangesState): boolean {
  return states.length > 0 || mine;
}
