import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';
import type { TranslateOf } from './Translate';

/**
 * The text of the tab, of search and of the catalog, for both frontend systems. Messages are in English by default.
 *
 * @public
 */
export const gardenerTranslationRef = createTranslationRef({
  id: 'plugin.gardener',
  messages,
});

/** Looks a text up in the reader's language. */
export type Translate = TranslateOf<typeof gardenerTranslationRef.T>;
