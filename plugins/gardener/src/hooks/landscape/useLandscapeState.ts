import { useCallback, useMemo } from 'react';
import type { LandscapeGrouping } from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../../model/page/AddressValue';
import type { ParamChanges } from '../../model/page/changeParams';
import {
  LandscapeFilters,
  LandscapeState,
  readLandscapeState,
} from '../../model/landscape/landscapeState';
import { useAddressParams } from '../page/useAddressParams';

/** What can be set on a landscape. */
export interface LandscapeChanges {
  readonly change: (changes: ParamChanges) => void;
  readonly filter: (
    name: keyof LandscapeFilters,
    values: readonly string[],
  ) => void;
  /** Id of a thing of the graph; undefined chooses nothing. */
  readonly select: (id: string | undefined) => void;
  readonly openGroup: (...keys: readonly string[]) => void;
  readonly closeGroup: (key: string) => void;
  readonly groupBy: (grouping: LandscapeGrouping) => void;
  /** Shows shoots and what is around them; none shows everything. */
  readonly focusOn: (shoots: readonly string[]) => void;
}

/** What is set on a landscape, kept in the address. */
export function useLandscapeState(): {
  readonly state: LandscapeState;
  readonly unknown: readonly AddressValue[];
  readonly changes: LandscapeChanges;
} {
  const { params, change } = useAddressParams();
  const read = useMemo(() => readLandscapeState(params), [params]);
  const { open, closed } = read.state;
  const filter = useCallback<LandscapeChanges['filter']>(
    (name, values) =>
      change({ [name]: values, selected: undefined, page: undefined }),
    [change],
  );
  const select = useCallback<LandscapeChanges['select']>(
    id => change({ selected: id }),
    [change],
  );
  const openGroup = useCallback<LandscapeChanges['openGroup']>(
    (...keys) =>
      change({
        open: [...open, ...keys],
        closed: closed.filter(key => !keys.includes(key)),
        selected: undefined,
      }),
    [change, open, closed],
  );
  const closeGroup = useCallback<LandscapeChanges['closeGroup']>(
    key =>
      change({
        open: open.filter(other => other !== key),
        closed: [...closed, key],
        selected: undefined,
      }),
    [change, open, closed],
  );
  const focusOn = useCallback<LandscapeChanges['focusOn']>(
    shoots =>
      change({
        focus: shoots,
        selected: undefined,
        ...(shoots.length === 0 && { depth: undefined }),
      }),
    [change],
  );
  const groupBy = useCallback<LandscapeChanges['groupBy']>(
    grouping =>
      change({
        group: grouping === 'project' ? undefined : grouping,
        // Keys of groups of another kind.
        open: undefined,
        closed: undefined,
        selected: undefined,
      }),
    [change],
  );
  const changes = useMemo(
    () => ({
      change,
      filter,
      select,
      openGroup,
      closeGroup,
      groupBy,
      focusOn,
    }),
    [change, filter, select, openGroup, closeGroup, groupBy, focusOn],
  );
  return { ...read, changes };
}
