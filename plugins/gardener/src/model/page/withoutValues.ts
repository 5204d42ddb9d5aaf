import type { AddressValue } from './AddressValue';
import type { ParamChanges } from './changeParams';

/** What takes some values out of an address, and leaves the others of the same parameters there. */
export function withoutValues(
  params: URLSearchParams,
  items: readonly AddressValue[],
): ParamChanges {
  return Object.fromEntries(
    items.map(({ parameter }) => [
      parameter,
      params
        .getAll(parameter)
        .filter(
          value =>
            !items.some(
              item => item.parameter === parameter && item.value === value,
            ),
        ),
    ]),
  );
}
