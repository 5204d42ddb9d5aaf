import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { pageMessages } from './pageMessages';
import type { TranslateOf } from './Translate';

/**
 * The text that the pages of a whole Garden have in common, for both frontend systems. Messages are in English by default.
 *
 * @public
 */
export const gardenerPagesTranslationRef = createTranslationRef({
  id: 'plugin.gardener.pages',
  messages: pageMessages,
});

/** Looks a text of the pages up in the reader's language. */
export type PageTranslate = TranslateOf<typeof gardenerPagesTranslationRef.T>;
