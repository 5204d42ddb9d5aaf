import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { gardenerTranslationRef, Translate } from './gardenerTranslationRef';

/** The texts in the reader's language. */
export function useTranslate(): Translate {
  return useTranslationRef(gardenerTranslationRef).t;
}
