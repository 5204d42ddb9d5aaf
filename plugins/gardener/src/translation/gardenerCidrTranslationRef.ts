import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cidrMessages } from './cidrMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the address plan of a Garden, for both frontend systems. Messages are in English by default.
 *
 * @public
 */
export const gardenerCidrTranslationRef = createTranslationRef({
  id: 'plugin.gardener.cidr',
  messages: cidrMessages,
});

/** Looks a text of the address plan up in the reader's language. */
export type CidrTranslate = TranslateOf<typeof gardenerCidrTranslationRef.T>;
