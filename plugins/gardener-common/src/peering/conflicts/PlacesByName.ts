import type { EntryName } from '../change/EntryEdit';

/**
 * Values by namespace and name. A text of both would have to be made and hashed for every entry that is looked up; the two
 * alone are held once for all entries.
 */
export class PlacesByName<Value> {
  readonly #namespaces = new Map<string, Map<string, Value>>();

  get({ namespace, name }: EntryName): Value | undefined {
    return this.#namespaces.get(namespace)?.get(name);
  }

  set({ namespace, name }: EntryName, value: Value): void {
    const known = this.#namespaces.get(namespace);
    if (known) known.set(name, value);
    else this.#namespaces.set(namespace, new Map([[name, value]]));
  }
}
