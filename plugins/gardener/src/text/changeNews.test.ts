import {
  changeStep,
  changeWith,
  halfOpenChange,
} from '../__testUtils__/changeFixtures';
import { englishDialogTexts } from '../__testUtils__/translate';
import { changeNews } from './changeNews';

const t = englishDialogTexts();

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
