/** Marks the row of a peering, for what leads to it. */
export const ROW_ATTRIBUTE = 'data-peering';
