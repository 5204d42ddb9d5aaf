/** How fresh the table is. */
export type Liveness =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notConnected' }
  /** The user asked too much and waits. */
  | { readonly kind: 'waiting' }
  /** Times in milliseconds since the epoch. */
  | { readonly kind: 'live'; readonly changedAt: number | null }
  | {
      readonly kind: 'stale';
      readonly asOf: number;
      /** Nothing is broken, the user asked too much. */
      readonly waiting: boolean;
    };
