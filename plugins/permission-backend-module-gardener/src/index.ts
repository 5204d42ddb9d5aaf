/**
 * A permission policy that hides clusters that the user may not see in the Garden.
 *
 * @packageDocumentation
 */
export { permissionModuleGardener as default } from './module';
export { withClusterVisibility } from './policy/withClusterVisibility';
export { withOwnTasks } from './policy/withOwnTasks';
export type { NamespaceAccessSource } from './access/ClusterScopes';
