import { generatedLandscape } from '../generator/generatedLandscape';
import { demoLandscape } from '../landscape/demo/demoLandscape';
import { labLandscape } from '../landscape/lab/labLandscape';
import { recordedLandscape } from '../landscape/recorded/recordedLandscape';
import { Landscape } from '../landscape/Landscape';

/**
 * Which content a Garden begins with.
 * @public
 */
export type LandscapeChoice =
  | { readonly kind: 'demo' }
  | { readonly kind: 'lab' }
  /** The world of the recorded answers. */
  | { readonly kind: 'recorded' }
  | {
      readonly kind: 'generated';
      readonly shoots: number;
      readonly projects: number;
      readonly entries: number;
      readonly seed: number;
    }
  | { readonly kind: 'given'; readonly landscape: Landscape };

/** The landscape of a choice, for a Garden of this name. All its ages count from `now`. */
export function chooseLandscape(
  choice: LandscapeChoice,
  gardenName: string,
  now: Date,
): Landscape {
  switch (choice.kind) {
    case 'demo':
      return { ...demoLandscape(now), gardenName };
    case 'lab':
      return { ...labLandscape(now), gardenName };
    case 'recorded':
      return { ...recordedLandscape(), gardenName };
    case 'generated':
      return generatedLandscape({ ...choice, gardenName, now });
    case 'given':
      return choice.landscape;
    default: {
      const unknown: never = choice;
      throw new Error(`Unknown landscape ${JSON.stringify(unknown)}`);
    }
  }
}
