/**
 * Options of the strategy `impersonation`, from `gardener.gardens[].identity`.
 */
export interface ImpersonationConfig {
  readonly strategy: 'impersonation';
  /**
   * Beginnings of catalog locations, such as `file:` or `url:https://git.example.org/org/`, whose user
   * entities may name Garden users and groups by annotation. Empty: annotations are not honoured.
   */
  readonly trustedLocations: readonly string[];
  /** Name of the Garden user, with `{{email}}` or `{{name}}`; `{{email}}` unless given. */
  readonly userTemplate?: string;
  /**
   * Where groups come from: the annotation of the user entity, or the groups that the user entity is a
   * member of in the catalog. `annotation` unless given.
   */
  readonly groups?: 'annotation' | 'ownership';
  /** Stands before the name of each catalog group, for example `oidc:`. Only with `ownership`. */
  readonly groupPrefix?: string;
}
