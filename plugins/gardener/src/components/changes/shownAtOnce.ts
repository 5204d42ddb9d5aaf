/** So many lines of a detail are shown before somebody asks for all of them. */
export const SHOWN_AT_ONCE = 50;
