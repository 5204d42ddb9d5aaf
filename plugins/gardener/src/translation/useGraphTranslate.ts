import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  gardenerGraphTranslationRef,
  GraphTranslate,
} from './gardenerGraphTranslationRef';

/** The texts of graphs in the reader's language. */
export function useGraphTranslate(): GraphTranslate {
  return useTranslationRef(gardenerGraphTranslationRef).t;
}
