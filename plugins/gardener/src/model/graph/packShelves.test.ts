import fc from 'fast-check';
import { around, Box, collide } from './geometry';
import { packShelves } from './packShelves';

const sizes = fc.array(
  fc.record({
    width: fc.integer({ min: 20, max: 500 }),
    height: fc.integer({ min: 20, max: 500 }),
  }),
  { minLength: 1, maxLength: 30 },
);

function packed(boxes: readonly { width: number; height: number }[]): Box[] {
  const named = boxes.map((box, number) => ({ id: `b${number}`, ...box }));
  const places = packShelves(named, 20);
  return named.map(box => ({
    ...box,
    ...(places.get(box.id) ?? { x: NaN, y: NaN }),
  }));
}

describe('shelves', () => {
  it('hold everything with a gap between', () => {
    fc.assert(
      fc.property(sizes, boxes => {
        const all = packed(boxes);
        all.forEach((box, number) =>
          all
            .slice(number + 1)
            .forEach(other => expect(collide(box, other, 20)).toBe(false)),
        );
      }),
    );
  });

  it('are about as wide as a screen for many alike', () => {
    const { width, height } = around(
      packed(Array.from({ length: 60 }, () => ({ width: 136, height: 42 }))),
    );
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.2);
  });
});
