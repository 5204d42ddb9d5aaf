import { CARD } from './sizes';

/** Between two cards: an arrowhead, and a line that is seen to be one. */
export const CARD_GAP = 26;

/** Between what does not hang together. */
export const COMPONENT_GAP = 40;

/** Where there is no place otherwise: enough to see that two things are two. */
export const TIGHT_GAP = 12;

/**
 * Between two frames: lines with badges run there. One more row of cards fits tightly, so that a frame that others stand
 * around on all sides can still grow.
 */
export const FRAME_GAP = CARD.height + 2 * TIGHT_GAP;
