/** Behind the change notices, which may be lost: milliseconds between two looks. */
export const SLOW_POLL = 45_000;

/** Milliseconds between two times at which the server is told who the user is in Gardens that take the user's own token. */
export const KEEP_POLL = 300_000;

/** While something is broken: milliseconds between two tries. */
export const RETRY_POLL = 10_000;

/**
 * The first looks after the page was opened: milliseconds before each. The connection that brings change notices may
 * take seconds to stand, nothing says when it does, and what changes before is not told.
 */
export const FIRST_POLLS: readonly number[] = [3_000, 6_000, 12_000];

/** While requests of a change are being sent: milliseconds between two looks. */
export const WRITING_POLL = 1_000;

/** While what was written is being rolled out: milliseconds between two looks. */
export const ROLLOUT_POLL = 3_000;
