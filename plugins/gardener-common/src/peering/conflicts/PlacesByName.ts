import type { EntryName } from '../change/EntryEdit';

/** The one value of a name, as long as no other namespace has the name, too. */
interface Only<Value> {
  readonly namespace: string;
  readonly value: Value;
}

/**
 * Values by namespace and name. A text of both would have to be made and hashed for every entry that is looked up; the two
 * alone are held once for all entries. By the name first, which mostly tells already: then it is one look and not two.
 */
export class PlacesByName<Value> {
  readonly #names = new Map<string, Only<Value> | Map<string, Value>>();

  get({ namespace, name }: EntryName): Value | undefined {
    const known = this.#names.get(name);
    if (known === undefined) return undefined;
    if (known instanceof Map) return known.get(namespace);
    return known.namespace === namespace ? known.value : undefined;
  }

  set({ namespace, name }: EntryName, value: Value): void {
    const known = this.#names.get(name);
    if (known instanceof Map) {
      known.set(namespace, value);
    } else if (known === undefined || known.namespace === namespace) {
      this.#names.set(name, { namespace, value });
    } else {
      this.#names.set(
        name,
        new Map([
          [known.namespace, known.value],
          [namespace, value],
        ]),
      );
    }
  }
}
