import fc from 'fast-check';
import { scheduleProblems } from './scheduleProblems';

const evening = { start: '0 20 * * 1-5' };

const fields = (...schedules: Parameters<typeof scheduleProblems>[0]) =>
  scheduleProblems(schedules).map(({ field }) => field);

describe('scheduleProblems', () => {
  it.each([
    evening,
    { start: '00 20 * * 1,2,3,4,5', end: '30 6 * * MON-FRI' },
    { ...evening, location: 'Europe/Berlin' },
    { ...evening, location: 'UTC' },
    { start: '*/15 0-6 1 jan *' },
  ])('has none of %j', schedule => {
    expect(fields(schedule)).toEqual([]);
  });

  it.each([
    '0 0 20 * * 1-5',
    '60 20 * * *',
    '0 24 * * *',
    '0 20 * * monday',
    '@every 1h',
    '0 20 * *',
    '         ',
    'tomorrow at eight in the evening',
  ])('knows that %j is no cron expression of Gardener', start => {
    expect(fields(evening, { start })).toEqual(['hibernation[1].start']);
    expect(fields({ ...evening, end: start })).toEqual(['hibernation[0].end']);
  });

  it.each(['Europe/Atlantis', '+01:00', 'now'])(
    'knows that %j is no time zone',
    location => {
      expect(fields({ ...evening, location })).toEqual([
        'hibernation[0].location',
      ]);
    },
  );

  it('reads whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (start, location) => {
        expect(
          scheduleProblems([{ start, location }]).length,
        ).toBeLessThanOrEqual(2);
      }),
    );
  });
});
