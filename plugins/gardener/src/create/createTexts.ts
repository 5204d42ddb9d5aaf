import type { TranslationApi } from '@backstage/frontend-plugin-api';
import {
  CreateTranslate,
  gardenerCreateTranslationRef,
} from '../translation/gardenerCreateTranslationRef';
import { asTranslate } from '../translation/Translate';

/** The texts of the form in the reader's language, outside of a component; undefined while they are being loaded. */
export function createTexts(
  translations: TranslationApi | undefined,
): CreateTranslate | undefined {
  const texts = translations?.getTranslation(gardenerCreateTranslationRef);
  return texts?.ready
    ? asTranslate(gardenerCreateTranslationRef, texts.t)
    : undefined;
}
