/**
 * On a cluster entity: the shoot it stands for, as `garden/namespace/name`.
 *
 * @public
 */
export const SHOOT_ANNOTATION = 'gardener.cloud/shoot';

/**
 * On a cluster entity, set by the catalog module and by nobody else: `garden/namespace`.
 * The permission policy narrows by it.
 *
 * @public
 */
export const SHOOT_NAMESPACE_ANNOTATION = 'gardener.cloud/namespace';

/**
 * On a cluster entity, set by the catalog module and by nobody else: the Garden.
 * The permission policy narrows by it for users who may see every namespace of a Garden.
 *
 * @public
 */
export const GARDEN_ANNOTATION = 'gardener.cloud/garden';

/**
 * On a user entity from a trusted location: the Garden user behind it.
 *
 * @public
 */
export const USER_ANNOTATION = 'gardener.cloud/user';

/**
 * On a user entity from a trusted location: the Garden groups behind it, separated by commas.
 *
 * @public
 */
export const GROUPS_ANNOTATION = 'gardener.cloud/groups';

/**
 * On a shoot that the portal created: the key of the request that asked for it. Who asks again with the same key finds the
 * shoot created.
 *
 * @public
 */
export const CREATION_KEY_ANNOTATION = 'backstage.gardener.cloud/creation-key';
