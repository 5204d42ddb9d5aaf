import type { LandscapeGrouping } from 'backstage-plugin-gardener-common';

/** In the order of the page. */
export const GROUPINGS: readonly LandscapeGrouping[] = [
  'project',
  'region',
  'seed',
];

/** The one after it, and the first after the last. */
export function nextGrouping(grouping: LandscapeGrouping): LandscapeGrouping {
  return GROUPINGS[(GROUPINGS.indexOf(grouping) + 1) % GROUPINGS.length];
}
