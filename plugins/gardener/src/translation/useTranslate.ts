import { gardenerTranslationRef, Translate } from './gardenerTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts in the reader's language. */
export function useTranslate(): Translate {
  return useTranslateOf(gardenerTranslationRef);
}
