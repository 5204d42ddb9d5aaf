/**
 * The shape of a typed object, as far as the API server knows it: which fields there are, what they hold, and how lists
 * are merged. Fields are in the order in which the server prints them.
 */
export type Schema =
  | { readonly kind: 'string' | 'number' | 'boolean' }
  /** JSON that the server takes as it is (RawExtension): neither checked nor reordered. */
  | { readonly kind: 'raw' }
  /** A part whose fields are not listed here: taken as it is and compared by value. */
  | { readonly kind: 'any' }
  /** Texts by free keys, such as labels. */
  | { readonly kind: 'map'; readonly value: Schema }
  | ListSchema
  | ObjectSchema;

/** A list. Without `key` and `set` it is atomic: whoever writes it writes all of it. */
export interface ListSchema {
  readonly kind: 'list';
  readonly item: Schema;
  /** Field by which items are told apart when lists are merged. */
  readonly key?: string;
  /** A list of texts in which each is its own item. */
  readonly set?: boolean;
}

/** A struct. */
export interface ObjectSchema {
  readonly kind: 'object';
  /** Name of the Go type, for messages about wrong types. */
  readonly goType: string;
  readonly fields: Readonly<Record<string, Schema>>;
}

/** A text. */
export const text: Schema = { kind: 'string' };
/** A number. */
export const number: Schema = { kind: 'number' };
/** True or false. */
export const flag: Schema = { kind: 'boolean' };
/** JSON that is kept as it is. */
export const raw: Schema = { kind: 'raw' };
/** A part whose fields are not listed. */
export const unlisted: Schema = { kind: 'any' };
/** Texts by free keys. */
export const texts: Schema = { kind: 'map', value: text };

/** A struct with these fields. */
export function struct(
  goType: string,
  fields: Readonly<Record<string, Schema>>,
): ObjectSchema {
  return { kind: 'object', goType, fields };
}

/** An atomic list. */
export function list(item: Schema): ListSchema {
  return { kind: 'list', item };
}

/** A list whose items are told apart by a field. */
export function keyedList(key: string, item: Schema): ListSchema {
  return { kind: 'list', item, key };
}

/** A list of texts in which each is its own item. */
export const textSet: ListSchema = { kind: 'list', item: text, set: true };
