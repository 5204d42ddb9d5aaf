/**
 * The clock by which tokens are verified. It can run ahead of the Garden's own, so that a test sees a token expire
 * without waiting.
 */
export class TokenClock {
  private aheadSeconds = 0;

  /** @param source - The Garden's clock, in milliseconds since 1970. */
  constructor(private readonly source: () => number = Date.now) {}

  /** From now on the clock runs this many seconds ahead; 0 puts it right again. */
  runAhead(seconds: number): void {
    this.aheadSeconds = seconds;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.source() + this.aheadSeconds * 1000;
  }
}
