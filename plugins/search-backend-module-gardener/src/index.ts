/**
 * Shoots in search, for those who may see them.
 *
 * @packageDocumentation
 */
export { searchModuleGardener as default } from './module';
