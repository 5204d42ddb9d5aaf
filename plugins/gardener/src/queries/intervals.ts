/** Behind the change notices, which may be lost: milliseconds between two looks. */
export const SLOW_POLL = 45_000;

/** While something is broken: milliseconds between two tries. */
export const RETRY_POLL = 10_000;
