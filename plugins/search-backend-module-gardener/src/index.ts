/**
 * Shoots in search, for those who may see them.
 *
 * @packageDocumentation
 */
export type { ShootDocument } from './collator/ShootDocument';
export { searchModuleGardener as default } from './module';
