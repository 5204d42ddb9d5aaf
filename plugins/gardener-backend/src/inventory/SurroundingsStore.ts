import type { RawWatchEvent } from '../garden/GardenClient';
import { textAt } from '../garden/rawObject';
import type { ReflectorSink } from './ReflectorSink';

/**
 * The objects of one cluster-wide resource around the shoots, each reduced to what the portal needs.
 * When the portal may not read the resource the store says so: not knowing is not the same as none.
 */
export class SurroundingsStore<T> implements ReflectorSink {
  private readonly objects = new Map<string, T>();
  private seen: Set<string> | undefined;
  private known = false;

  constructor(
    private readonly read: (raw: unknown) => T,
    private readonly onChange: () => void,
  ) {}

  /** Whether the resource was read; when not, what is held says nothing. */
  get readable(): boolean {
    return this.known;
  }

  get size(): number {
    return this.objects.size;
  }

  get(name: string): T | undefined {
    return this.objects.get(name);
  }

  all(): Iterable<T> {
    return this.objects.values();
  }

  beginList(): void {
    this.seen = new Set();
  }

  addPage(items: readonly unknown[]): void {
    for (const raw of items) this.put(raw);
  }

  endList(): void {
    for (const name of this.objects.keys()) {
      if (!this.seen?.has(name)) this.objects.delete(name);
    }
    this.seen = undefined;
    this.known = true;
    this.onChange();
  }

  apply(event: Exclude<RawWatchEvent, { type: 'BOOKMARK' }>): void {
    if (event.type === 'DELETED') {
      const name = textAt(event.object, 'metadata', 'name');
      if (name) this.objects.delete(name);
    } else {
      this.put(event.object);
    }
    this.onChange();
  }

  refused(): void {
    this.objects.clear();
    this.known = false;
    this.onChange();
  }

  private put(raw: unknown): void {
    const name = textAt(raw, 'metadata', 'name');
    if (!name) return;
    this.seen?.add(name);
    this.objects.set(name, this.read(raw));
  }
}
