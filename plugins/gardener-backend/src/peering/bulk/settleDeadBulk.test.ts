import { readShoot } from 'backstage-plugin-gardener-common';
import { aBulkChange, prodShoots } from '../../__testUtils__/aBulkChange';
import type {
  BulkChangeRecord,
  StepPart,
  StepRecord,
} from '../../database/ChangeRecord';
import { settleDeadBulk } from './settleDeadBulk';

const NOW = 1_700_000_000_000;
const PAIRS = [
  ['a', 'b'],
  ['a', 'c'],
] as const;

/** What is under way on `a`, which lists `b` and not `c`. */
function settled(
  part: Partial<StepPart>,
  changes: Partial<BulkChangeRecord> = {},
) {
  const shoots = prodShoots(['a', 'b', 'c'], [['a', 'b']]);
  const record = aBulkChange(PAIRS, changes);
  const steps = record.steps.map((step): StepRecord => {
    if (step.shoot.name !== 'a') return step;
    const { parts = [] } = step;
    return {
      ...step,
      at: NOW,
      state: 'writing',
      effects: parts.map(({ target }) => ({
        kind: 'added',
        entry: { ...target, seed: 'eu-de-1' },
      })),
      parts: parts.map(one => ({ ...one, ...part })),
    };
  });
  const dead = settleDeadBulk(
    { ...record, steps },
    ({ namespace, name }) => readShoot(shoots.shoot(namespace, name)),
    NOW,
  );
  const step = dead.steps.find(({ shoot }) => shoot.name === 'a');
  return { state: dead.state, step };
}

describe('a change of many pairs whose writer is gone', () => {
  it('is found out pair by pair: what is there is written, and what is not was not sent', () => {
    const { state, step } = settled({ state: 'writing' });
    expect(state).toBe('halfOpen');
    expect(step?.parts?.map(part => part.state)).toEqual([
      'written',
      'waiting',
    ]);
    expect(step).toMatchObject({
      state: 'written',
      effects: [{ kind: 'added', entry: { name: 'b' } }],
    });
  });

  it('is taken back where the entry is gone, and unknown where it is not', () => {
    const { state, step } = settled(
      { state: 'written', undo: 'writing' },
      { direction: 'back' },
    );
    expect(state).toBe('halfOpen');
    expect(step?.parts?.map(part => part.undo)).toEqual(['unknown', 'written']);
  });

  it('is at its end when it was to be cancelled and nothing is half written', () => {
    const { state } = settled({ state: 'waiting' }, { asked: 'cancel' });
    expect(state).toBe('cancelled');
  });
});
