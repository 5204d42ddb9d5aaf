import type {
  GardenClient,
  GardenResource,
  RawPage,
} from '../garden/GardenClient';
import { GardenError } from '../garden/GardenError';
import type { Clock } from './Clock';
import { isOlderVersion } from './resourceVersions';
import type { ReflectorSink } from './ReflectorSink';

/** Why a guard ends a watch that looks healthy. */
export class WatchVerdict {
  constructor(
    /** Whether the resource must be listed anew; otherwise the watch is only opened again. */
    readonly relist: boolean,
  ) {}
}

/** What a guard needs. */
export interface WatchGuardOptions {
  readonly client: GardenClient;
  readonly resource: GardenResource;
  readonly sink: ReflectorSink;
  readonly clock: Clock;
  /** Milliseconds. */
  readonly guardInterval: number;
}

/**
 * Looks from time to time whether an open watch still tells the truth, by listing one object:
 *
 * - No answer, or a refusal: the API server is frozen or gone, or the rights are, and the watch would
 *   not say so.
 * - The Garden's version is older than the one the watch began from: its store was restored. A watch from
 *   a future version is accepted and says nothing for ever, so everything is listed anew.
 * - The number of objects is another one, twice in a row, without an event between: events were lost.
 * - The Garden went on and the watch was silent for two looks: it is opened again from the same version,
 *   which costs nothing and brings what was lost. A quiet resource in a busy Garden does this, too.
 */
export class WatchGuard {
  private silentLooks = 0;
  private wrongCounts = 0;
  private lastSeen: string | undefined;

  constructor(
    private readonly options: WatchGuardOptions,
    private version: string,
    private readonly onLife: () => void,
  ) {}

  /** Tells the guard of an event. */
  heard(version: string): void {
    this.version = version;
    // An event explains any difference, and two in a row are asked for below.
    this.silentLooks = 0;
    this.wrongCounts = 0;
  }

  /**
   * Looks until something is wrong or the signal aborts.
   *
   * @returns why the watch must end; undefined when the signal aborted.
   */
  async run(
    signal: AbortSignal,
  ): Promise<WatchVerdict | GardenError | undefined> {
    const { client, resource, clock, guardInterval } = this.options;
    try {
      for (;;) {
        await clock.sleep(guardInterval * (0.75 + clock.random() / 2), signal);
        const before = this.version;
        const page = await client.listPage(resource, { limit: 1, signal });
        this.onLife();
        const verdict = this.judge(page, before);
        if (verdict) return verdict;
      }
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!(error instanceof GardenError)) throw error;
      // Too many requests are a reason to ask less, not to break a watch that works.
      return error.kind === 'tooManyRequests' ? this.run(signal) : error;
    }
  }

  private judge(page: RawPage, before: string): WatchVerdict | undefined {
    if (isOlderVersion(page.resourceVersion, before))
      return new WatchVerdict(true);
    const wentOn =
      this.lastSeen !== undefined &&
      isOlderVersion(this.lastSeen, page.resourceVersion);
    this.lastSeen = page.resourceVersion;
    const count = countOf(page);
    const wrong = count !== undefined && count !== this.options.sink.size;
    this.wrongCounts = wrong ? this.wrongCounts + 1 : 0;
    if (this.wrongCounts >= 2) return new WatchVerdict(true);
    if (wentOn) this.silentLooks += 1;
    return this.silentLooks >= 2 ? new WatchVerdict(false) : undefined;
  }
}

/** Undefined when the Garden doesn't say how many there are. */
function countOf(page: RawPage): number | undefined {
  if (page.continueToken === undefined) return page.items.length;
  return page.remainingItemCount === undefined
    ? undefined
    : page.items.length + page.remainingItemCount;
}
