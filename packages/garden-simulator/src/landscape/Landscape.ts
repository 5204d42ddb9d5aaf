import { KubeObject } from '../store/KubeObject';

/**
 * Somebody who may log in with a bearer token.
 *
 * What a user may do is not written here. It follows, live, from `spec.members` (and `spec.owner`) of the Projects in
 * the Garden, plus the grants of the landscape.
 */
export interface SimulatedUser {
  /** User name as the Garden sees it, for example `mara@example.org` or `system:serviceaccount:garden:backstage`. */
  readonly name: string;
  /** Groups without `system:authenticated`, which everybody has who is logged in. */
  readonly groups: readonly string[];
  readonly token: string;
  /** Name of the context in the kubeconfig that the simulator writes, for example `mara`. Letters, digits, `-`. */
  readonly context: string;
}

/**
 * A right that does not come from a Project.
 *
 * - `clusterAdmin`: everything, in all namespaces.
 * - `gardenViewer`: get, list and watch of everything but Secrets, in all namespaces.
 * - `portal`: what the portal's service account needs: get, list and watch of shoots, projects, namespaces, seeds, cloud
 *   profiles and controller registrations in all namespaces, access reviews for others, and impersonation of
 *   users and groups.
 */
export interface ClusterGrant {
  readonly subject:
    | { readonly kind: 'User'; readonly name: string }
    | { readonly kind: 'Group'; readonly name: string };
  readonly role: 'clusterAdmin' | 'gardenViewer' | 'portal';
}

/** The content of one Garden at its beginning. */
export interface Landscape {
  /** Name of the Garden, for example `osc`. */
  readonly gardenName: string;
  /**
   * All objects: Projects, Namespaces, Seeds, CloudProfiles, ControllerRegistrations, SecretBindings, Shoots, Secrets,
   * ConfigMaps, Events. They are taken in verbatim. May be a generator, so that a large one never exists twice in memory.
   */
  readonly objects: Iterable<KubeObject>;
  readonly users: readonly SimulatedUser[];
  readonly grants: readonly ClusterGrant[];
}
