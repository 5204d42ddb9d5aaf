/**
 * What other backend plugins may use of the gardener plugin.
 *
 * @packageDocumentation
 */
export { clusterEntityName, clusterEntityRef } from './clusterEntity';
export { gardenerServiceRef } from './gardenerServiceRef';
export type { GardenerCallOptions, GardenerService } from './GardenerService';
