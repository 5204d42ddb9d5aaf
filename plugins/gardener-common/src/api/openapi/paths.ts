import { bulkPaths } from './bulkPaths';
import { changePaths } from './changePaths';
import { creationPaths } from './creationPaths';
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
  ...bulkPaths,
} as const;
