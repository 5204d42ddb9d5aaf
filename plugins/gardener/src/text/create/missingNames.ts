import type { MissingPart } from '../../model/create/toDraft';
import type { CreateTranslate } from '../../translation/gardenerCreateTranslationRef';

/** What is missing in the form, in words: "project, name". */
export function missingNames(
  t: CreateTranslate,
  parts: readonly MissingPart[],
): string {
  return parts.map(part => t(`review.part.${part}`)).join(', ');
}
