import {
  GardenInvalidError,
  GardenTooManyRequestsError,
  GardenUnavailableError,
} from '../../garden/GardenError';
import { readGardenError } from '../../garden/readGardenError';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { readVerdict, writeVerdict } from './writeVerdict';

describe('what an answer to a write means', () => {
  it.each([
    ['unauthorized', 'refused'],
    ['noRights', 'refused'],
    ['impersonation', 'refused'],
    ['admission', 'refused'],
    ['webhook', 'refused'],
    ['notFound', 'refused'],
    ['credentials', 'refused'],
    ['identity', 'refused'],
    ['conflict', 'reread'],
    ['expired', 'reread'],
    ['notReady', 'again'],
    ['anonymous', 'again'],
    ['tooManyRequests', 'again'],
    ['unavailable', 'unknown'],
    ['server', 'unknown'],
    ['unreachable', 'unknown'],
    ['malformed', 'unknown'],
  ] as const)('%s: %s', (kind, verdict) => {
    expect(writeVerdict(gardenErrors[kind]).kind).toBe(verdict);
  });

  it('is a refusal when validation names the field, and a reason to read again when nothing is named', () => {
    expect(
      writeVerdict(new GardenInvalidError('osc', 'no', ['spec.extensions'])),
    ).toEqual({ kind: 'refused' });
    // As a real Garden answers a failed guard.
    const guard = readGardenError('osc', {
      code: 422,
      body: {
        kind: 'Status',
        message:
          'the server rejected our request due to an error in our request',
        details: {},
      },
    });
    expect(writeVerdict(guard)).toEqual({ kind: 'reread' });
  });

  it.each([
    [undefined, undefined],
    [0, 0],
    [1, 1_000],
    [20, 20_000],
    [21, 20_000],
    [86_400, 20_000],
  ])('waits for the %p s that are asked for: %p ms', (seconds, after) => {
    const limited = new GardenTooManyRequestsError('osc', undefined, seconds);
    expect(writeVerdict(limited)).toEqual({ kind: 'again', after });
    expect(readVerdict(limited)).toEqual({ kind: 'again', after });
    const down = new GardenUnavailableError('osc', undefined, seconds);
    expect(writeVerdict(down)).toEqual({ kind: 'unknown', after });
    expect(readVerdict(down)).toEqual({ kind: 'again', after });
  });
});

describe('what an answer to a read means', () => {
  it.each([
    ['unauthorized', 'refused'],
    ['noRights', 'refused'],
    ['notFound', 'refused'],
    ['invalid', 'refused'],
    ['conflict', 'again'],
    ['expired', 'again'],
    ['notReady', 'again'],
    ['anonymous', 'again'],
    ['tooManyRequests', 'again'],
    ['unavailable', 'again'],
    ['server', 'again'],
    ['unreachable', 'again'],
    ['malformed', 'again'],
  ] as const)('%s: %s', (kind, verdict) => {
    expect(readVerdict(gardenErrors[kind]).kind).toBe(verdict);
  });
});
