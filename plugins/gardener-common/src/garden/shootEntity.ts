import { formatShootRef, ShootRef } from './ShootRef';

/** The catalog allows names of at most 63 characters. */
const NAME_LIMIT = 63;
const HASH_LENGTH = 13;

/**
 * FNV-1a with 64 bits, in base 36. It tells apart the few names that are too long; it need not withstand
 * anybody, as Garden, namespace and shoot are made by people with rights in that Garden.
 */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    // eslint-disable-next-line no-bitwise -- the definition of FNV-1a
    value = BigInt.asUintN(
      64,
      (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n,
    );
  }
  return value.toString(36).padStart(HASH_LENGTH, '0');
}

/**
 * The name of the catalog entity of a shoot: `garden.namespace.name`. Beyond 63 characters it is cut and
 * ends in a hash of the whole reference.
 *
 * @public
 */
export function shootEntityName(ref: ShootRef): string {
  const name = `${ref.garden}.${ref.namespace}.${ref.name}`;
  if (name.length <= NAME_LIMIT) return name;
  const start = name.slice(0, NAME_LIMIT - HASH_LENGTH - 1);
  return `${start}-${hash(formatShootRef(ref))}`;
}

/**
 * The reference of the catalog entity of a shoot: a Resource in the namespace `default`.
 *
 * @public
 */
export function shootEntityRef(ref: ShootRef): string {
  return `resource:default/${shootEntityName(ref)}`;
}
