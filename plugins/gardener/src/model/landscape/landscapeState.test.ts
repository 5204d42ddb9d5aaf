import {
  landscapeQueryOf,
  pictureOf,
  readLandscapeState,
} from './landscapeState';

const read = (address: string) =>
  readLandscapeState(new URLSearchParams(address));

describe('what an address says of a landscape', () => {
  it('is everything, by project, as a graph, when it says nothing', () => {
    const { state, unknown } = read('');
    expect(landscapeQueryOf('osc', state)).toEqual({
      garden: 'osc',
      groupBy: 'project',
    });
    expect(state.form).toBe('graph');
    expect(unknown).toEqual([]);
  });

  it('is each filter with all its values, each once', () => {
    const { state } = read('project=prod&project=ops&project=prod&seed=a');
    expect(landscapeQueryOf('osc', state)).toMatchObject({
      project: ['prod', 'ops'],
      seed: ['a'],
    });
  });

  it('is a depth where there is a focus, and no depth where there is none', () => {
    const around = read('focus=garden-prod/shop&depth=2').state;
    expect(landscapeQueryOf('osc', around)).toMatchObject({
      focus: ['garden-prod/shop'],
      depth: 2,
    });
    const { depth } = landscapeQueryOf('osc', read('depth=2').state);
    expect(depth).toBeUndefined();
  });

  it.each([
    ['status=broken', 'status', 'broken'],
    ['finding=NO_SUCH', 'finding', 'NO_SUCH'],
    ['group=owner', 'group', 'owner'],
    ['view=list', 'view', 'list'],
    ['depth=9', 'depth', '9'],
    ['minBundle=none', 'minBundle', 'none'],
    ['minBundle=0', 'minBundle', '0'],
    ['alone=yes', 'alone', 'yes'],
  ])('leaves %s out and says so', (address, parameter, value) => {
    const { state, unknown } = read(address);
    expect(unknown).toEqual([{ parameter, value }]);
    expect(state).toEqual(read('').state);
  });

  it('leaves out names that mean nothing here and says so, with each value once', () => {
    const { state, unknown } = read('zone=eu&zone=us&zone=eu&toString=&seed=a');
    expect(unknown).toEqual([
      { parameter: 'zone', value: 'eu' },
      { parameter: 'zone', value: 'us' },
      { parameter: 'toString', value: '' },
    ]);
    expect(state).toEqual(read('seed=a').state);
  });

  it('knows all that the page itself writes', () => {
    const { unknown } = read(
      'garden=osc&group=seed&view=table&project=a&region=a&seed=a&purpose=a&status=incomplete&finding=error' +
        '&focus=a/b&depth=2&open=a&closed=b&alone=true&minBundle=2&selected=shoot:a/b&sort=-shoot&page=2&at=1,2,3',
    );
    expect(unknown).toEqual([]);
  });

  it('takes what is too long for no id, and says so', () => {
    const value = 'x'.repeat(601);
    const { state, unknown } = read(`selected=${value}`);
    expect(state.selected).toBeUndefined();
    expect(unknown).toEqual([{ parameter: 'selected', value }]);
  });

  it('keeps the values that mean something beside one that does not', () => {
    const { state, unknown } = read('status=incomplete&status=broken');
    expect(state.filters.status).toEqual(['incomplete']);
    expect(unknown).toHaveLength(1);
  });

  it('leaves out what is more than the server takes, and says which', () => {
    const many = Array.from({ length: 26 }, (_, i) => `focus=a/b${i}`);
    const { state, unknown } = read(many.join('&'));
    expect(state.focus).toHaveLength(25);
    expect(unknown).toEqual([{ parameter: 'focus', value: 'a/b25' }]);
  });

  it('is the same picture when a group opens, another one when a filter changes', () => {
    const picture = (garden: string, address: string, lit = false) =>
      pictureOf(garden, read(address).state, lit);
    const before = picture('osc', '');
    expect(picture('osc', 'open=prod&selected=x')).toBe(before);
    expect(picture('osc', 'seed=a')).not.toBe(before);
    expect(picture('other', '')).not.toBe(before);
    expect(picture('osc', 'focus=a/b')).not.toBe(before);
    expect(picture('osc', 'focus=a/b', true)).toBe(picture('osc', '', true));
  });
});
