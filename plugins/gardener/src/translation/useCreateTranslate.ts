import {
  CreateTranslate,
  gardenerCreateTranslationRef,
} from './gardenerCreateTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of the creation form in the reader's language. */
export function useCreateTranslate(): CreateTranslate {
  return useTranslateOf(gardenerCreateTranslationRef);
}
