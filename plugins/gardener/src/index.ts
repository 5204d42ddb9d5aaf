/**
 * Shoot peering on the cluster page of the catalog, for the classic frontend system.
 * The plugin for the new one is the default export of `/alpha`.
 *
 * @packageDocumentation
 */
export { gardenerApiRef } from './api/gardenerApiRef';
export { GardenAuth, type GardenAuthProvider } from './auth/GardenAuth';
export { gardenAuthApiRef, type GardenAuthApi } from './auth/GardenAuthApi';
export { isPeeringAvailable } from './entity/isPeeringAvailable';
export {
  EntityPeeringContent,
  gardenerPlugin,
  GardenSessionKeeper,
} from './plugin';
export { gardenerTranslationRef } from './translation/gardenerTranslationRef';
