import fc from 'fast-check';
import { Box, collide, distance } from './geometry';
import { freePlace } from './freePlace';

const box = fc.record<Box>({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
  width: fc.integer({ min: 10, max: 140 }),
  height: fc.integer({ min: 10, max: 140 }),
});

describe('the nearest free place', () => {
  it('is the wanted one where it is free', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 6 }), (wanted, taken) => {
        const free = taken.filter(other => !collide(wanted, other, 10));
        expect(freePlace(wanted, free, 10)).toEqual({
          x: wanted.x,
          y: wanted.y,
        });
      }),
    );
  });

  it('keeps the gap from everything, and is found in any crowd', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 20 }), (wanted, taken) => {
        const place = { ...wanted, ...freePlace(wanted, taken, 10) };
        expect(taken.filter(other => collide(place, other, 10))).toEqual([]);
      }),
    );
  });

  it('is no further away than a card where one card is in the way', () => {
    const card = { x: 0, y: 0, width: 136, height: 42 };
    expect(distance(freePlace(card, [card], 20), card)).toBeLessThan(80);
  });
});
