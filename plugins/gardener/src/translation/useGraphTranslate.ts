import {
  gardenerGraphTranslationRef,
  GraphTranslate,
} from './gardenerGraphTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of graphs in the reader's language. */
export function useGraphTranslate(): GraphTranslate {
  return useTranslateOf(gardenerGraphTranslationRef);
}
