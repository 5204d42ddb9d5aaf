import {
  bulkStep,
  bulkUnit,
  repairPlan,
  wishFor,
} from '../../__testUtils__/bulkFixtures';
import { findingOn } from '../../__testUtils__/shopView';
import {
  bulkApplyRequest,
  bulkObstacle,
  countUnits,
  stepsToSend,
  warningsToAccept,
  WHOLE_PLAN,
} from './bulkChoice';

const warning = {
  finding: findingOn('data', 'reports', {
    code: 'DEFAULT_NODE_CIDR',
    severity: 'warning',
  }),
  standing: 'asks' as const,
};
const told = { ...warning, standing: 'tells' as const };
const wish = wishFor('prod/shop', 'ops/ci', { there: 'add' });
const leaving = (...places: readonly number[]) => ({
  ...WHOLE_PLAN,
  leftOut: new Set(places),
});

describe('a plan of many pairs', () => {
  it('writes what is ready and not left out', () => {
    expect(countUnits(repairPlan(), leaving(1))).toEqual({
      written: 1,
      leftOut: 1,
      blocked: 1,
      nothingToDo: 0,
    });
  });

  it('sends no patch of which every pair is left out', () => {
    const plan = repairPlan({
      steps: [bulkStep('prod/shop', [0, 1]), bulkStep('ops/ci', [1])],
    });
    const shoots = stepsToSend(plan, leaving(1)).map(({ shoot }) => shoot.name);
    expect(shoots).toEqual(['shop']);
  });

  it('asks once for what several pairs warn of, and not for what is left out or blocked', () => {
    const units = [
      bulkUnit(wish, { findings: [warning, told] }),
      bulkUnit(wish, { findings: [warning] }),
      bulkUnit(wish, { findings: [warning], state: 'blocked' }),
    ];
    expect(warningsToAccept({ units }, WHOLE_PLAN)).toEqual([warning.finding]);
    expect(warningsToAccept({ units }, leaving(0, 1))).toEqual([]);
  });

  it('is applied when something is left and its warnings are accepted', () => {
    const plan = repairPlan({
      units: [bulkUnit(wish, { findings: [warning] }), bulkUnit(wish)],
    });
    expect(bulkObstacle(plan, WHOLE_PLAN, false)).toBe('accept');
    expect(bulkObstacle(plan, leaving(0), false)).toBeNull();
    expect(bulkObstacle(plan, leaving(0, 1), false)).toBe('nothing');
    expect(bulkObstacle(plan, leaving(0), true)).toBe('expired');
    const accepted = { ...WHOLE_PLAN, warnings: true };
    expect(bulkObstacle(plan, accepted, false)).toBeNull();
    expect(bulkApplyRequest(plan, accepted)).toEqual({ acceptWarnings: true });
  });

  it('is applied with what is left out, and without an answer that it does not ask for', () => {
    expect(bulkApplyRequest(repairPlan(), leaving(1, 0))).toEqual({
      leaveOut: [0, 1],
    });
    expect(bulkApplyRequest(repairPlan(), WHOLE_PLAN)).toEqual({});
  });
});
