/**
 * What other backend plugins may use of the gardener plugin.
 *
 * @packageDocumentation
 */
export { callError } from './callError';
export { clusterEntityName, clusterEntityRef } from './clusterEntity';
export { readGardenNames } from './config/readGardenNames';
export type { GardenNames } from './config/readGardenNames';
export { gardenerServiceRef } from './gardenerServiceRef';
export type { GardenerCallOptions, GardenerService } from './GardenerService';
export { matchesShootFilter } from './permissions/ShootFilter';
export type { ShootFacts, ShootFilter } from './permissions/ShootFilter';
export {
  createShootConditionalDecision,
  shootConditions,
  shootPermissionResourceRef,
  shootPermissionRules,
} from './permissions/shootRules';
