import { exportQueryOf } from './exportQueryOf';
import { readLandscapeState } from './landscapeState';

const of = (
  address: string,
  leftOut: Parameters<typeof exportQueryOf>[0]['leftOut'] = [],
) =>
  exportQueryOf(
    { garden: 'osc', leftOut },
    readLandscapeState(new URLSearchParams(address)).state,
  );

describe('what is asked for everything of a Garden', () => {
  it('is all of it, one by one, whatever is focused or open', () => {
    expect(of('focus=a/b&depth=2&open=prod&closed=dev&minBundle=3')).toEqual({
      garden: 'osc',
      format: 'csv',
    });
  });

  it('is what matches the filters of the page', () => {
    expect(
      of('project=prod&project=ops&status=incomplete&finding=error'),
    ).toEqual({
      garden: 'osc',
      format: 'csv',
      project: ['prod', 'ops'],
      status: ['incomplete'],
      finding: ['error'],
    });
  });

  it('is not narrowed by what the page left out', () => {
    expect(
      of('project=gone&seed=a', [{ parameter: 'project', value: 'gone' }]),
    ).toEqual({ garden: 'osc', format: 'csv', seed: ['a'] });
  });
});
