import type { Shoot } from '../garden/Shoot';

/**
 * What the user may know of the shoot at the other end. Access is decided before anything is looked up:
 * whoever may not read the namespace gets `notAccessible`, whether the shoot exists or not.
 *
 * @public
 */
export type TargetLookup =
  | { readonly kind: 'visible'; readonly shoot: Shoot }
  /** The user may read the namespace, and there is no such shoot in it. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAccessible' };
