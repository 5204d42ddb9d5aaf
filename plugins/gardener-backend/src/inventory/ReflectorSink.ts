import type { RawWatchEvent } from '../garden/GardenClient';

/** Where a reflector puts what it sees of one resource. */
export interface ReflectorSink {
  /** How many objects it holds. */
  readonly size: number;
  /** A list begins; objects that it will not bring are gone. */
  beginList(): void;
  /** A page of the list. May be cut short by another `beginList`. */
  addPage(items: readonly unknown[]): void;
  /** The list is complete. */
  endList(): void;
  /** One event of a watch. */
  apply(event: Exclude<RawWatchEvent, { type: 'BOOKMARK' }>): void;
  /** The portal may no longer read the resource. */
  refused(): void;
}
