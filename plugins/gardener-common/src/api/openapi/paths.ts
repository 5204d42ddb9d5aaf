import { changePaths } from './changePaths';
import { creationPaths } from './creationPaths';
import { portalPaths } from './portalPaths';
import { shootPaths } from './shootPaths';

/** The routes of the plugin, below `/api/gardener`. */
export const contractPaths = {
  ...portalPaths,
  ...shootPaths,
  ...creationPaths,
  ...changePaths,
} as const;
