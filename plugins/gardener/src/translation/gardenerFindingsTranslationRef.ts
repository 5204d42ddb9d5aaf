import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { findingsMessages } from './findingsMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the findings of a Garden, for both frontend systems. Messages are in English by default.
 *
 * @public
 */
export const gardenerFindingsTranslationRef = createTranslationRef({
  id: 'plugin.gardener.findings',
  messages: findingsMessages,
});

/** Looks a text of the findings up in the reader's language. */
export type FindingsTranslate = TranslateOf<
  typeof gardenerFindingsTranslationRef.T
>;
