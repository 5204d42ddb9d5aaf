import { landscapePeering } from '../../__testUtils__/landscapeFixtures';
import { halfEdges, hasHeadInMiddle } from './halfEdges';

const a = { namespace: 'garden-a', name: 'a' };
const b = { namespace: 'garden-b', name: 'b' };

describe('the two halves of a line', () => {
  it('are alike where both shoots list each other', () => {
    const { a: first, b: second } = halfEdges(landscapePeering(a, b));
    expect([first.look, second.look]).toEqual(['configured', 'configured']);
    expect(hasHeadInMiddle(landscapePeering(a, b))).toBe(false);
  });

  it.each([
    ['a', 'set', 'missing', ['incomplete', 'missing']],
    ['b', 'missing', 'set', ['missing', 'incomplete']],
  ] as const)('show that only %s has its entry', (_side, ofA, ofB, looks) => {
    const peering = landscapePeering(a, b, {
      status: 'incomplete',
      edges: { a: ofA, b: ofB },
    });
    const halves = halfEdges(peering);
    expect([halves.a.look, halves.b.look]).toEqual(looks);
    expect(hasHeadInMiddle(peering)).toBe(true);
  });

  it('claim nothing of a side that can’t be seen', () => {
    const peering = landscapePeering(a, b, {
      status: 'notAccessible',
      edges: { a: 'set', b: 'unknown' },
    });
    const halves = halfEdges(peering);
    expect([halves.a.look, halves.b.look]).toEqual(['unverified', 'unknown']);
    expect(hasHeadInMiddle(peering)).toBe(true);
  });

  it('carry ticks on the side that is being reconciled', () => {
    const halves = halfEdges(
      landscapePeering(a, b, {
        rollout: {
          a: { state: 'applied' },
          b: { state: 'reconciling', percent: 64 },
        },
      }),
    );
    expect([halves.a.reconciling, halves.b.reconciling]).toEqual([false, true]);
  });
});
