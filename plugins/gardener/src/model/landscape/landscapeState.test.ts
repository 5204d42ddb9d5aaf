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
