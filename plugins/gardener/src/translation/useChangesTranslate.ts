import {
  ChangesTranslate,
  gardenerChangesTranslationRef,
} from './gardenerChangesTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of the page of changes in the reader's language. */
export function useChangesTranslate(): ChangesTranslate {
  return useTranslateOf(gardenerChangesTranslationRef);
}
