import { marksOf, standingsIn } from './shootStanding';

const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const lake = { garden: 'osc', namespace: 'garden-data', name: 'lake' };
const bench = { garden: 'osc-lab', namespace: 'garden-lab', name: 'bench' };

function status(ref: typeof shop) {
  return {
    ref,
    configured: 3,
    incomplete: 1,
    notAccessible: 0,
    errors: 1,
    warnings: 0,
  };
}

describe('how shoots stand', () => {
  it('is told in the order in which they were asked for', () => {
    const answer = { items: [status(lake), status(shop)], missing: [] };
    expect(standingsIn(answer, [shop, lake])).toEqual([
      { kind: 'known', status: status(shop) },
      { kind: 'known', status: status(lake) },
    ]);
  });

  it('does not tell a shoot that is not there from one that may not be seen', () => {
    expect(standingsIn({ items: [], missing: [] }, [shop])).toEqual([
      { kind: 'notVisible' },
    ]);
  });

  it('is not known where the Garden gave no answer', () => {
    const missing = [{ garden: 'osc-lab', reason: 'It can’t be reached.' }];
    expect(
      standingsIn({ items: [status(shop)], missing }, [bench, shop]),
    ).toEqual([
      {
        kind: 'unanswered',
        garden: 'osc-lab',
        reason: 'It can’t be reached.',
      },
      { kind: 'known', status: status(shop) },
    ]);
  });
});

describe('the signs of a shoot', () => {
  it('are those of the statuses that occur, what needs work first', () => {
    expect(marksOf(status(shop))).toEqual([
      { status: 'incomplete', count: 1 },
      { status: 'configured', count: 3 },
    ]);
  });

  it('are none without peerings', () => {
    expect(marksOf({ ...status(shop), configured: 0, incomplete: 0 })).toEqual(
      [],
    );
  });
});
