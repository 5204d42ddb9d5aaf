/** How often something was asked for. */
export interface RequestCount {
  readonly verb: string;
  /** `shoots`, `shoots/adminkubeconfig`, or a path such as `/version`. */
  readonly resource: string;
  /** Who sent the credentials. */
  readonly user: string;
  /** Whom the request ran as. */
  readonly as: string;
  readonly count: number;
}

/** Counts requests, so that a test can say "no call to the Garden". Requests to the control API are not counted. */
export class Statistics {
  private readonly counts = new Map<string, { row: RequestCount }>();

  count(verb: string, resource: string, user: string, as: string): void {
    const key = [verb, resource, user, as].join('\n');
    const known = this.counts.get(key);
    this.counts.set(key, {
      row: { verb, resource, user, as, count: (known?.row.count ?? 0) + 1 },
    });
  }

  rows(): readonly RequestCount[] {
    return [...this.counts.values()].map(entry => entry.row);
  }

  reset(): void {
    this.counts.clear();
  }
}
