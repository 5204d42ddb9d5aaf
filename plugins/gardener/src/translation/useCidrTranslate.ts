import {
  CidrTranslate,
  gardenerCidrTranslationRef,
} from './gardenerCidrTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of the address plan, in the reader's language. */
export function useCidrTranslate(): CidrTranslate {
  return useTranslateOf(gardenerCidrTranslationRef);
}
