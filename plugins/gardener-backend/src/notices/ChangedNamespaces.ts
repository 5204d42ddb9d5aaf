import type { ShootKey } from 'backstage-plugin-gardener-common';
import type { InventoryChange } from '../inventory/Inventory';

/** Gathers what a notice is about. */
export class ChangedNamespaces {
  #state = false;
  /** Undefined: the Garden as a whole. */
  #namespaces: Set<string> | undefined = new Set();

  note(change: InventoryChange): void {
    switch (change.kind) {
      case 'shoots':
        this.add([...change.keys].map(namespaceOf));
        break;
      case 'surroundings':
      case 'resync':
        this.add(undefined);
        break;
      case 'state':
        this.#state = true;
        break;
      default: {
        const never: never = change;
        throw new Error(`Unknown change: ${JSON.stringify(never)}`);
      }
    }
  }

  add(namespaces: Iterable<string> | undefined): void {
    if (namespaces === undefined) this.#namespaces = undefined;
    for (const namespace of namespaces ?? []) this.#namespaces?.add(namespace);
  }

  take(): {
    readonly state: boolean;
    readonly namespaces: ReadonlySet<string> | undefined;
  } {
    const taken = { state: this.#state, namespaces: this.#namespaces };
    this.#state = false;
    this.#namespaces = new Set();
    return taken;
  }
}

function namespaceOf(key: ShootKey): string {
  return key.split('/')[0];
}
