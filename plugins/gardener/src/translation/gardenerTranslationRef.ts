import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * All text of the browser side, for both frontend systems. Messages are in English by default.
 *
 * @public
 */
export const gardenerTranslationRef = createTranslationRef({
  id: 'plugin.gardener',
  messages,
});

/** Looks a text up in the reader's language. */
export type Translate = TranslationFunction<typeof gardenerTranslationRef.T>;
