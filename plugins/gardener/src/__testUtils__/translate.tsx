import { TranslationRef } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/test-utils';
import {
  CidrTranslate,
  gardenerCidrTranslationRef,
} from '../translation/gardenerCidrTranslationRef';
import {
  DialogTranslate,
  gardenerDialogsTranslationRef,
} from '../translation/gardenerDialogsTranslationRef';
import {
  gardenerTranslationRef,
  Translate,
} from '../translation/gardenerTranslationRef';
import { asTranslate, TranslateOf } from '../translation/Translate';

function englishOf<TMessages extends { [key in string]: string }>(
  ref: TranslationRef<string, TMessages>,
): TranslateOf<TMessages> {
  const snapshot = mockApis.translation().getTranslation(ref);
  if (!snapshot.ready) throw new Error('English texts are always there');
  return asTranslate(ref, snapshot.t);
}

/** The English texts, outside of a page. */
export function englishTexts(): Translate {
  return englishOf(gardenerTranslationRef);
}

/** The English texts of the dialogs, outside of a page. */
export function englishDialogTexts(): DialogTranslate {
  return englishOf(gardenerDialogsTranslationRef);
}

/** The English texts of the address plan, outside of a page. */
export function englishCidrTexts(): CidrTranslate {
  return englishOf(gardenerCidrTranslationRef);
}
