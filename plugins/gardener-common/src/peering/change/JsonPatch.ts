/**
 * One operation of a JSON patch (RFC 6902), of those that are used here. Paths are written by {@link jsonPointer}.
 *
 * @public
 */
export type JsonPatchOperation =
  | { readonly op: 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  | { readonly op: 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/** @public */
export type JsonPatch = readonly JsonPatchOperation[];

/**
 * A path of members and positions, with `~` and `/` escaped.
 *
 * @public
 */
export function jsonPointer(...parts: ReadonlyArray<string | number>): string {
  return parts
    .map(part => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}
