import { addressPaths } from './addressPaths';
import { bulkPaths } from './bulkPaths';
import { changePaths } from './changePaths';
import { creationPaths } from './creationPaths';
import { findingsPaths } from './findingsPaths';
import { landscapePaths } from './landscapePaths';
import { portalPaths } from './portalPaths';
import { shootPaths } from './shootPaths';

/** The routes of the plugin, below `/api/gardener`. */
export const contractPaths = {
  ...portalPaths,
  ...shootPaths,
  ...creationPaths,
  ...changePaths,
  ...landscapePaths,
  ...findingsPaths,
  ...addressPaths,
  ...bulkPaths,
} as const;
