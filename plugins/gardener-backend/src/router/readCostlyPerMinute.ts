import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { COSTLY_PER_MINUTE } from './UserLimits';

const KEY = 'gardener.limits.costlyPerMinute';

/**
 * How many costly requests each user may make in a minute.
 *
 * @throws InputError naming the key when it is no whole number of 1 or more
 */
export function readCostlyPerMinute(config: Config): number {
  const value = config.getOptionalNumber(KEY) ?? COSTLY_PER_MINUTE;
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InputError(`${KEY} must be a whole number, 1 or more`);
  }
  return value;
}
