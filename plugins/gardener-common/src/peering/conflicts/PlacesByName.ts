import type { EntryName } from '../change/EntryEdit';

/**
 * What stands under a namespace and a name. A text of both would have to be made and hashed for every entry that is looked up;
 * the two alone are held once for all entries. By the name first, which mostly tells already: then it is one look and not two.
 */
export class PlacesByName<Place extends { readonly namespace: string }> {
  /** Of each name the place that came first. */
  readonly #first = new Map<string, Place>();
  /** Those of a name that others have in another namespace, too; by name and namespace. */
  readonly #others = new Map<string, Map<string, Place>>();

  get({ namespace, name }: EntryName): Place | undefined {
    const first = this.#first.get(name);
    return first === undefined || first.namespace === namespace
      ? first
      : this.#others.get(name)?.get(namespace);
  }

  set(name: string, place: Place): void {
    const first = this.#first.get(name);
    if (first === undefined || first.namespace === place.namespace) {
      this.#first.set(name, place);
      return;
    }
    const others = this.#others.get(name) ?? new Map<string, Place>();
    this.#others.set(name, others.set(place.namespace, place));
  }
}
