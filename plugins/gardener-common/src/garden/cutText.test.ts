import { cutText } from './cutText';

describe('a text that is cut', () => {
  it('is the same when it is short enough', () => {
    expect(cutText('shoot', 5)).toBe('shoot');
  });

  it('is as long as it may be, with a mark', () => {
    expect(cutText('shoots', 5)).toBe('shoo…');
  });

  it.each([
    [5, '🌷🌷…'],
    [4, '🌷…'],
    [2, '…'],
  ])('at %d characters has no half of a letter', (limit, cut) => {
    expect(cutText('🌷'.repeat(9), limit)).toBe(cut);
  });
});
