import type { Lease } from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { Clock } from '../../inventory/Clock';

/**
 * How long a writer is believed to live without a word; milliseconds. So long a change whose backend was killed looks
 * as if it were being written.
 */
export const LEASE_MS = 10_000;
/** Three words may be lost. */
const HEARTBEAT_MS = 2_500;

/** Somebody else has the change, or the database could not be told in time that we live. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';

  constructor(options?: ErrorOptions) {
    super('The change is not ours to write any more', options);
  }
}

/**
 * Holds the lease of a change while work runs, and ends the work's pauses when it is lost.
 *
 * @param work - its signal aborts with a `LeaseLostError` when the lease is gone, or with the reason of `stopping`
 */
export async function withLease<T>(
  options: {
    readonly store: Pick<ChangeStore, 'extendLease'>;
    readonly id: string;
    readonly lease: Lease;
    readonly clock: Pick<Clock, 'now' | 'sleep'>;
    readonly stopping: AbortSignal;
  },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { store, id, clock, stopping } = options;
  const { owner } = options.lease;
  const lost = new AbortController();
  const ended = new AbortController();
  const beat = async () => {
    let { until } = options.lease;
    while (!lost.signal.aborted) {
      try {
        await clock.sleep(HEARTBEAT_MS, ended.signal);
      } catch (error) {
        if (ended.signal.aborted) return;
        throw error;
      }
      const next = clock.now() + LEASE_MS;
      try {
        if (await store.extendLease(id, { owner, until: next })) until = next;
        else lost.abort(new LeaseLostError());
      } catch (cause) {
        // The database may be away for a moment; as long as the lease lasts nobody else takes it.
        if (clock.now() >= until) lost.abort(new LeaseLostError({ cause }));
      }
    }
  };
  const beating = beat();
  try {
    return await work(AbortSignal.any([lost.signal, stopping]));
  } finally {
    ended.abort();
    await beating;
  }
}
