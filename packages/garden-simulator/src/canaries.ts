/**
 * Random landscapes whose every name, network and seed can be found again, for tests of who is told what.
 *
 * @packageDocumentation
 */
export { CanaryGarden } from './canaries/CanaryGarden';
export type { Knowledge } from './canaries/CanaryGarden';
export type {
  CanaryLandscape,
  CanaryName,
  CanaryProject,
  CanaryShoot,
  CanaryUser,
  GardenEdit,
} from './canaries/CanaryLandscape';
export { expulsion } from './canaries/canaryProjects';
export { pick, pickAny, pickSome } from './canaries/choose';
export { editedEntries } from './canaries/editedEntries';
export type { EditedEntries } from './canaries/editedEntries';
export { hiddenChanges } from './canaries/HiddenChanges';
export type { HiddenPlace } from './canaries/HiddenChanges';
export { isMark, MarkMaker, tellTales } from './canaries/marks';
export {
  landscapeEdits,
  planCanaries,
  projectEdits,
  shootEdit,
} from './canaries/planCanaries';
export { randomOf } from './generator/Random';
export type { Random } from './generator/Random';
