import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { landscapeMessages } from './landscapeMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the landscape of a Garden, for both frontend systems. Messages are in English by default.
 *
 * @public
 */
export const gardenerLandscapeTranslationRef = createTranslationRef({
  id: 'plugin.gardener.landscape',
  messages: landscapeMessages,
});

/** Looks a text of the landscape up in the reader's language. */
export type LandscapeTranslate = TranslateOf<
  typeof gardenerLandscapeTranslationRef.T
>;
