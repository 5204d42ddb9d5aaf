import {
  filtersFindings,
  findingsQueryOf,
  readFindingsState,
} from './findingsState';

const read = (text: string) => readFindingsState(new URLSearchParams(text));

describe('the address of findings', () => {
  it('is everything by cause when it says nothing', () => {
    const { state, unknown } = read('');
    expect(unknown).toEqual([]);
    expect(filtersFindings(state)).toBe(false);
    expect(findingsQueryOf('osc', state)).toEqual({
      garden: 'osc',
      groupBy: 'cause',
    });
  });

  it('says what is asked', () => {
    const { state } = read(
      'group=shoot&text=%20shop%20&project=prod&severity=error&severity=incomplete&code=SEED_MISMATCH&open=x',
    );
    expect(findingsQueryOf('osc', state)).toEqual({
      garden: 'osc',
      groupBy: 'shoot',
      text: 'shop',
      project: ['prod'],
      severity: ['error', 'incomplete'],
      code: ['SEED_MISMATCH'],
    });
    expect(state.open).toEqual(['x']);
    expect(filtersFindings(state)).toBe(true);
  });

  it('is left out where it means nothing, and told', () => {
    const { state, unknown } = read('group=moon&severity=bad&code=NO&seed=');
    expect(state.groupBy).toBe('cause');
    expect(state.filters.severity).toEqual([]);
    expect(unknown).toEqual([
      { parameter: 'group', value: 'moon' },
      { parameter: 'severity', value: 'bad' },
      { parameter: 'code', value: 'NO' },
    ]);
  });

  it('is left out where it has a parameter of another page, and told', () => {
    const { state, unknown } = read('garden=osc&region=eu-de&severity=error');
    expect(state.filters.severity).toEqual(['error']);
    expect(unknown).toEqual([{ parameter: 'region', value: 'eu-de' }]);
  });
});
