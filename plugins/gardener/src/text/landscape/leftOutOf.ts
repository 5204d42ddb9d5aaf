import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import type { UnknownValue } from '../../model/landscape/landscapeState';
import { withoutValues } from '../../model/page/withoutValues';
import type { LandscapeTranslate } from '../../translation/gardenerLandscapeTranslationRef';

const PARAMETERS = [
  'garden',
  'project',
  'region',
  'seed',
  'purpose',
  'status',
  'finding',
  'focus',
  'open',
  'closed',
  'group',
  'view',
  'depth',
  'alone',
  'minBundle',
] as const;

function nameOf(l: LandscapeTranslate, parameter: string): string {
  const known = PARAMETERS.find(name => name === parameter);
  return known ? l(`parameter.${known}`) : parameter;
}

/** What an address asks for and is not shown, whoever found that out. */
export function leftOutItems(found: {
  readonly gone: string | undefined;
  readonly unknown: readonly UnknownValue[];
  readonly landscape: Pick<Landscape, 'leftOut'> | undefined;
}): readonly UnknownValue[] {
  return [
    ...(found.gone === undefined
      ? []
      : [{ parameter: 'garden', value: found.gone }]),
    ...found.unknown,
    ...(found.landscape?.leftOut ?? []),
  ];
}

/** The same in words, and how it is taken out of the address. */
export function leftOutOf(
  l: LandscapeTranslate,
  found: Parameters<typeof leftOutItems>[0],
): {
  readonly items: readonly UnknownValue[];
  readonly clear: (
    params: URLSearchParams,
    changes: Pick<LandscapeChanges, 'change'>,
  ) => void;
} {
  const items = leftOutItems(found);
  return {
    items: items.map(({ parameter, value }) => ({
      parameter: nameOf(l, parameter),
      value,
    })),
    clear: (params, { change }) => change(withoutValues(params, items)),
  };
}
