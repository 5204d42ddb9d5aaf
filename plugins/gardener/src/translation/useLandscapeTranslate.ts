import {
  gardenerLandscapeTranslationRef,
  LandscapeTranslate,
} from './gardenerLandscapeTranslationRef';
import { useTranslateOf } from './Translate';

/** The texts of a landscape in the reader's language. */
export function useLandscapeTranslate(): LandscapeTranslate {
  return useTranslateOf(gardenerLandscapeTranslationRef);
}
