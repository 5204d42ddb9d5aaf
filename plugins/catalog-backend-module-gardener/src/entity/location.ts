import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import { formatShootRef } from 'backstage-plugin-gardener-common';
import type { ShootRef } from 'backstage-plugin-gardener-common';

/** Type of the locations of entities that come from a Garden. No file or URL can have it. */
export const GARDENER_LOCATION_TYPE = 'gardener';

/** Where the catalog says that a shoot's entity came from: `gardener:garden/namespace/name`. */
export function locationAnnotations(ref: ShootRef): Record<string, string> {
  const location = stringifyLocationRef({
    type: GARDENER_LOCATION_TYPE,
    target: formatShootRef(ref),
  });
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
  };
}
