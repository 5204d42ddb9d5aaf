import fc from 'fast-check';
import { nextMaintenanceWindow } from './maintenanceWindow';

function next(begin: string, end: string, now: string): string[] | undefined {
  const window = nextMaintenanceWindow({ begin, end }, Date.parse(now));
  return (
    window &&
    [window.begin, window.end].map(time => new Date(time).toISOString())
  );
}

describe('nextMaintenanceWindow', () => {
  it('is today when it is still to come', () => {
    expect(next('220000+0100', '230000+0100', '2026-11-20T13:00:00Z')).toEqual([
      '2026-11-20T21:00:00.000Z',
      '2026-11-20T22:00:00.000Z',
    ]);
  });

  it('is tomorrow when it is over', () => {
    expect(next('010000+0000', '020000+0000', '2026-11-20T02:00:00Z')).toEqual([
      '2026-11-21T01:00:00.000Z',
      '2026-11-21T02:00:00.000Z',
    ]);
  });

  it('is the one that runs, also over midnight and seen from the day after', () => {
    expect(next('233000+0000', '003000+0000', '2026-11-21T00:10:00Z')).toEqual([
      '2026-11-20T23:30:00.000Z',
      '2026-11-21T00:30:00.000Z',
    ]);
  });

  it('minds zones that put it on another day', () => {
    expect(next('003000+0530', '013000+0530', '2026-11-20T13:00:00Z')).toEqual([
      '2026-11-20T19:00:00.000Z',
      '2026-11-20T20:00:00.000Z',
    ]);
    expect(next('230000-0800', '000000-0800', '2026-11-20T13:00:00Z')).toEqual([
      '2026-11-21T07:00:00.000Z',
      '2026-11-21T08:00:00.000Z',
    ]);
  });

  it.each([
    ['', '230000+0100'],
    ['22:00', '23:00'],
    ['240000+0100', '010000+0100'],
    ['220000+0100', '220000+0100'],
    ['220000Z', '230000Z'],
  ])('is unknown for %j to %j', (begin, end) => {
    expect(next(begin, end, '2026-11-20T13:00:00Z')).toBeUndefined();
  });

  it('ends after now, begins at most a day from now, and lasts less than a day', () => {
    const time = fc
      .tuple(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: -12, max: 14 }),
      )
      .map(([hour, minute, zone]) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const sign = zone < 0 ? '-' : '+';
        return `${two(hour)}${two(minute)}00${sign}${two(Math.abs(zone))}00`;
      });
    const now = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(time, time, now, (begin, end, seconds) => {
        const at = seconds * 1000;
        const window = nextMaintenanceWindow({ begin, end }, at);
        if (!window) return;
        const day = 86_400_000;
        expect(window.end).toBeGreaterThan(at);
        expect(window.begin - at).toBeLessThanOrEqual(day);
        expect(window.end - window.begin).toBeLessThan(day);
        expect(nextMaintenanceWindow({ begin, end }, at + day)).toEqual({
          begin: window.begin + day,
          end: window.end + day,
        });
      }),
    );
  });
});
