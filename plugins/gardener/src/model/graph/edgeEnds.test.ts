import fc from 'fast-check';
import { edgeEnds, middleOf, Shape, shapeOf } from './edgeEnds';
import { distance } from './geometry';
import { groupedLandscape } from '../../__testUtils__/landscapeFixtures';
import { toGraph } from './toGraph';

const card = (x: number, y: number): Shape => ({
  kind: 'card',
  box: { x, y, width: 136, height: 42 },
});

describe('the ends of a line', () => {
  it('are at the borders of the two cards, with a little air', () => {
    expect(edgeEnds(card(0, 0), card(300, 0))).toEqual({
      from: { x: 72, y: 0 },
      to: { x: 228, y: 0 },
    });
    expect(edgeEnds(card(0, 0), card(0, 200))).toEqual({
      from: { x: 0, y: 25 },
      to: { x: 0, y: 175 },
    });
  });

  it('are at the rim of a circle', () => {
    const circle: Shape = {
      kind: 'circle',
      middle: { x: 0, y: 0 },
      radius: 30,
    };
    const { from } = edgeEnds(circle, card(300, 400));
    expect(distance(from, { x: 0, y: 0 })).toBeCloseTo(34);
  });

  it('of a circle are above its name', () => {
    const { nodes } = toGraph(groupedLandscape(), { frames: false });
    const [group] = nodes.filter(({ kind }) => kind === 'group');
    const { y } = middleOf(
      shapeOf(group, { x: 0, y: 0, width: 104, height: 60 }),
    );
    expect(y).toBe(-9);
  });

  it('lie on the line between the middles, in order, outside of both cards', () => {
    const at = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(at, at, (x, y) => {
        fc.pre(Math.abs(x) > 146 || Math.abs(y) > 52);
        const { from, to } = edgeEnds(card(0, 0), card(x, y));
        const whole = distance({ x: 0, y: 0 }, { x, y });
        expect(
          distance({ x: 0, y: 0 }, from) +
            distance(from, to) +
            distance(to, { x, y }),
        ).toBeCloseTo(whole, 6);
        expect(Math.abs(from.x) > 71.9 || Math.abs(from.y) > 24.9).toBe(true);
      }),
    );
  });

  it('are the middles where one covers the other', () => {
    expect(edgeEnds(card(0, 0), card(10, 0))).toEqual({
      from: { x: 0, y: 0 },
      to: { x: 10, y: 0 },
    });
    expect(edgeEnds(card(0, 0), card(0, 0)).to).toEqual({ x: 0, y: 0 });
  });
});
