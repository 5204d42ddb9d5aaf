import type { GardenError } from '../garden/GardenError';

/** How a reflector stands with its resource. Times are epoch milliseconds. */
export type ReflectorStatus =
  /** The first list is under way. */
  | { readonly kind: 'listing' }
  /** In step with the Garden. */
  | { readonly kind: 'watching' }
  /** The version that it held has expired: what is held is old until the new list is complete. */
  | { readonly kind: 'catchingUp'; readonly since: number }
  | {
      readonly kind: 'failing';
      /** When the row of failures began. */
      readonly since: number;
      readonly error: GardenError;
      readonly nextTryAt: number;
    };
