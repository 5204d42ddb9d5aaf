/** Pixels of the drawing. Nine peers fit into it at their own size. */
export const TOPOLOGY_HEIGHT = 440;

/** With two lines of the legend, so that nothing jumps when it comes. */
export const TOPOLOGY_WITH_LEGEND = TOPOLOGY_HEIGHT + 12 + 38;
