/**
 * The strategy `serviceAccount`, from `gardener.gardens[].identity`. It has no options: the portal's account is that of the
 * connection.
 */
export interface ServiceAccountConfig {
  readonly strategy: 'serviceAccount';
}
