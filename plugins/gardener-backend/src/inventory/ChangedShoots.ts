import type { ShootKey } from 'backstage-plugin-gardener-common';
import type { InventoryChange } from './Inventory';

/** All shoots, or these. */
export type TakenShoots = 'all' | ReadonlySet<ShootKey>;

/** Gathers which shoots of an inventory changed, for a reader that looks from time to time. */
export class ChangedShoots {
  #all: boolean;
  #keys = new Set<ShootKey>();

  /** @param first - `all` for a reader that has looked at nothing yet, `none` for one that only tells what changes */
  constructor(first: 'all' | 'none') {
    this.#all = first === 'all';
  }

  get isEmpty(): boolean {
    return !this.#all && this.#keys.size === 0;
  }

  /** @returns whether the change is one of shoots; what surrounds them and the state of the inventory is not gathered */
  note(change: InventoryChange): boolean {
    switch (change.kind) {
      case 'shoots':
        change.keys.forEach(key => this.#keys.add(key));
        return true;
      case 'resync':
        this.#all = true;
        return true;
      case 'surroundings':
      case 'state':
        return false;
      default: {
        const never: never = change;
        throw new Error(`Unknown change: ${JSON.stringify(never)}`);
      }
    }
  }

  /** Adds a shoot that is to be looked at again. */
  add(key: ShootKey): void {
    this.#keys.add(key);
  }

  /** What has gathered; from here on it gathers anew. */
  take(): TakenShoots {
    const taken = this.#all ? 'all' : this.#keys;
    this.#all = false;
    this.#keys = new Set();
    return taken;
  }

  /** Adds what was taken and could not be looked at to what has gathered since. */
  giveBack(taken: TakenShoots): void {
    if (taken === 'all') this.#all = true;
    else taken.forEach(key => this.#keys.add(key));
  }
}
