import type { Change } from 'backstage-plugin-gardener-common';
import {
  changeStep,
  changeWith,
  halfOpenChange,
} from '../__testUtils__/changeFixtures';
import { halfOpenPair } from './halfOpenPair';
import { gardenWordsOf, journalOf } from './journal';
import { percentOf, rolloutLines } from './rolloutLines';

describe('journalOf', () => {
  it('numbers the writes and then what is taken back, the last first', () => {
    const undo = { state: 'written', at: null, problem: null } as const;
    const change = changeWith({
      steps: [
        changeStep('ops', 'a', { undo }),
        changeStep('ops', 'b', { undo }),
        changeStep('prod', 'shop', { state: 'refused' }),
      ],
    });
    expect(
      journalOf(change).map(item =>
        item.kind === 'undo'
          ? `${item.number} undoes ${item.of}`
          : `${item.number} ${item.step.shoot.name}`,
      ),
    ).toEqual(['1 a', '2 b', '3 shop', '4 undoes 2', '5 undoes 1']);
  });

  it('knows whose words the Garden’s are', () => {
    expect(
      gardenWordsOf(journalOf(halfOpenChange())).map(({ number }) => number),
    ).toEqual([2, 3]);
  });
});

describe('halfOpenPair', () => {
  const [first, second] = halfOpenChange().steps;
  const removing = (lists: 'written' | 'refused', name: string) =>
    changeStep(name === 'shop' ? 'prod' : 'ops', name, {
      state: lists,
      write: {
        kind: 'entries',
        added: [],
        removed: [{ name: 'x', namespace: 'garden-prod', seed: null }],
        corrected: [],
      },
    });

  it('says which side lists the other one', () => {
    expect(halfOpenPair(halfOpenChange())).toEqual({
      here: { shoot: 'shop', lists: false },
      target: { shoot: 'vault', lists: true },
    });
    expect(
      halfOpenPair(
        halfOpenChange({
          steps: [removing('written', 'vault'), removing('refused', 'shop')],
        }),
      ),
    ).toEqual({
      here: { shoot: 'shop', lists: true },
      target: { shoot: 'vault', lists: false },
    });
  });

  it('draws nothing that is not known, taken back, or more than a pair', () => {
    const none = (steps: Change['steps']) =>
      expect(halfOpenPair(halfOpenChange({ steps }))).toBeUndefined();
    none([{ ...first, state: 'unknown' }, second]);
    none([first, second, changeStep('data', 'reports')]);
    none([first]);
    none([
      { ...first, undo: { state: 'written', at: null, problem: null } },
      second,
    ]);
  });
});

describe('rolloutLines', () => {
  it('has each shoot once, and only those of which something is told', () => {
    const lines = rolloutLines(
      changeWith({
        steps: [
          changeStep('ops', 'a'),
          changeStep('prod', 'shop', { rollout: { state: 'pending' } }),
          changeStep('prod', 'shop', { rollout: { state: 'applied' } }),
        ],
      }),
    );
    expect(
      lines.map(({ shoot, rollout }) => [shoot.name, rollout.state]),
    ).toEqual([['shop', 'applied']]);
  });

  it('is done when it is applied, and not a bit before it began', () => {
    expect(percentOf({ state: 'applied' })).toBe(100);
    expect(percentOf({ state: 'reconciling', percent: 38 })).toBe(38);
    expect(percentOf({ state: 'waitingForMaintenance' })).toBe(0);
  });
});
