/**
 * A project, as far as the portal needs it. It owns one namespace; the name of the namespace says
 * nothing about the name of the project.
 *
 * @public
 */
export interface Project {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Name of the owner in the Garden, for example an e-mail address. */
  readonly owner: string | undefined;
  /** Users and groups that are members, whatever their role: candidates for access reviews, not rights. */
  readonly members: readonly ProjectMember[];
}

/**
 * A member of a project, whatever the role.
 *
 * @public
 */
export interface ProjectMember {
  readonly kind: 'User' | 'Group' | 'ServiceAccount';
  /** As RBAC names it; of a service account `system:serviceaccount:<namespace>:<name>`. */
  readonly name: string;
}
