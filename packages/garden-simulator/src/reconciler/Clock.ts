/** Time as the Garden's controllers see it. Tests bring their own. */
export interface Clock {
  now(): Date;
  /** Calls `task` every `milliseconds`; the returned function ends it. A running clock keeps no process alive. */
  every(milliseconds: number, task: () => void): () => void;
}

/** The clock of the machine. */
export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  every: (milliseconds, task) => {
    const timer = setInterval(task, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
