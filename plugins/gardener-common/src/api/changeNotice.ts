/**
 * The signals channel of change notices.
 *
 * @public
 */
export const CHANGE_NOTICE_CHANNEL = 'gardener:changes';

/**
 * Tells browsers that something changed in a Garden. Carries no names: who may know what changed
 * is decided when the browser asks. May be lost, so a slow poll stands behind it.
 *
 * @public
 */
export type ChangeNotice = {
  readonly garden: string;
  /** Rises with every change that this replica saw. */
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
