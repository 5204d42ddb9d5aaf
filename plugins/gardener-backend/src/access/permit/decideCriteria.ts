import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';

/**
 * What criteria come to when some of their filters can't be decided yet: Kleene's logic of three values. `undefined` is
 * "not decided": it may become either when more is known.
 *
 * @param decide - of one filter
 */
export function decideCriteria<Filter>(
  criteria: PermissionCriteria<Filter>,
  decide: (filter: Filter) => boolean | undefined,
): boolean | undefined {
  if (isAndCriteria(criteria)) {
    return all(criteria.allOf.map(part => decideCriteria(part, decide)));
  }
  if (isOrCriteria(criteria)) {
    const none = all(
      criteria.anyOf.map(part => not(decideCriteria(part, decide))),
    );
    return not(none);
  }
  if (isNotCriteria(criteria)) return not(decideCriteria(criteria.not, decide));
  return decide(criteria);
}

/** Every filter of criteria. */
export function filtersOf<Filter>(
  criteria: PermissionCriteria<Filter>,
): readonly Filter[] {
  if (isAndCriteria(criteria)) return criteria.allOf.flatMap(filtersOf<Filter>);
  if (isOrCriteria(criteria)) return criteria.anyOf.flatMap(filtersOf<Filter>);
  if (isNotCriteria(criteria)) return filtersOf(criteria.not);
  return [criteria];
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function all(values: ReadonlyArray<boolean | undefined>): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}
