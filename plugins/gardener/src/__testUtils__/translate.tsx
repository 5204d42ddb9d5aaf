import { mockApis } from '@backstage/test-utils';
import {
  gardenerTranslationRef,
  Translate,
} from '../translation/gardenerTranslationRef';

/** The English texts, outside of a page. */
export function englishTexts(): Translate {
  const snapshot = mockApis
    .translation()
    .getTranslation(gardenerTranslationRef);
  if (!snapshot.ready) throw new Error('English texts are always there');
  return snapshot.t;
}
