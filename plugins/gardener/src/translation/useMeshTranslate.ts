import {
  gardenerMeshTranslationRef,
  MeshTranslate,
} from './gardenerMeshTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of the mesh dialog in the reader's language. */
export function useMeshTranslate(): MeshTranslate {
  return useTranslateOf(gardenerMeshTranslationRef);
}
