/** Operations that need not answer 2xx, each with the reason. One that does is told, so that it leaves the list. */
const NEVER_WELL = new Map([]);

/** A change may be at its end before anybody asks for it to stop: what these answer is a matter of who is faster. */
const MAY_COME_TOO_LATE = new Set([
  'pauseChange',
  'resumeChange',
  'cancelChange',
]);

/** How often each operation was called, and what came of it. */
export class Coverage {
  #rows;
  /** Requests in all. */
  sent = 0;

  constructor(operations) {
    this.#rows = new Map(operations.map(({ id }) => [id, new Map()]));
  }

  /** Counts an answer; one to another method than the operation's is none of it. */
  add(operation, method, status) {
    this.sent += 1;
    const row = this.#rows.get(operation.id);
    const key =
      method === operation.method ? `${status}` : `${status} to other methods`;
    row.set(key, (row.get(key) ?? 0) + 1);
  }

  /** What was not reached, as sentences. */
  get problems() {
    return [...this.#rows].flatMap(([id, row]) => {
      const well = [...row.keys()].some(key => /^2\d\d$/.test(key));
      if (MAY_COME_TOO_LATE.has(id)) return [];
      const excused = NEVER_WELL.has(id);
      if (!well && !excused) return [`${id} never answered 2xx`];
      if (well && excused) return [`${id} answers 2xx: take it off the list`];
      return [];
    });
  }

  /** A line for each operation: the statuses that it answered, and what came of other methods. */
  get lines() {
    return [...this.#rows].map(([id, row]) => {
      const counts = [...row]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, count]) => `${count} × ${key}`);
      return `${id}: ${counts.join(', ')}`;
    });
  }
}
