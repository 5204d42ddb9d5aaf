import {
  GardenNoRightsError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { gardenState } from './gardenState';
import type { ReflectorStatus } from './ReflectorStatus';

const now = Date.parse('2026-01-01T12:00:00Z');
const failingSince = (since: number): ReflectorStatus => ({
  kind: 'failing',
  since,
  error: new GardenUnreachableError(
    'osc',
    'connection refused',
    'connect ECONNREFUSED 10.1.2.3:443',
  ),
  nextTryAt: now + 5_000,
});
const reason = "Garden osc can't be reached: connection refused";

describe('gardenState', () => {
  it('is syncing until there is a picture', () => {
    for (const kind of ['listing', 'watching'] as const) {
      expect(
        gardenState({
          status: { kind },
          synced: false,
          lastLife: undefined,
          now,
        }),
      ).toEqual({
        state: 'syncing',
      });
    }
  });

  it('is unreachable when there is no picture and no connection, without an address', () => {
    expect(
      gardenState({
        status: failingSince(now),
        synced: false,
        lastLife: undefined,
        now,
      }),
    ).toEqual({
      state: 'unreachable',
      reason,
      nextTryAt: '2026-01-01T12:00:05.000Z',
    });
  });

  it('is live while it watches', () => {
    expect(
      gardenState({
        status: { kind: 'watching' },
        synced: true,
        lastLife: now,
        now,
      }),
    ).toEqual({
      state: 'live',
    });
  });

  it('does not flicker when a watch is back in a moment', () => {
    for (const status of [
      failingSince(now - 2_999),
      { kind: 'catchingUp', since: now - 2_999 } as const,
    ]) {
      expect(gardenState({ status, synced: true, lastLife: now, now })).toEqual(
        { state: 'live' },
      );
    }
  });

  it('is stale when it fails for longer, as of the last sign of life', () => {
    expect(
      gardenState({
        status: failingSince(now - 3_000),
        synced: true,
        lastLife: now - 60_000,
        now,
      }),
    ).toEqual({
      state: 'stale',
      asOf: '2026-01-01T11:59:00.000Z',
      reason,
      nextTryAt: '2026-01-01T12:00:05.000Z',
    });
  });

  it('is stale while a long list replaces what has expired', () => {
    expect(
      gardenState({
        status: { kind: 'catchingUp', since: now - 3_000 },
        synced: true,
        lastLife: now,
        now,
      }),
    ).toMatchObject({ state: 'stale', nextTryAt: null });
  });

  it('says what the account lacks when it has no rights', () => {
    const status: ReflectorStatus = {
      kind: 'failing',
      since: now,
      error: new GardenNoRightsError('osc'),
      nextTryAt: now,
    };
    expect(
      gardenState({ status, synced: false, lastLife: undefined, now }),
    ).toMatchObject({
      reason:
        "The portal's account may not list and watch shoots in Garden osc",
    });
  });
});
