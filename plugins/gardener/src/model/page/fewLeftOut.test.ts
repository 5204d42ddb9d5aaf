import { fewLeftOut } from './fewLeftOut';

const item = (i: number) => ({ parameter: `p${i}`, value: 'x' });

describe('what is shown of what is left out', () => {
  it('is all of few, as it is', () => {
    expect(fewLeftOut([item(1), item(2)])).toEqual({
      shown: [item(1), item(2)],
      more: 0,
    });
  });

  it('is a part of many, with how many more there are', () => {
    const { shown, more } = fewLeftOut(
      Array.from({ length: 1_000 }, (_, i) => item(i)),
    );
    expect(shown.length).toBeLessThan(10);
    expect(shown.length + more).toBe(1_000);
  });

  it('is the beginning of long names and values, and no half of a letter', () => {
    const { shown } = fewLeftOut([
      { parameter: 'p'.repeat(9_000), value: '🌷'.repeat(9_000) },
    ]);
    expect(shown).toEqual([
      { parameter: `${'p'.repeat(59)}…`, value: `${'🌷'.repeat(29)}…` },
    ]);
  });
});
