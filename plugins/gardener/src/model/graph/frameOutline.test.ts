import fc from 'fast-check';
import { isBarred } from './barred';
import { atEachSide, barredByGrowth, frameAround } from './frameOutline';
import { apart, Box, collide } from './geometry';

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
  width: fc.integer({ min: 10, max: 120 }).map(half => 2 * half),
  height: fc.integer({ min: 10, max: 120 }).map(half => 2 * half),
});

describe('a frame', () => {
  it('holds its cards, and its name above them', () => {
    const card = { x: 10, y: 20, width: 100, height: 40 };
    expect(frameAround([card])).toEqual({
      x: 10,
      y: 3,
      width: 140,
      height: 114,
    });
  });
});

describe('what bars the growth of a frame', () => {
  it('is all at which it would come nearer to another thing than it may, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 1, maxLength: 3 }),
        box,
        box,
        fc.integer({ min: 0, max: 80 }),
        (cards, other, added, gap) => {
          const frame = frameAround(cards);
          fc.pre(!collide(frame, other));
          const { x, y } = apart(frame, other);
          const grown = frameAround([...cards, added]);
          expect(
            isBarred(added, barredByGrowth(frame, other, added, gap)),
          ).toBe(collide(grown, other, Math.min(gap, Math.max(x, y))));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('leaves the other sides to a frame that touches something', () => {
    const card = { x: 0, y: 0, width: 100, height: 40 };
    const frame = frameAround([card]);
    const below = {
      ...frame,
      y: frame.y + frame.height,
    };
    const barred = barredByGrowth(frame, below, card, 50);
    const [left, right, above, under] = atEachSide(frame, card, 10).map(place =>
      isBarred(place, barred),
    );
    expect({ left, right, above, under }).toEqual({
      left: false,
      right: false,
      above: false,
      under: true,
    });
  });
});

describe('one more box at each side of a frame', () => {
  it('stands apart from those in it, and makes the frame larger to that side alone', () => {
    const card = { x: 30, y: 40, width: 100, height: 40 };
    const frame = frameAround([card]);
    const grown = atEachSide(frame, card, 10).map(place => {
      const added = { ...card, ...place };
      expect(collide(added, card, 10)).toBe(false);
      const { x, y, width, height } = frameAround([card, added]);
      return {
        left: frame.x - frame.width / 2 - (x - width / 2),
        right: x + width / 2 - (frame.x + frame.width / 2),
        above: frame.y - frame.height / 2 - (y - height / 2),
        below: y + height / 2 - (frame.y + frame.height / 2),
      };
    });
    expect(grown).toEqual([
      { left: 110, right: 0, above: 0, below: 0 },
      { left: 0, right: 110, above: 0, below: 0 },
      { left: 0, right: 0, above: 50, below: 0 },
      { left: 0, right: 0, above: 0, below: 50 },
    ]);
  });
});
