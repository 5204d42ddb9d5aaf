import { changeParams } from './changeParams';
import { unknownParameters } from './unknownParameters';
import { withoutValues } from './withoutValues';

const params = new URLSearchParams(
  'garden=osc&colour=red&seed=a&colour=red&colour=blue&__proto__=x&empty=',
);

describe('parameters that a page does not know', () => {
  it('are told once with each of their values, also without one', () => {
    expect(unknownParameters(params, ['garden', 'seed'])).toEqual([
      { parameter: 'colour', value: 'red' },
      { parameter: 'colour', value: 'blue' },
      { parameter: '__proto__', value: 'x' },
      { parameter: 'empty', value: '' },
    ]);
  });

  it('are none where all are known', () => {
    expect(unknownParameters(params, [...params.keys()])).toEqual([]);
    expect(unknownParameters(new URLSearchParams(), [])).toEqual([]);
  });

  it('can all be taken out of the address, and nothing else is', () => {
    const unknown = unknownParameters(params, ['garden', 'seed']);
    const left = changeParams(params, withoutValues(params, unknown));
    expect(left.toString()).toBe('garden=osc&seed=a');
  });
});
