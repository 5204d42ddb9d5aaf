import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { readCostlyPerMinute } from './readCostlyPerMinute';
import { COSTLY_PER_MINUTE } from './UserLimits';

const read = (costlyPerMinute?: JsonValue) =>
  readCostlyPerMinute(
    mockServices.rootConfig({
      data:
        costlyPerMinute === undefined
          ? {}
          : { gardener: { limits: { costlyPerMinute } } },
    }),
  );

describe('readCostlyPerMinute', () => {
  it('is 120 unless configured', () => {
    expect(read()).toBe(COSTLY_PER_MINUTE);
    expect(COSTLY_PER_MINUTE).toBe(120);
  });

  it.each([1, 7, 1_000_000])('takes %d', value => {
    expect(read(value)).toBe(value);
  });

  it.each([0, -1, 1.5, 1e300])('refuses %d, and names the key', value => {
    expect(() => read(value)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message:
          'gardener.limits.costlyPerMinute must be a whole number, 1 or more',
      }),
    );
  });

  it('refuses what is no number, and names the key', () => {
    expect(() => read('many')).toThrow('gardener.limits.costlyPerMinute');
  });
});
