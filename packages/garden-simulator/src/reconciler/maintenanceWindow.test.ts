import { isOpen } from './maintenanceWindow';

const at = (time: string) => new Date(`2026-11-20T${time}Z`);

describe('a maintenance window', () => {
  const berlin = { begin: '220000+0100', end: '230000+0100' };

  it.each([
    ['20:59:59', false],
    ['21:00:00', true],
    ['21:59:59', true],
    ['22:00:00', false],
  ])('from 22 to 23 in Berlin at %s UTC: %s', (time, open) => {
    expect(isOpen(berlin, at(time))).toBe(open);
  });

  it.each([
    ['23:30:00', true],
    ['00:30:00', true],
    ['01:00:00', false],
    ['12:00:00', false],
  ])('over midnight at %s UTC: %s', (time, open) => {
    expect(isOpen({ begin: '230000+0000', end: '010000+0000' }, at(time))).toBe(
      open,
    );
  });

  it('with an offset to the west', () => {
    const window = { begin: '200000-0500', end: '210000-0500' };
    expect(isOpen(window, at('01:30:00'))).toBe(true);
    expect(isOpen(window, at('20:30:00'))).toBe(false);
  });

  it('that can not be read is never open', () => {
    expect(isOpen({ begin: 'soon', end: '' }, at('12:00:00'))).toBe(false);
  });
});
