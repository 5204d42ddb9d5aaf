import type { Change } from 'backstage-plugin-gardener-common';
import {
  changeStep,
  changeWith,
  halfOpenChange,
} from '../__testUtils__/changeFixtures';
import { englishTexts } from '../__testUtils__/translate';
import { pollOf } from '../queries/useChange';
import { changeNews } from '../text/changeNews';
import { halfOpenPair } from './halfOpenPair';
import { gardenWordsOf, journalOf } from './journal';
import { percentOf, rolloutLines } from './rolloutLines';

const t = englishTexts();

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

describe('pollOf', () => {
  it.each<[Change['state'], number | false]>([
    ['writing', 1000],
    ['written', 3000],
    ['rollingOut', 3000],
    ['halfOpen', 10_000],
    ['done', false],
    ['refused', false],
    ['undone', false],
    ['cancelled', false],
  ])('looks at a change that is %s every %j ms', (state, poll) => {
    expect(pollOf(state)).toBe(poll);
  });
});

describe('changeNews', () => {
  const writing = (written: number) =>
    changeWith({
      state: 'writing',
      steps: [0, 1].map(index =>
        changeStep('ops', `s${index}`, {
          state: index < written ? 'written' : 'waiting',
        }),
      ),
    });

  it('tells a new state, a step that was written, and nothing else', () => {
    expect(changeNews(t, undefined, writing(0))).toBe(
      'The change is being written',
    );
    expect(changeNews(t, writing(0), writing(1))).toBe(
      'Step 1 of 2 is written',
    );
    expect(changeNews(t, writing(1), writing(1))).toBeUndefined();
    expect(
      changeNews(t, writing(1), { ...writing(1), direction: 'back' }),
    ).toBe('What was written is being taken back');
    expect(changeNews(t, writing(1), halfOpenChange())).toBe(
      'The change is half open. Choose how it ends',
    );
  });
});
