/**
 * The signals channel of change notices.
 *
 * @public
 */
export const CHANGE_NOTICE_CHANNEL = 'gardener:changes';

/**
 * Tells browsers that something changed in a Garden that their user reads and may see. Carries no names: what changed is
 * asked for. May be lost, so a slow poll stands behind it.
 *
 * @public
 */
export type ChangeNotice = {
  readonly garden: string;
  /** Rises from notice to notice, and says nothing of how much changed: epoch milliseconds. */
  readonly version: number;
};

/**
 * Topic of the events service on which changed shoots are told to other backend plugins.
 *
 * @public
 */
export const SHOOTS_CHANGED_TOPIC = 'gardener.shoots-changed';

/**
 * Which shoots changed or went; references only, the facts are asked for.
 * `resync` says that the inventory was filled anew and everything may have changed.
 *
 * @public
 */
export type ShootsChangedEvent = {
  readonly garden: string;
  readonly change:
    | {
        readonly kind: 'shoots';
        readonly shoots: ReadonlyArray<{
          readonly namespace: string;
          readonly name: string;
        }>;
      }
    | { readonly kind: 'resync' };
};
