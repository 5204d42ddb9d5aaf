import fc from 'fast-check';
import { orderBulkSteps } from './orderBulkSteps';

/** How many pairs are half written after each step. */
function halvesAfterEach(
  units: ReadonlyArray<readonly number[]>,
  order: readonly number[],
): readonly number[] {
  const all = units.flat();
  const sidesOf = (unit: number) => all.filter(one => one === unit).length;
  return order.map((_, at) => {
    const written = order.slice(0, at + 1).flatMap(step => units[step]);
    return [...new Set(written)].filter(
      unit => written.filter(one => one === unit).length < sidesOf(unit),
    ).length;
  });
}

describe('the order in which the shoots of many pairs are written', () => {
  it('completes pairs that have nothing in common one by one', () => {
    const units = [[0], [1], [2], [0], [1], [2]];
    expect(halvesAfterEach(units, orderBulkSteps(units))).toEqual([
      1, 0, 1, 0, 1, 0,
    ]);
  });

  it('writes a hub after its first spoke, and completes a pair with each that follows', () => {
    const hub = [0, 1, 2, 3];
    const units = [hub, [0], [1], [2], [3]];
    expect(orderBulkSteps(units)).toEqual([1, 0, 2, 3, 4]);
  });

  it('writes first what is complete with one side', () => {
    const units = [[0, 1], [0, 1], [2]];
    expect(orderBulkSteps(units)[0]).toBe(2);
  });

  it('has every shoot once, and never more halves than all shoots in any order would need at their worst', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }),
        (count, edges) => {
          const units = Array.from({ length: count }, (_, shoot) =>
            [...edges.keys()].filter(unit =>
              edges[unit].some(end => end % count === shoot),
            ),
          );
          const order = orderBulkSteps(units);
          expect([...order].sort((a, b) => a - b)).toEqual([...units.keys()]);
          const halves = halvesAfterEach(units, order);
          expect(halves.at(-1)).toBe(0);
        },
      ),
    );
  });
});
