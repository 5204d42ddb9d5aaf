import type { CreateTranslate } from '../../translation/gardenerCreateTranslationRef';

/** "a", "a and b", "a, b and c". */
export function targetNames(
  t: CreateTranslate,
  names: readonly string[],
): string {
  const last = names.at(-1) ?? '';
  return names.length < 2
    ? last
    : t('writes.and', { first: names.slice(0, -1).join(', '), last });
}
