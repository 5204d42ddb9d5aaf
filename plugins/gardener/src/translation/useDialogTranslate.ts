import {
  DialogTranslate,
  gardenerDialogsTranslationRef,
} from './gardenerDialogsTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of the dialogs in the reader's language. */
export function useDialogTranslate(): DialogTranslate {
  return useTranslateOf(gardenerDialogsTranslationRef);
}
