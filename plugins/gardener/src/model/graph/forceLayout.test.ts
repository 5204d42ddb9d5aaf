import { forceLayout } from './forceLayout';
import { collide } from './geometry';
import { openRoom } from './Room';

const GAP = 20;

/** A ring of so many boxes with a chord from each seventh. */
function component(count: number) {
  const boxes = Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    width: 120,
    height: 40,
  }));
  const next = (i: number, by: number) => `s${(i + by) % count}`;
  const links = boxes.flatMap(({ id }, i) => [
    { source: id, target: next(i, 1) },
    ...(i % 7 === 0 ? [{ source: id, target: next(i, 31) }] : []),
  ]);
  return { boxes, links };
}

/** How many boxes the forces left on another one, so that they had to go elsewhere. */
function touching(count: number): number {
  const { boxes, links } = component(count);
  const open = openRoom(GAP);
  let touched = 0;
  const steps = forceLayout(boxes, links, {
    fixed: new Map(),
    taken: [],
    gap: GAP,
    room: {
      ...open,
      somePlace: (wanted, beside) => {
        if (beside.some(box => collide(wanted, box))) touched += 1;
        return open.somePlace(wanted, beside);
      },
    },
  });
  while (!steps.next().done);
  return touched;
}

describe('the layout by forces', () => {
  it.each([[20], [100], [200]])(
    'leaves hardly any of %d boxes on another one',
    count => {
      expect(touching(count)).toBeLessThanOrEqual(count / 50);
    },
  );
});
