import type { AddressPlan } from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../../model/page/AddressValue';
import { CIDR_PARAMETERS } from '../../model/cidr/cidrState';
import type { ParamChanges } from '../../model/page/changeParams';
import { withoutValues } from '../../model/page/withoutValues';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';

function nameOf(c: CidrTranslate, parameter: string): string {
  const known = CIDR_PARAMETERS.find(name => name === parameter);
  return known ? c(`parameter.${known}`) : parameter;
}

/** What an address asks for and is not shown, whoever found that out, and the address without it. */
export function cidrLeftOut(
  c: CidrTranslate,
  found: {
    readonly gone: string | undefined;
    readonly unknown: readonly AddressValue[];
    readonly plan: Pick<AddressPlan, 'leftOut'> | undefined;
  },
): {
  readonly items: readonly AddressValue[];
  readonly without: (params: URLSearchParams) => ParamChanges;
} {
  const items: readonly AddressValue[] = [
    ...(found.gone === undefined
      ? []
      : [{ parameter: 'garden', value: found.gone }]),
    ...found.unknown,
    ...(found.plan?.leftOut ?? []),
  ];
  return {
    items: items.map(({ parameter, value }) => ({
      parameter: nameOf(c, parameter),
      value,
    })),
    without: params => withoutValues(params, items),
  };
}
