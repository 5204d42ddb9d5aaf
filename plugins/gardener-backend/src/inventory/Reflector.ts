import type { GardenClient, GardenResource } from '../garden/GardenClient';
import {
  GardenError,
  GardenMalformedAnswerError,
  GardenTooManyRequestsError,
  GardenUnavailableError,
} from '../garden/GardenError';
import { backoff } from './backoff';
import type { Clock } from './Clock';
import { listAll } from './listAll';
import type { ReflectorSink } from './ReflectorSink';
import type { ReflectorStatus } from './ReflectorStatus';
import { WatchGuard, WatchVerdict } from './WatchGuard';

/** A watch that lives this long was really accepted: an expired version is told at once. */
const SETTLE_MS = 250;

/** Rights don't come back by themselves; asking every ten seconds would only fill the audit log. */
const REFUSED_MS = 60_000;

/** What a reflector needs. */
export interface ReflectorOptions {
  readonly client: GardenClient;
  readonly resource: GardenResource;
  readonly sink: ReflectorSink;
  readonly clock: Clock;
  /** Milliseconds between two looks at whether the watch still tells the truth. */
  readonly guardInterval: number;
  /** Called after each change of the status or sign of life. */
  readonly onStatus: () => void;
}

/**
 * Keeps one resource of a Garden in a sink: lists it by pages, then watches from the version of the first
 * page, and recovers from whatever happens. No answer is final: a 403 right after a crash of the
 * API server is as common as one by RBAC.
 */
export class Reflector {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private version: string | undefined;
  private failures = 0;
  private expirations = 0;
  private wake: AbortController | undefined;
  private current: ReflectorStatus = { kind: 'listing' };
  private complete = false;
  private tried = false;
  private life: number | undefined;

  constructor(private readonly options: ReflectorOptions) {}

  get status(): ReflectorStatus {
    return this.current;
  }

  /** Whether a list was ever complete. */
  get listed(): boolean {
    return this.complete;
  }

  /** Whether the first list has come to an end, good or bad. */
  get attempted(): boolean {
    return this.tried;
  }

  /** When the Garden last showed that it is there; epoch milliseconds. */
  get lastLife(): number | undefined {
    return this.life;
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Ends a pause between two tries. Without one, nothing happens. */
  retryNow(): void {
    this.wake?.abort();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        this.version ??= await this.relist();
        await this.follow(this.version);
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        await this.recover(error);
      }
    }
  }

  private async relist(): Promise<string> {
    const { client, resource, sink } = this.options;
    const version = await listAll(client, resource, sink, this.stopping.signal);
    this.complete = true;
    this.tried = true;
    this.alive();
    this.become({ kind: 'watching' });
    return version;
  }

  private async follow(from: string): Promise<void> {
    const { client, resource, sink } = this.options;
    const watching = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, watching.signal]);
    const guard = new WatchGuard(this.options, from, () => this.alive());
    let settled = false;
    const settle = () => {
      settled = true;
      this.failures = 0;
      this.expirations = 0;
      this.become({ kind: 'watching' });
    };
    const onOpen = () => {
      this.alive();
      void this.pause(SETTLE_MS, signal).then(rested => rested && settle());
      void guard.run(signal).then(
        verdict => watching.abort(verdict),
        error => watching.abort(error),
      );
    };
    try {
      for await (const event of client.watch(resource, {
        resourceVersion: from,
        signal,
        onOpen,
      })) {
        if (!settled) settle();
        this.alive();
        this.version = event.resourceVersion;
        guard.heard(event.resourceVersion);
        if (event.type !== 'BOOKMARK') sink.apply(event);
      }
    } finally {
      watching.abort();
    }
    // The Garden ends every watch after some minutes. One that ends before it settled is no such end.
    if (!settled) this.failures += 1;
    await this.pause(
      settled
        ? 200 + this.options.clock.random() * 300
        : backoff(this.failures, this.options.clock.random(), undefined),
      this.stopping.signal,
    );
  }

  private async recover(thrown: unknown): Promise<void> {
    if (thrown instanceof WatchVerdict) {
      if (thrown.relist) this.expire();
      return;
    }
    const { garden } = this.options.client;
    const error =
      thrown instanceof GardenError
        ? thrown
        : new GardenMalformedAnswerError(garden, String(thrown));
    if (error.kind === 'expired') {
      this.expire();
      this.expirations += 1;
      // Once is routine: after a restart of the API server every version has expired. Again and again
      // without a watch that settles is a failure.
      if (this.expirations === 1) return;
    }
    this.tried = true;
    this.failures += 1;
    switch (error.kind) {
      case 'server':
      case 'malformed':
      case 'invalid':
        // The version, or what the Garden would send from it, may be the cause.
        this.version = undefined;
        break;
      case 'noRights':
        this.options.sink.refused();
        break;
      default:
        break;
    }
    const delay = this.delayFor(error);
    const { clock } = this.options;
    this.become({
      kind: 'failing',
      since: this.current.kind === 'failing' ? this.current.since : clock.now(),
      error,
      nextTryAt: clock.now() + delay,
    });
    this.wake = new AbortController();
    await this.pause(
      delay,
      AbortSignal.any([this.stopping.signal, this.wake.signal]),
    );
    this.wake = undefined;
  }

  private delayFor(error: GardenError): number {
    const retryAfter =
      error instanceof GardenTooManyRequestsError ||
      error instanceof GardenUnavailableError
        ? error.retryAfterSeconds
        : undefined;
    const delay = backoff(
      this.failures,
      this.options.clock.random(),
      retryAfter,
    );
    // The first few may be the API server's caches that are still empty.
    return error.kind === 'noRights' && this.failures > 3 ? REFUSED_MS : delay;
  }

  private expire(): void {
    this.version = undefined;
    if (this.current.kind === 'failing') return;
    this.become({ kind: 'catchingUp', since: this.options.clock.now() });
  }

  private alive(): void {
    this.life = this.options.clock.now();
  }

  private become(status: ReflectorStatus): void {
    this.current = status;
    this.options.onStatus();
  }

  /** @returns whether the whole time has passed. */
  private async pause(
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      await this.options.clock.sleep(milliseconds, signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }
}
