import { wishFor } from '../../__testUtils__/bulkFixtures';
import {
  missingReverse,
  reverseRow,
  seedRow,
  workerlessRow,
} from '../../__testUtils__/findingsFixtures';
import { choose, NO_REPAIRS, PROPOSED } from './repairChoice';
import { repairPlanOf } from './repairPlan';

const { rows } = missingReverse;

describe('the plan of repairs', () => {
  it('counts what is wanted by kind, and everything that is not by its reason', () => {
    const all = [
      ...rows,
      seedRow('prod/shop', 'data/lake'),
      workerlessRow('dev/x'),
    ];
    const plan = repairPlanOf(all, choose(PROPOSED, [rows[0]], false));
    expect(plan).toMatchObject({
      repairs: 2,
      kinds: [
        { kind: 'addReverse', count: 1 },
        { kind: 'correctSeed', count: 1 },
      ],
      held: 1,
      leftOut: 1,
      toConfirm: 1,
      tooMany: 0,
    });
  });

  it('names the shoots that are written, each once', () => {
    const plan = repairPlanOf(
      [
        seedRow('prod/shop', 'data/lake'),
        seedRow('prod/shop', 'ops/ci'),
        reverseRow('prod/shop', 'dev/shop-dev'),
      ],
      PROPOSED,
    );
    expect(
      plan.shoots.map(({ shoot, repairs }) => [shoot.name, repairs]),
    ).toEqual([
      ['shop', 2],
      ['shop-dev', 1],
    ]);
  });

  it('wants one thing of each pair, whichever of its shoots a row begins with', () => {
    const plan = repairPlanOf(
      [seedRow('prod/shop', 'ops/ci'), reverseRow('ops/ci', 'prod/shop')],
      PROPOSED,
    );
    expect(plan.wishes).toEqual([
      wishFor('prod/shop', 'ops/ci', { here: 'correctSeed' }),
    ]);
    const both = repairPlanOf(
      [seedRow('prod/shop', 'ops/ci'), reverseRow('prod/shop', 'ops/ci')],
      PROPOSED,
    );
    expect(both.wishes).toEqual([
      wishFor('prod/shop', 'ops/ci', { here: 'correctSeed', there: 'add' }),
    ]);
    const turned = repairPlanOf(
      [seedRow('prod/shop', 'ops/ci'), seedRow('ops/ci', 'prod/shop')],
      PROPOSED,
    );
    expect(turned.wishes).toEqual([
      wishFor('prod/shop', 'ops/ci', {
        here: 'correctSeed',
        there: 'correctSeed',
      }),
    ]);
  });

  it('holds so many pairs, and says how many repairs found no room', () => {
    const plan = repairPlanOf(
      [
        seedRow('prod/shop', 'data/lake'),
        seedRow('prod/shop', 'ops/ci'),
        reverseRow('data/lake', 'prod/shop'),
      ],
      PROPOSED,
      1,
    );
    expect(plan.tooMany).toBe(1);
    expect(plan.repairs).toBe(2);
    expect(plan.wishes).toHaveLength(1);
  });

  it('is empty when nothing is wanted', () => {
    expect(repairPlanOf(rows, NO_REPAIRS)).toMatchObject({
      repairs: 0,
      shoots: [],
      wishes: [],
      leftOut: 2,
    });
  });
});
