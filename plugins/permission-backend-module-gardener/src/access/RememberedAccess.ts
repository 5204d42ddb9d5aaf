import type { NamespaceAccess } from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';

type Item = NamespaceAccess['items'][number];
type KnownItem = Exclude<Item, { access: 'unknown' }>;

/**
 * How long the last answer of a Garden stands in while the Garden can't be asked. Long enough that the pages of
 * clusters stay there to say what is wrong with it, short enough that nobody keeps the sight of clusters for a day.
 */
export const REMEMBERED_MS = 15 * 60_000;
const MOST_ANSWERS = 5_000;

/**
 * The last answer of each Garden to each user. It decides about catalog entities alone, which hold slow facts that
 * this user saw minutes ago; peerings, networks and manifests are never shown on a remembered answer.
 */
export class RememberedAccess {
  readonly #answers: LRUCache<string, KnownItem>;

  /** @param clock - `now` in milliseconds */
  constructor(clock: { now(): number }) {
    this.#answers = new LRUCache({
      max: MOST_ANSWERS,
      ttl: REMEMBERED_MS,
      perf: clock,
    });
  }

  /**
   * Keeps an answer that is one; for a Garden that could not be asked it gives the last answer, if that is not too old. Who
   * must sign in first gets no older answer.
   */
  complete(user: string, item: Item): Item {
    const key = JSON.stringify([user, item.garden]);
    if (item.access !== 'unknown') {
      this.#answers.set(key, item);
      return item;
    }
    if (item.signIn) {
      // The Garden works, and the user's sign-in to it is over: what it allowed is over with it.
      this.#answers.delete(key);
      return item;
    }
    return this.#answers.get(key) ?? item;
  }
}
