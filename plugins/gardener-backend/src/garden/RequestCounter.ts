/** What a call to the Garden was for. */
export type RequestPurpose = 'list' | 'watch' | 'get' | 'review' | 'write';

/** How many requests a client has sent since it was made, by purpose. For metrics and benchmarks. */
export type RequestCounts = Readonly<Record<RequestPurpose, number>>;

/** Counts requests as they leave. */
export class RequestCounter {
  private readonly sent: Record<RequestPurpose, number> = {
    list: 0,
    watch: 0,
    get: 0,
    review: 0,
    write: 0,
  };

  count(purpose: RequestPurpose): void {
    this.sent[purpose] += 1;
  }

  get counts(): RequestCounts {
    return { ...this.sent };
  }
}
