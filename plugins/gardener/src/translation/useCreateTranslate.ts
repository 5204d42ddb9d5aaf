import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CreateTranslate,
  gardenerCreateTranslationRef,
} from './gardenerCreateTranslationRef';

/** The texts of the creation form in the reader's language. */
export function useCreateTranslate(): CreateTranslate {
  return useTranslationRef(gardenerCreateTranslationRef).t;
}
