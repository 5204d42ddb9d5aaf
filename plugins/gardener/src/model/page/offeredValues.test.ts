import { MOST_OFFERED, offeredValues } from './offeredValues';

const values = (...names: string[]) =>
  names.map(value => ({ value, text: value }));
const names = (shown: readonly { value: string }[]) =>
  shown.map(({ value }) => value);

describe('the values that a filter offers', () => {
  it('are those that the text is in, whatever its case', () => {
    const { shown } = offeredValues(values('prod', 'ops'), [], ' RO ');
    expect(names(shown)).toEqual(['prod']);
  });

  it('are the chosen ones first, whatever is typed', () => {
    const { shown } = offeredValues(values('a', 'b', 'c'), ['c'], 'a');
    expect(names(shown)).toEqual(['c', 'a']);
  });

  it('are not more than can be read, and the rest is counted', () => {
    const many = Array.from({ length: 250 }, (_, i) => `p${i}`);
    const { shown, more } = offeredValues(values(...many), ['p249'], '');
    expect(shown).toHaveLength(MOST_OFFERED);
    expect(shown[0].value).toBe('p249');
    expect(more).toBe(250 - MOST_OFFERED);
  });
});
