import type { LandscapeShoot } from '../api/schema/landscape';
import type { DrawnLandscape } from './DrawnLandscape';

/**
 * Shoots of a landscape that none of its single peerings names: what is written of peerings alone would not say them. They may
 * have peerings that are not in it, or are in bundles.
 *
 * @public
 */
export function unpeeredShoots({
  shoots,
  peerings,
}: Pick<DrawnLandscape, 'shoots' | 'peerings'>): readonly LandscapeShoot[] {
  const peered = new Set(
    peerings
      .flatMap(({ a, b }) => [a, b])
      .map(({ namespace, name }) => `${namespace}/${name}`),
  );
  return shoots.filter(
    ({ namespace, name }) => !peered.has(`${namespace}/${name}`),
  );
}
