import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { graphMessages } from './graphMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of graphs, for both frontend systems. A reference of its own, because graphs are loaded apart from what stands
 * around them. Messages are in English by default.
 *
 * @public
 */
export const gardenerGraphTranslationRef = createTranslationRef({
  id: 'plugin.gardener.graph',
  messages: graphMessages,
});

/** Looks a text of the graph up in the reader's language. */
export type GraphTranslate = TranslateOf<typeof gardenerGraphTranslationRef.T>;
