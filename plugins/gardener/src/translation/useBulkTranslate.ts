import {
  BulkTranslate,
  gardenerBulkTranslationRef,
} from './gardenerBulkTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of the dialog of many pairs in the reader's language. */
export function useBulkTranslate(): BulkTranslate {
  return useTranslateOf(gardenerBulkTranslationRef);
}
