/**
 * Stands in a generated value for something that is known of the landscape only when the request is sent: a part of a shoot,
 * or what came back earlier.
 */
export class FromLandscape {
  /** @param what `garden`, `namespace`, `name`, `seed`, `id`, `cursor`, `etag`, `text`, `shootName`, `network`,
   *   `address` or `prefix` */
  constructor(what) {
    this.what = what;
  }
}

/** What fields and parameters mean, by their names. One that is not here gets what its schema says. */
const MEANINGS = new Map([
  ['garden', 'garden'],
  ['namespace', 'namespace'],
  ['targetNamespace', 'namespace'],
  ['name', 'name'],
  ['targetName', 'name'],
  ['confirmName', 'name'],
  ['overlapOverride', 'name'],
  ['seed', 'seed'],
  ['id', 'id'],
  ['before', 'cursor'],
  ['after', 'cursor'],
  ['If-None-Match', 'etag'],
  ['text', 'text'],
  ['focus', 'shootName'],
  ['within', 'network'],
  ['block', 'network'],
  ['prefix', 'prefix'],
  ['q', 'address'],
]);

/** What stands for a field of this name; undefined for one that means nothing of the landscape. */
export function fromLandscape(name) {
  const what = MEANINGS.get(name);
  return what && new FromLandscape(what);
}

const OTHER = /^target/;

/**
 * A value with everything filled in.
 *
 * @param focus `{shoot, others, id, cursor, etag, seed, text, shootName, network, address, prefix}`; what is below a field `target` is one of `others`, in an
 *   array each element another one
 */
export function fillIn(value, focus, { other = false, place = 0 } = {}) {
  if (value instanceof FromLandscape) {
    switch (value.what) {
      case 'garden':
      case 'namespace':
      case 'name': {
        const { shoot, others } = focus;
        return (other ? others[place % others.length] : shoot)[value.what];
      }
      default:
        return focus[value.what];
    }
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      fillIn(item, focus, { other, place: index }),
    );
  }
  if (typeof value === 'object' && value !== null && !JSON.isRawJSON(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        fillIn(part, focus, { other: other || OTHER.test(key), place }),
      ]),
    );
  }
  return value;
}
