import {
  LANDSCAPE_NONE,
  LandscapeBundleEnd,
} from 'backstage-plugin-gardener-common';
import type { LandscapeTranslate } from '../../translation/gardenerLandscapeTranslationRef';

/** What a bundle leads to: a group, or a shoot of an open one. */
export function bundleEndText(
  l: LandscapeTranslate,
  end: LandscapeBundleEnd,
): string {
  if (end.kind === 'shoot') return end.name;
  return end.key === LANDSCAPE_NONE ? l('filter.none') : end.key;
}
