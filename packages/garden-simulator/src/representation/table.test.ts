import { printAge } from './table';

describe('printAge', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  it.each([
    ['2026-11-20T11:59:15Z', '45s'],
    ['2026-11-20T11:56:55Z', '3m5s'],
    ['2026-11-20T11:48:00Z', '12m'],
    ['2026-11-20T08:30:00Z', '3h30m'],
    ['2026-11-19T10:00:00Z', '26h'],
    ['2026-11-17T12:00:00Z', '3d'],
    ['2026-10-01T00:00:00Z', '50d'],
    ['2026-11-21T00:00:00Z', '0s'],
  ])('%s is %s', (created, age) => {
    expect(printAge(created, now)).toBe(age);
  });
});
