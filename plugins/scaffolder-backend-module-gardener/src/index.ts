/**
 * Template actions that create shoots with their peerings, and change peerings.
 *
 * @packageDocumentation
 */
export { scaffolderModuleGardener as default } from './module';
