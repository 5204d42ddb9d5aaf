import type { Landscape } from 'backstage-plugin-gardener-common';
import type { AddressValue } from '../../model/page/AddressValue';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import { chosenThing } from '../../model/landscape/chosenThing';
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
  'selected',
] as const;

function nameOf(l: LandscapeTranslate, parameter: string): string {
  const known = PARAMETERS.find(name => name === parameter);
  return known ? l(`parameter.${known}`) : parameter;
}

/** What an address asks for and is not shown, whoever found that out. */
export function leftOutItems(found: {
  readonly gone: string | undefined;
  readonly unknown: readonly AddressValue[];
  readonly landscape: Pick<Landscape, 'leftOut'> | undefined;
  /** Id of what is chosen and not shown. */
  readonly missing: string | undefined;
}): readonly AddressValue[] {
  return [
    ...(found.gone === undefined
      ? []
      : [{ parameter: 'garden', value: found.gone }]),
    ...found.unknown,
    ...(found.landscape?.leftOut ?? []),
    ...(found.missing === undefined
      ? []
      : [{ parameter: 'selected', value: found.missing }]),
  ];
}

/**
 * Of what is chosen: that this view does not show it is all that is said. It may be filtered out, inside of a closed group, gone,
 * or somebody else's.
 */
function wordsOf(l: LandscapeTranslate, { parameter, value }: AddressValue) {
  if (parameter !== 'selected') {
    return { parameter: nameOf(l, parameter), value };
  }
  const { kind, name } = chosenThing(value);
  return { parameter: l(`chosen.${kind}`), value: name };
}

/** The same in words, and how it is taken out of the address. */
export function leftOutOf(
  l: LandscapeTranslate,
  found: Parameters<typeof leftOutItems>[0],
): {
  readonly items: readonly AddressValue[];
  readonly clear: (
    params: URLSearchParams,
    changes: Pick<LandscapeChanges, 'change'>,
  ) => void;
} {
  const items = leftOutItems(found);
  return {
    items: items.map(item => wordsOf(l, item)),
    clear: (params, { change }) => change(withoutValues(params, items)),
  };
}
