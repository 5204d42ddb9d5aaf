import { isDeepStrictEqual } from 'node:util';

interface Read {
  readonly again: () => unknown;
  readonly answer: unknown;
}

/**
 * Remembers what a computation read and what it was told, so that it can be said later whether the same
 * computation would come to the same result. Costs as many look-ups as were made.
 */
export class RecordedReads {
  readonly #reads: Read[] = [];

  /** Reads now and remembers; `read` must be quick and without effect, for it is called again. */
  read<T>(read: () => T): T {
    const answer = read();
    this.#reads.push({ again: read, answer });
    return answer;
  }

  /** Whether everything that was read is as it was. */
  unchanged(): boolean {
    return this.#reads.every(({ again, answer }) =>
      isDeepStrictEqual(again(), answer),
    );
  }
}
