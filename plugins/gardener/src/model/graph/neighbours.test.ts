import fc from 'fast-check';
import { Direction, neighbourOf, Reachable } from './neighbours';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

describe('what an arrow key leads to', () => {
  const items: readonly Reachable[] = [
    { id: 'middle', x: 0, y: 0 },
    { id: 'right', x: 100, y: 10 },
    { id: 'far right', x: 300, y: 0 },
    { id: 'above', x: 20, y: -80 },
    { id: 'below', x: 0, y: 90 },
  ];

  it.each<[Direction, string | undefined]>([
    ['right', 'right'],
    ['up', 'above'],
    ['down', 'below'],
    ['left', undefined],
  ])('%s of the middle is %s', (direction, expected) => {
    expect(neighbourOf(items, 'middle', direction)).toBe(expected);
  });

  it('prefers what is straight ahead to what is as far and aside', () => {
    expect(
      neighbourOf(
        [
          { id: 'from', x: 0, y: 0 },
          { id: 'aside', x: 70, y: 50 },
          { id: 'straight', x: 80, y: 0 },
        ],
        'from',
        'right',
      ),
    ).toBe('straight');
  });

  it('is nothing from what is not there', () => {
    expect(neighbourOf(items, 'gone', 'left')).toBeUndefined();
  });

  it('can be everything in the end, wherever things are', () => {
    const at = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: at, y: at }), { minLength: 1, maxLength: 16 }),
        points => {
          const all = points.map((point, number) => ({
            id: `i${String(number).padStart(2, '0')}`,
            ...point,
          }));
          const reached = new Set([all[0].id]);
          for (const id of reached) {
            for (const direction of DIRECTIONS) {
              const next = neighbourOf(all, id, direction);
              if (next !== undefined) reached.add(next);
            }
          }
          expect(reached.size).toBe(all.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
