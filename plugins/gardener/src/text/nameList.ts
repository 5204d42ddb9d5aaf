import type { EntryTarget } from 'backstage-plugin-gardener-common';
import { Translate } from '../translation/gardenerTranslationRef';

/** More items than this are only counted. */
const NAMED = 4;

/** "a, b", and from the fifth on "a, b, c, d and 7 more". */
export function commaText(t: Translate, items: readonly string[]): string {
  const more = items.length - NAMED;
  return more > 0
    ? t('names.and', {
        first: items.slice(0, NAMED).join(', '),
        last: t('names.more', { count: more }),
      })
    : items.join(', ');
}

/** "a", "a and b", "a, b and c", and from the fifth on "a, b, c, d and 7 more". */
export function listText(t: Translate, items: readonly string[]): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1 || items.length > NAMED
    ? commaText(t, items)
    : t('names.and', { first: items.slice(0, -1).join(', '), last });
}

/** The names of shoots: alone where they tell them apart, else with the namespace. */
export function shootNames(
  shoots: readonly EntryTarget[],
  viewpoint: EntryTarget,
): readonly string[] {
  return shoots.map(({ namespace, name }) => {
    const namesakes = [...shoots, viewpoint].filter(
      shoot => shoot.name === name && shoot.namespace !== namespace,
    );
    return namesakes.length > 0 ? `${namespace}/${name}` : name;
  });
}
