/**
 * Stands for no region, no seed or no purpose, in filters and as the key of a group. Nothing has such a name, and a query
 * can't have an empty value.
 *
 * @public
 */
export const LANDSCAPE_NONE = '-';
