/**
 * Options of the strategy `oidc`, from `gardener.gardens[].identity`.
 */
export interface OidcConfig {
  readonly strategy: 'oidc';
  /** Id of the auth provider of the portal whose ID tokens the Garden trusts, as below `auth.providers`. */
  readonly authProvider: string;
}
