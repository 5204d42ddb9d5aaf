import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { dialogMessages } from './dialogMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the dialogs that change something or create a credential, for both frontend systems. A reference of its own,
 * because they are loaded after the tab. Messages are in English by default.
 *
 * @public
 */
export const gardenerDialogsTranslationRef = createTranslationRef({
  id: 'plugin.gardener.dialogs',
  messages: dialogMessages,
});

/** Looks a text of the dialogs up in the reader's language. */
export type DialogTranslate = TranslateOf<
  typeof gardenerDialogsTranslationRef.T
>;
