import fc from 'fast-check';
import { placeBarLabels } from './placeBarLabels';

const label = (from: number, text: string, weight = 0) => ({
  from,
  text,
  weight,
});

describe('labels below bars', () => {
  it('stand in one row as long as there is room, else in the next', () => {
    const labels = [
      label(0, 'shop'),
      label(0.04, 'payments'),
      label(0.06, 'orders'),
      label(0.9, 'edge'),
    ];
    expect(placeBarLabels(labels, 1_000, 2)).toEqual([0, 0, 1, 0]);
  });

  it('leave out what has no room, and never what matters more', () => {
    const labels = [
      label(0, 'payments'),
      label(0.01, 'orders'),
      label(0.02, 'shop', 1),
    ];
    expect(placeBarLabels(labels, 1_000, 2)).toEqual([1, undefined, 0]);
    expect(placeBarLabels([label(0.99, 'far right')], 1_000, 2)).toEqual([
      undefined,
    ]);
  });

  it('never run into each other', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            from: fc.double({ min: 0, max: 1, noNaN: true }),
            text: fc.string({ minLength: 1, maxLength: 20 }),
            weight: fc.integer({ min: 0, max: 2 }),
          }),
          { maxLength: 30 },
        ),
        labels => {
          const rows = placeBarLabels(labels, 1_000, 2);
          labels.forEach((a, i) =>
            labels.forEach((b, j) => {
              const inOneRow = rows[i] !== undefined && rows[i] === rows[j];
              const apart =
                a.from * 1_000 + a.text.length * 6 < b.from * 1_000 ||
                b.from * 1_000 + b.text.length * 6 < a.from * 1_000;
              expect(i === j || !inOneRow || apart).toBe(true);
            }),
          );
        },
      ),
    );
  });
});
