/**
 * An embedded Garden API for development, tests and the demo. Not for production.
 *
 * @packageDocumentation
 */
export { startGarden } from './garden/startGarden';
export type { RunningGarden, StartGardenOptions } from './garden/startGarden';
export type { OidcOptions } from './identity/OidcSettings';
export type { LandscapeChoice } from './garden/chooseLandscape';
