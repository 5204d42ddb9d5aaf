/**
 * A permission policy that hides clusters that the user may not see in the Garden.
 *
 * @packageDocumentation
 */
export { permissionModuleGardener as default } from './module';
export { withClusterVisibility } from './policy/withClusterVisibility';
export type { NamespaceAccessSource } from './access/ClusterScopes';
