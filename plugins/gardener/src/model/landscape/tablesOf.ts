import {
  Landscape,
  LandscapeBundle,
  LandscapeGroup,
  LandscapeShoot,
  unpeeredShoots,
} from 'backstage-plugin-gardener-common';
import { LandscapeRow, landscapeRows } from './landscapeRows';

/** Everything that is drawn of a landscape, as rows. Nothing that is drawn is in no row. */
export interface LandscapeTables {
  /** A row says both shoots, with the findings of each. */
  readonly peerings: readonly LandscapeRow[];
  readonly bundles: readonly LandscapeBundle[];
  /** Groups that are drawn as one. */
  readonly closed: readonly LandscapeGroup[];
  /** Shoots that no row of a peering says, whatever peerings they have elsewhere. */
  readonly others: readonly LandscapeShoot[];
}

/** The tables that say the same as the drawing. Costs what is drawn. */
export function tablesOf(
  landscape: Pick<
    Landscape,
    'groups' | 'shoots' | 'ghosts' | 'peerings' | 'bundles'
  >,
): LandscapeTables {
  return {
    peerings: landscapeRows(landscape),
    bundles: landscape.bundles,
    closed: landscape.groups.filter(({ open }) => !open),
    others: unpeeredShoots(landscape),
  };
}
