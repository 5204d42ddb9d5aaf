import { countText } from './countText';

describe('a count of addresses', () => {
  it.each([
    ['32', '32'],
    ['2048', '2,048'],
    ['2097152', '2,097,152'],
    ['18446744073709551616', '2^64'],
  ])('of %s is told as %s', (decimal, text) => {
    expect(countText(decimal)).toBe(text);
  });
});
