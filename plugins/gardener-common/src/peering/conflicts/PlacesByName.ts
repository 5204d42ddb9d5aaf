import type { EntryName } from '../change/EntryEdit';

/**
 * What stands under a namespace and a name. A text of both would have to be made and hashed for every entry that is looked up;
 * the two alone are held once for all entries. By the name first, which mostly tells already: then it is one look and not two.
 */
export class PlacesByName<Place extends { readonly namespace: string }> {
  readonly #names = new Map<string, Place | Map<string, Place>>();

  get({ namespace, name }: EntryName): Place | undefined {
    const known = this.#names.get(name);
    if (known === undefined) return undefined;
    if (known instanceof Map) return known.get(namespace);
    return known.namespace === namespace ? known : undefined;
  }

  set(name: string, place: Place): void {
    const known = this.#names.get(name);
    if (known instanceof Map) {
      known.set(place.namespace, place);
    } else if (known === undefined || known.namespace === place.namespace) {
      this.#names.set(name, place);
    } else {
      this.#names.set(
        name,
        new Map([
          [known.namespace, known],
          [place.namespace, place],
        ]),
      );
    }
  }
}
