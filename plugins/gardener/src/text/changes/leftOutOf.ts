import type { UnknownValue } from '../../model/changes/changesState';
import type { ChangesTranslate } from '../../translation/gardenerChangesTranslationRef';

/** What an address asks for and the page does not show, with the names that it has on the page. */
export function leftOutOf(
  c: ChangesTranslate,
  gone: string | undefined,
  unknown: readonly UnknownValue[],
): ReadonlyArray<{ readonly parameter: string; readonly value: string }> {
  const all: readonly UnknownValue[] =
    gone === undefined
      ? unknown
      : [{ parameter: 'garden', value: gone }, ...unknown];
  return all.map(({ parameter, value }) => ({
    parameter: c(`parameter.${parameter}`),
    value,
  }));
}
