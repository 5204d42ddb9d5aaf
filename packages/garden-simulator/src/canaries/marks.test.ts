import { randomOf } from '../generator/Random';
import { MarkMaker, tellTales } from './marks';

describe('marks', () => {
  it('are the same for the same seed, each another, and say what they stand for', () => {
    const make = () => {
      const maker = new MarkMaker(randomOf(7));
      const marks = Array.from({ length: 100 }, (_, i) =>
        maker.mark(`no. ${i}`),
      );
      return { marks, meanings: maker.meanings };
    };
    const { marks, meanings } = make();
    expect(make().marks).toEqual(marks);
    expect(new Set(marks).size).toBe(100);
    expect(meanings.get(marks[42])).toBe('no. 42');
  });

  it('are found wherever they stand', () => {
    const mark = new MarkMaker(randomOf(1)).mark('any');
    for (const text of [
      mark,
      `resource:default/osc.garden-${mark}.shop`,
      `{"error":"no ${mark.toUpperCase()}!"}`,
      `/shoots/osc/garden-x/${mark}/peerings?text=${mark}`,
    ]) {
      expect([...tellTales(text)]).toEqual([mark]);
    }
  });
});

describe('tellTales', () => {
  it('finds addresses and uids as they are written', () => {
    const text =
      'nodes 10.1.2.0/27, 2001:db8:0:7::/64 and 198.51.100.14 of 0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d at 2026-01-01T12:34:56Z, v1.33.5';
    expect([...tellTales(text)].sort()).toEqual([
      '0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d',
      '10.1.2.0/27',
      '198.51.100.14',
      '2001:db8:0:7::/64',
    ]);
  });

  it('takes no word, time or tag for one', () => {
    expect(
      tellTales(
        'quick 12:34:56 "W/3c-q1b2" sha256-q1a2b3c4 T00:00:00.000Z 1.150.0',
      ).size,
    ).toBe(0);
  });
});
