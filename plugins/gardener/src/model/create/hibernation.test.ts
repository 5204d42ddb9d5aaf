import { choiceOf, isCron, isTimeZone, schedulesOf } from './hibernation';

describe('the times of sleep', () => {
  it.each(['never', 'weekday', 'nightly'] as const)(
    'are known again when they are %s',
    choice => {
      expect(choiceOf(schedulesOf(choice, 'Europe/Berlin'))).toBe(choice);
    },
  );

  it('are own ones when they are none of the presets', () => {
    expect(choiceOf([{ start: '0 19 * * *' }])).toBe('own');
  });

  it.each(['0 20 * * 1-5', '*/15 0 1,15 * *', '0 20 * * MON-FRI'])(
    'can be %s',
    text => expect(isCron(text)).toBe(true),
  );

  it.each(['', '0 20 * *', '0 20 * * 1-5 2026', '0 20 * * ;', '20:00'])(
    'can’t be %j',
    text => expect(isCron(text)).toBe(false),
  );

  it('are in a time zone that there is', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Bonn')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
