import fc from 'fast-check';
import { Box, collide } from './geometry';
import { TakenPlaces } from './TakenPlaces';

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  width: fc.integer({ min: 1, max: 700 }),
  height: fc.integer({ min: 1, max: 300 }),
});

describe('what is in the way of a box', () => {
  it('is what it covers, however many cells that lies in', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, other) => {
        expect(new TakenPlaces(boxes).countUnder(other)).toBe(
          boxes.filter(taken => collide(taken, other)).length,
        );
      }),
    );
  });

  it('is what was added later, too', () => {
    const places = new TakenPlaces([]);
    const one = { x: 0, y: 0, width: 10, height: 10 };
    expect(places.countUnder(one)).toBe(0);
    places.add(one);
    expect(places.countUnder(one)).toBe(1);
  });
});
