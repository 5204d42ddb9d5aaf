import type { Inventory, InventoryChange } from '../inventory/Inventory';

/** The part of an inventory that tells changes; a test decides when. */
export class FakeChanges implements Pick<Inventory, 'garden' | 'subscribe'> {
  readonly garden = 'osc';
  readonly #listeners = new Set<(change: InventoryChange) => void>();

  subscribe(listener: (change: InventoryChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: InventoryChange): void {
    this.#listeners.forEach(listener => listener(change));
  }
}
