import fc from 'fast-check';
import { draftMaintenanceSchema } from 'backstage-plugin-gardener-common';
import {
  isUsualLength,
  OFFSETS,
  offsetText,
  ownOffset,
  toMaintenance,
  toWindowText,
  windowMinutes,
} from './maintenance';

const two = (value: number) => String(value).padStart(2, '0');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`);
const window = fc.record({
  begin: time,
  end: time,
  offset: fc.constantFrom(...OFFSETS),
});

describe('a maintenance window', () => {
  it('is written as Gardener writes it, and read back', () => {
    expect(
      toMaintenance({ begin: '22:00', end: '23:00', offset: '+0100' }),
    ).toEqual({ begin: '220000+0100', end: '230000+0100' });
    fc.assert(
      fc.property(window, each => {
        const written = toMaintenance(each);
        expect(draftMaintenanceSchema.safeParse(written).success).toBe(true);
        expect(written && toWindowText(written)).toEqual(each);
      }),
    );
  });

  it.each(['', '24:00', '7:00', '22:60'])('is none with the time %j', begin => {
    expect(
      toMaintenance({ begin, end: '23:00', offset: '+0000' }),
    ).toBeUndefined();
  });

  it('is none that can be shown when begin and end have other offsets', () => {
    expect(
      toWindowText({ begin: '220000+0100', end: '230000+0200' }),
    ).toBeUndefined();
  });

  it('may end on the next day, and lasts 30 minutes to 6 hours', () => {
    const of = (begin: string, end: string) => ({
      begin,
      end,
      offset: '+0000',
    });
    expect(windowMinutes(of('23:30', '00:30'))).toBe(60);
    expect(isUsualLength(of('23:30', '00:00'))).toBe(true);
    expect(isUsualLength(of('23:30', '23:59'))).toBe(false);
    expect(isUsualLength(of('22:00', '04:00'))).toBe(true);
    expect(isUsualLength(of('22:00', '04:01'))).toBe(false);
    expect(isUsualLength(of('22:00', '22:00'))).toBe(false);
  });

  it('is in the time of the user unless another zone is chosen', () => {
    const at = (minutes: number) => {
      const now = new Date();
      jest.spyOn(now, 'getTimezoneOffset').mockReturnValue(minutes);
      return ownOffset(now);
    };
    expect(at(-60)).toBe('+0100');
    expect(at(0)).toBe('+0000');
    expect(at(210)).toBe('-0330');
    expect(offsetText('-0330')).toBe('UTC-03:30');
  });
});
