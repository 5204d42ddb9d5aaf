import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { createMessages } from './createMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the fields of the creation form, for both frontend systems. A reference of its own, because the form is
 * loaded apart from the pages of clusters. Messages are in English by default.
 *
 * @public
 */
export const gardenerCreateTranslationRef = createTranslationRef({
  id: 'plugin.gardener.create',
  messages: createMessages,
});

/** Looks a text of the form up in the reader's language. */
export type CreateTranslate = TranslateOf<
  typeof gardenerCreateTranslationRef.T
>;
