import { changeParams } from './changeParams';

const changed = (
  before: string,
  changes: Parameters<typeof changeParams>[1],
): string => changeParams(new URLSearchParams(before), changes).toString();

describe('changing the parameters of an address', () => {
  it('keeps what it is not told about', () => {
    expect(changed('a=1&b=2', { b: '3' })).toBe('a=1&b=3');
  });

  it('writes a list as one parameter for each value, each once', () => {
    expect(changed('', { seed: ['x', 'y', 'x'] })).toBe('seed=x&seed=y');
  });

  it('puts a list in the place of the one before', () => {
    expect(changed('seed=x&seed=y', { seed: ['z'] })).toBe('seed=z');
  });

  it.each([[undefined], [''], [[]], [['']]])('takes away by %j', change => {
    expect(changed('seed=x&a=1', { seed: change })).toBe('a=1');
  });

  it('does not touch what it was given', () => {
    const before = new URLSearchParams('a=1');
    changeParams(before, { a: '2' });
    expect(before.toString()).toBe('a=1');
  });
});
