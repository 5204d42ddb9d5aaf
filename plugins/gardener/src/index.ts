/**
 * Shoot peering on the cluster page of the catalog, for the classic frontend system.
 * The plugin for the new one is the default export of `/alpha`.
 *
 * @packageDocumentation
 */
export { gardenerApiRef } from './api/gardenerApiRef';
export { GardenAuth, type GardenAuthProvider } from './auth/GardenAuth';
export { gardenAuthApiRef, type GardenAuthApi } from './auth/GardenAuthApi';
export { peeringRelationPair } from './catalog/peeringRelationPair';
export {
  GardenerAccessRestrictionsFieldExtension,
  GardenerCloudFieldExtension,
  GardenerHibernationFieldExtension,
  GardenerMaintenanceFieldExtension,
  GardenerNodeCidrFieldExtension,
  GardenerPeeringFieldExtension,
  GardenerProjectFieldExtension,
  GardenerPurposeFieldExtension,
  GardenerReviewFieldExtension,
  GardenerWorkersFieldExtension,
} from './createFields';
export { useFiltersOnlyWhile } from './hooks/useFiltersOnlyWhile';
export { isPeeringAvailable } from './entity/isPeeringAvailable';
export {
  createPeeringColumn,
  withPeeringColumn,
} from './catalog/peeringColumn';
export {
  EntityPeeringContent,
  GardenerAddressResults,
  GardenerPage,
  gardenerPlugin,
  GardenerSearchFilters,
  GardenerSearchResultListItem,
  GardenSessionKeeper,
  PeeringStatusPicker,
} from './plugin';
export type { CreateFieldOptions } from './model/create/parameterNames';
export type {
  GardenerCloudValue,
  GardenerProjectValue,
  GardenerReviewValue,
} from './model/create/values';
export { gardenerBulkTranslationRef } from './translation/gardenerBulkTranslationRef';
export { gardenerCidrTranslationRef } from './translation/gardenerCidrTranslationRef';
export { gardenerChangesTranslationRef } from './translation/gardenerChangesTranslationRef';
export { gardenerCreateTranslationRef } from './translation/gardenerCreateTranslationRef';
export { gardenerDialogsTranslationRef } from './translation/gardenerDialogsTranslationRef';
export { gardenerFindingsTranslationRef } from './translation/gardenerFindingsTranslationRef';
export { gardenerGraphTranslationRef } from './translation/gardenerGraphTranslationRef';
export { gardenerLandscapeTranslationRef } from './translation/gardenerLandscapeTranslationRef';
export { gardenerMeshTranslationRef } from './translation/gardenerMeshTranslationRef';
export { gardenerPagesTranslationRef } from './translation/gardenerPagesTranslationRef';
export { gardenerTranslationRef } from './translation/gardenerTranslationRef';
