import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { bulkMessages } from './bulkMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the dialog that changes many pairs, for both frontend systems. A reference of its own, because the dialog is
 * loaded when it opens. Messages are in English by default.
 *
 * @public
 */
export const gardenerBulkTranslationRef = createTranslationRef({
  id: 'plugin.gardener.bulk',
  messages: bulkMessages,
});

/** Looks a text of the dialog of many pairs up in the reader's language. */
export type BulkTranslate = TranslateOf<typeof gardenerBulkTranslationRef.T>;
