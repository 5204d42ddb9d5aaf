import {
  gardenerPagesTranslationRef,
  PageTranslate,
} from './gardenerPagesTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts that pages have in common, in the reader's language. */
export function usePageTranslate(): PageTranslate {
  return useTranslateOf(gardenerPagesTranslationRef);
}
