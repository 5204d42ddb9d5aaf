import { aStep, aWrittenStep } from '../../__testUtils__/aChange';
import type { WriteProgress } from '../../database/ChangeRecord';
import { ownEffects } from './ownEffects';

const SINCE = 1_000;
const entry = { namespace: 'garden-prod', name: 'shop', seed: 'eu-de-1' };
const added = { kind: 'added', entry } as const;

const at = (state: WriteProgress['state'], time: number | null) => ({
  state,
  at: time,
  problem: null,
});

describe('ownEffects', () => {
  it.each(['written', 'unknown'] as const)(
    'counts a request that is %s from the time on, and not an older one',
    state => {
      const effects = [added];
      const step = aStep({ effects, ...at(state, SINCE) });
      expect(ownEffects([step], SINCE)).toEqual(effects);
      expect(ownEffects([step], SINCE + 1)).toEqual([]);
    },
  );

  it('counts a request that is under way, since whenever', () => {
    const step = aStep({ effects: [added], ...at('writing', 1) });
    expect(ownEffects([step], SINCE)).toEqual([added]);
  });

  it.each(['waiting', 'unchanged', 'refused'] as const)(
    'does not count a step that is %s',
    state => {
      const step = aStep({ effects: [added], ...at(state, SINCE) });
      expect(ownEffects([step], 0)).toEqual([]);
    },
  );

  it('counts what takes effects back, by its own time', () => {
    const target = { namespace: 'garden-prod', name: 'ci' };
    const step = aWrittenStep(1, {
      effects: [
        added,
        { kind: 'removed', entry },
        { kind: 'seedSet', target, from: 'a', to: 'b' },
        { kind: 'duplicateDropped', entry },
      ],
      undo: at('written', SINCE),
    });
    expect(ownEffects([step], SINCE)).toEqual([
      { kind: 'cleared', target: entry },
      { kind: 'added', entry },
      { kind: 'reseeded', target, seed: 'a' },
    ]);
    expect(
      ownEffects([{ ...step, undo: at('refused', SINCE) }], SINCE),
    ).toEqual([]);
  });

  it('counts of many pairs only those that were taken back, or may have been', () => {
    const other = { namespace: 'garden-prod', name: 'web', seed: 'eu-de-1' };
    const part = (
      target: typeof entry,
      undo: WriteProgress['state'] | null,
    ) => ({
      unit: 0,
      target,
      state: 'written' as const,
      problem: null,
      undo,
    });
    const step = aWrittenStep(1, {
      effects: [added, { kind: 'added', entry: other }],
      undo: at('written', SINCE),
      parts: [part(entry, null), part(other, 'written')],
    });
    expect(ownEffects([step], SINCE)).toEqual([
      { kind: 'cleared', target: other },
    ]);
  });
});
