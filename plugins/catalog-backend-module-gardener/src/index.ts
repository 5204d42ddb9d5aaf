/**
 * Shoots become cluster entities of the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleGardener as default } from './module';
export {
  inShootNamespace,
  inShootNamespaceRule,
} from './permissions/inShootNamespace';
export { RELATION_PEERS_WITH } from 'backstage-plugin-gardener-common';
