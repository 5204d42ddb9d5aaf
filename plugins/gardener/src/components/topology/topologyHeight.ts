/** Pixels of the drawing. Nine peers fit into it at their own size. */
export const TOPOLOGY_HEIGHT = 440;

/** With two lines of the legend, so that nothing jumps when it comes. */
export const TOPOLOGY_WITH_LEGEND = TOPOLOGY_HEIGHT + 12 + 38;

/** The whole card, with its title. */
export const TOPOLOGY_CARD = 60 + TOPOLOGY_WITH_LEGEND + 16;

/** The same with one line of text, where there is nothing to draw. */
export const EMPTY_TOPOLOGY_CARD = 60 + 20 + 16;
