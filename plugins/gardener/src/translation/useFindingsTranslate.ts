import {
  FindingsTranslate,
  gardenerFindingsTranslationRef,
} from './gardenerFindingsTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of the findings of a Garden in the reader's language. */
export function useFindingsTranslate(): FindingsTranslate {
  return useTranslateOf(gardenerFindingsTranslationRef);
}
