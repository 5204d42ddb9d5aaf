/** How long an action waits for the Garden unless its input says otherwise. */
export const DEFAULT_WAIT_SECONDS = 600;
