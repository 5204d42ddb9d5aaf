import type { AddressValue } from '../../model/page/AddressValue';
import { CHANGES_PARAMETERS } from '../../model/changes/changesState';
import type { ParamChanges } from '../../model/page/changeParams';
import { withoutValues } from '../../model/page/withoutValues';
import type { ChangesTranslate } from '../../translation/gardenerChangesTranslationRef';

function nameOf(c: ChangesTranslate, parameter: string): string {
  const known = CHANGES_PARAMETERS.find(name => name === parameter);
  return known ? c(`parameter.${known}`) : parameter;
}

/** What an address asks for and the page does not show, with the names that it has on the page, and the address without it. */
export function leftOutOf(
  c: ChangesTranslate,
  gone: string | undefined,
  unknown: readonly AddressValue[],
): {
  readonly items: readonly AddressValue[];
  readonly without: (params: URLSearchParams) => ParamChanges;
} {
  const all: readonly AddressValue[] =
    gone === undefined
      ? unknown
      : [{ parameter: 'garden', value: gone }, ...unknown];
  return {
    items: all.map(({ parameter, value }) => ({
      parameter: nameOf(c, parameter),
      value,
    })),
    without: params => withoutValues(params, all),
  };
}
