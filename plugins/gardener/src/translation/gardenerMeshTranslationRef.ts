import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { meshMessages } from './meshMessages';
import type { TranslateOf } from './Translate';

/**
 * The text of the dialog in which many shoots are peered with each other, for both frontend systems. Messages are in
 * English by default.
 *
 * @public
 */
export const gardenerMeshTranslationRef = createTranslationRef({
  id: 'plugin.gardener.mesh',
  messages: meshMessages,
});

/** Looks a text of the mesh dialog up in the reader's language. */
export type MeshTranslate = TranslateOf<typeof gardenerMeshTranslationRef.T>;
