import { ManualClock, settle } from '../../__testUtils__/ManualClock';
import type { Lease } from '../../database/ChangeRecord';
import { LEASE_MS, LeaseLostError, withLease } from './ChangeLease';

/** Work that goes on until a test ends it. */
function endless() {
  let end: (value: string) => void = () => undefined;
  let signal: AbortSignal | undefined;
  return {
    end: (value: string) => end(value),
    get signal() {
      return signal;
    },
    work: (given: AbortSignal) => {
      signal = given;
      return new Promise<string>(resolve => {
        end = resolve;
      });
    },
  };
}

describe('withLease', () => {
  let clock: ManualClock;
  let stopping: AbortController;
  let leases: Lease[];
  let extend: (lease: Lease) => boolean;
  let job: ReturnType<typeof endless>;

  beforeEach(() => {
    clock = new ManualClock();
    stopping = new AbortController();
    leases = [];
    extend = () => true;
    job = endless();
  });

  const hold = () =>
    withLease(
      {
        store: {
          extendLease: async (_, lease) => {
            leases.push(lease);
            return extend(lease);
          },
        },
        id: 'c-1',
        lease: { owner: 'us', until: clock.now() + LEASE_MS },
        clock,
        stopping: stopping.signal,
      },
      job.work,
    );

  it('says every 2.5 s that we live, and gives what the work gives', async () => {
    const start = clock.now();
    const held = hold();
    await clock.advance(7_600);
    expect(leases).toEqual(
      [2_500, 5_000, 7_500].map(after => ({
        owner: 'us',
        until: start + after + LEASE_MS,
      })),
    );
    job.end('done');
    await expect(held).resolves.toBe('done');
    await clock.advance(60_000);
    expect(leases).toHaveLength(3);
  });

  it('throws what the work throws, and says no more that we live', async () => {
    job.work = async () => {
      throw new Error('It went wrong');
    };
    await expect(hold()).rejects.toThrow('It went wrong');
    await clock.advance(60_000);
    expect(leases).toEqual([]);
  });

  it('ends the pauses of the work when somebody else has the change', async () => {
    extend = () => false;
    const held = hold();
    await clock.advance(2_500);
    expect(job.signal?.reason).toBeInstanceOf(LeaseLostError);
    // Nothing is to be said any more.
    await clock.advance(60_000);
    expect(leases).toHaveLength(1);
    job.end('stopped');
    await held;
  });

  it('outlives a database that is away for less than the lease', async () => {
    let away = true;
    extend = () => {
      if (away) throw new Error('The database is away');
      return true;
    };
    const held = hold();
    await clock.advance(9_900);
    expect(job.signal?.aborted).toBe(false);
    away = false;
    await clock.advance(2_600);
    away = true;
    await clock.advance(7_000);
    expect(job.signal?.aborted).toBe(false);
    job.end('done');
    await expect(held).resolves.toBe('done');
  });

  it('is lost when the database is away for as long as the lease', async () => {
    const error = new Error('The database is away');
    extend = () => {
      throw error;
    };
    const held = hold();
    await clock.advance(LEASE_MS);
    expect(job.signal?.reason).toBeInstanceOf(LeaseLostError);
    expect(job.signal?.reason.cause).toBe(error);
    job.end('stopped');
    await held;
  });

  it('ends the pauses of the work with the portal, and holds the lease until the work has ended', async () => {
    const held = hold();
    await settle();
    const reason = new Error('The portal ends');
    stopping.abort(reason);
    expect(job.signal?.reason).toBe(reason);
    await clock.advance(5_000);
    expect(leases).toHaveLength(2);
    job.end('interrupted');
    await expect(held).resolves.toBe('interrupted');
  });
});
