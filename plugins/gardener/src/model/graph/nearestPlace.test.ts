import fc from 'fast-check';
import { Barred, isBarred } from './barred';
import { distance, Point } from './geometry';
import { nearestPlace } from './nearestPlace';

const SIDE = 12;

const point: fc.Arbitrary<Point> = fc.record({
  x: fc.integer({ min: -SIDE, max: SIDE }),
  y: fc.integer({ min: -SIDE, max: SIDE }),
});

/** Some reach to infinity, as what bars the growth of a frame does. */
const bar: fc.Arbitrary<Barred> = fc
  .record({
    at: point,
    width: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constant(Infinity)),
    height: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constant(Infinity)),
    turned: fc.boolean(),
  })
  .map(({ at: { x, y }, width, height, turned }) =>
    turned
      ? { left: x - width, right: x, top: y - height, bottom: y }
      : { left: x, right: x + width, top: y, bottom: y + height },
  );

const GRID: readonly Point[] = Array.from(
  { length: (4 * SIDE + 1) ** 2 },
  (_, number) => ({
    x: (number % (4 * SIDE + 1)) - 2 * SIDE,
    y: Math.floor(number / (4 * SIDE + 1)) - 2 * SIDE,
  }),
);

describe('the nearest place that is not barred', () => {
  it('is the wanted one where that is not', () => {
    fc.assert(
      fc.property(point, fc.array(bar, { maxLength: 5 }), (wanted, bars) => {
        fc.pre(bars.every(one => !isBarred(wanted, one)));
        expect(nearestPlace(wanted, bars)).toEqual(wanted);
      }),
    );
  });

  it('is barred by nothing, none is nearer, and it is missed nowhere', () => {
    fc.assert(
      fc.property(point, fc.array(bar, { maxLength: 9 }), (wanted, bars) => {
        const found = nearestPlace(wanted, bars);
        const away = found ? distance(found, wanted) : Infinity;
        expect(bars.filter(one => found && isBarred(found, one))).toEqual([]);
        const nearer = GRID.filter(
          other =>
            distance(other, wanted) < away - 1e-9 &&
            bars.every(one => !isBarred(other, one)),
        );
        expect(nearer).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('may lie exactly between two things that leave just room for it', () => {
    const bars = [
      { left: -10, right: 10, top: -10, bottom: 3 },
      { left: -10, right: 10, top: 3, bottom: 10 },
    ];
    expect(nearestPlace({ x: 0, y: 0 }, bars)).toEqual({ x: 0, y: 3 });
  });

  it('is the same in whatever order things stand', () => {
    fc.assert(
      fc.property(point, fc.array(bar, { maxLength: 9 }), (wanted, bars) => {
        expect(nearestPlace(wanted, [...bars].reverse())).toEqual(
          nearestPlace(wanted, bars),
        );
      }),
    );
  });

  it('is nowhere where everything is barred', () => {
    const half = { top: -Infinity, bottom: Infinity };
    const bars = [
      { ...half, left: -Infinity, right: 5 },
      { ...half, left: 4, right: Infinity },
    ];
    expect(nearestPlace({ x: 0, y: 0 }, bars)).toBeUndefined();
  });
});
