import { ServerResponse } from 'node:http';
import { ApiStatus } from '../errors/ApiStatus';
import { cacheVersion } from '../list/listPage';
import { ListOptions } from '../list/ListOptions';
import { Profile } from '../profile/Profile';
import { Representation } from '../representation/mediaType';
import { ResourceType } from '../resources/ResourceType';
import { StoredChange } from '../store/ChangeHistory';
import { MemoryStore } from '../store/MemoryStore';
import { sliceOf } from '../store/SortedObjects';
import { StoredObject } from '../store/StoredObject';
import {
  bookmarkLine,
  errorLine,
  objectLine,
  selectEvent,
  WatchEventType,
} from './watchEvents';

/** What one watch is about. */
export interface WatchScope {
  readonly type: ResourceType;
  readonly namespace: string | undefined;
  readonly options: ListOptions;
  readonly shape: Representation['shape'];
  readonly profile: Profile;
  readonly now: () => Date;
  /** Whom it runs as. */
  readonly user?: string;
}

/** A watch that reads this slowly is ended, as the real server does. */
const longestBacklog = 64 * 1024 * 1024;
const bookmarkInterval = 60_000;

/** One open watch: writes events into the response until the time is up, the client goes or somebody ends it. */
export class WatchStream {
  private readonly unsubscribe: () => void;
  private readonly timers: NodeJS.Timeout[] = [];
  private seen: number;
  private silent = false;
  private sentAny = false;
  private ended = false;
  /** Milliseconds since 1970. */
  readonly openedAt = Date.now();

  /**
   * Opens the stream: status 200 and headers are sent at once. Rights were checked by the caller, and are not checked
   * again while the stream lives.
   */
  constructor(
    private readonly store: MemoryStore,
    private readonly scope: WatchScope,
    private readonly response: ServerResponse,
    private readonly onEnd: () => void = () => undefined,
  ) {
    this.seen = store.resourceVersion;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.flushHeaders();
    response.on('close', () => this.end());
    const start = this.begin();
    // A stream from a resourceVersion of the future waits for it: nothing comes until the Garden gets there.
    const from = Math.max(start, this.seen);
    this.unsubscribe = store.subscribeStored(change => {
      if (change.resourceVersion > from) {
        this.offer(change);
      }
    });
    this.startTimers(start);
  }

  get resource(): string {
    return this.scope.type.resource;
  }

  get user(): string | undefined {
    return this.scope.user;
  }

  /** Stops sending and keeps the connection open. */
  silence(): void {
    this.silent = true;
  }

  /** Ends the stream as a server does whose time is up. */
  end(): void {
    if (this.ended) {
      return;
    }
    this.ended = true;
    this.unsubscribe?.();
    this.timers.forEach(timer => clearTimeout(timer));
    if (!this.silent) {
      this.response.end();
    }
    this.onEnd();
  }

  /** Cuts the connection. */
  cut(): void {
    this.response.destroy();
    this.end();
  }

  /** Sends what has happened before now. Returns the resourceVersion that the client started from. */
  private begin(): number {
    const { options, type } = this.scope;
    const version = options.resourceVersion;
    if (version === undefined || version === 0 || options.sendInitialEvents) {
      this.sendCurrent(version === 0);
      if (options.sendInitialEvents && options.bookmarks) {
        this.write(bookmarkLine(type, this.seen, true));
      }
      return this.seen;
    }
    if (version > this.seen) {
      return version;
    }
    const missed = this.store.changesSince(type.resource, version);
    if (!missed) {
      const expired = ApiStatus.expired(
        `too old resource version: ${version} (${this.store.oldestResourceVersion})`,
      );
      this.write(errorLine(expired.body));
      // The stream ends once the constructor is through: there is nothing to unsubscribe from yet.
      setImmediate(() => this.end());
      return Number.MAX_SAFE_INTEGER;
    }
    missed.forEach(change => this.offer(change));
    return version;
  }

  private sendCurrent(shuffled: boolean): void {
    const { type, namespace, options } = this.scope;
    const current = sliceOf(
      this.store.snapshot(type.resource),
      namespace,
    ).filter(object => !options.matches || options.matches(object));
    // From the cache they come in the order of a hash map, and a client must not rely on any.
    const ordered = shuffled
      ? [...current].sort((a, b) => (a.uid < b.uid ? -1 : 1))
      : current;
    ordered.forEach(object => this.send('ADDED', object));
  }

  private offer(change: StoredChange): void {
    const { type, namespace, options } = this.scope;
    if (
      change.object.type.resource !== type.resource ||
      (namespace !== undefined && change.object.key.namespace !== namespace)
    ) {
      return;
    }
    const event = selectEvent(change, options.matches);
    if (event) {
      this.send(event.type, event.object);
    }
  }

  private send(type: WatchEventType, object: StoredObject): void {
    this.write(
      objectLine(
        type,
        object,
        this.scope.shape,
        this.scope.now(),
        !this.sentAny,
      ),
    );
    this.sentAny = true;
  }

  private write(line: Buffer): void {
    if (this.ended || this.silent) {
      return;
    }
    this.response.write(line);
    if (this.response.writableLength > longestBacklog) {
      this.cut();
    }
  }

  private startTimers(start: number): void {
    const { options } = this.scope;
    const lifetime =
      options.timeoutSeconds && options.timeoutSeconds > 0
        ? options.timeoutSeconds * 1000
        : // A random time, so that not all clients come back at once.
          (1800 + Math.random() * 1800) * 1000;
    this.timers.push(setTimeout(() => this.end(), lifetime));
    if (options.bookmarks) {
      for (const before of [2_000, 1_000]) {
        if (lifetime > before) {
          this.timers.push(
            setTimeout(() => this.bookmark(start), lifetime - before),
          );
        }
      }
      this.timers.push(
        setInterval(() => this.bookmark(start), bookmarkInterval),
      );
    }
    this.timers.forEach(timer => timer.unref());
  }

  /** A bookmark is sent only if the cache has moved past where the client started. */
  private bookmark(start: number): void {
    const { type, profile } = this.scope;
    const reached = cacheVersion(this.store, type, profile);
    if (reached > start) {
      this.write(bookmarkLine(type, reached, false));
    }
  }
}
