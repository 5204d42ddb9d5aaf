import type { Findings } from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../../model/page/AddressValue';
import type { FindingsTranslate } from '../../translation/gardenerFindingsTranslationRef';

const PARAMETERS = [
  'garden',
  'project',
  'severity',
  'seed',
  'code',
  'group',
] as const;

/** What an address asks for and is not shown, whoever found that out. */
export function findingsLeftOut(found: {
  readonly gone: string | undefined;
  readonly unknown: readonly AddressValue[];
  readonly findings: Pick<Findings, 'leftOut'> | undefined;
}): readonly AddressValue[] {
  const { gone, unknown, findings } = found;
  return [
    ...(gone === undefined ? [] : [{ parameter: 'garden', value: gone }]),
    ...unknown,
    ...(findings?.leftOut ?? []),
  ];
}

/** The same as the page calls it. */
export function leftOutNames(
  f: FindingsTranslate,
  items: readonly AddressValue[],
): readonly AddressValue[] {
  return items.map(({ parameter, value }) => {
    const known = PARAMETERS.find(name => name === parameter);
    return { parameter: known ? f(`parameter.${known}`) : parameter, value };
  });
}
