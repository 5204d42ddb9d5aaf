import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { changesMessages } from './changesMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the page of all changes in a Garden, for both frontend systems. Messages are in English by default.
 *
 * @public
 */
export const gardenerChangesTranslationRef = createTranslationRef({
  id: 'plugin.gardener.changes',
  messages: changesMessages,
});

/** Looks a text of the page of changes up in the reader's language. */
export type ChangesTranslate = TranslateOf<
  typeof gardenerChangesTranslationRef.T
>;
