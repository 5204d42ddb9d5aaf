import type {
  Landscape,
  LandscapeBundle,
  LandscapeGhost,
  LandscapeGroup,
  LandscapePeering,
  LandscapeShoot,
} from '../api/schema/landscape';

/**
 * What is drawn of a landscape: all that a picture or a table of it is written from.
 *
 * @public
 */
export interface DrawnLandscape
  extends Readonly<Pick<Landscape, 'garden' | 'freshness'>> {
  /** Closed ones are drawn as one; open ones are there by their shoots. */
  readonly groups: readonly LandscapeGroup[];
  readonly shoots: readonly LandscapeShoot[];
  readonly ghosts: readonly LandscapeGhost[];
  readonly peerings: readonly LandscapePeering[];
  readonly bundles: readonly LandscapeBundle[];
}
