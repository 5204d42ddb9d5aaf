import { ResponseError } from '@backstage/errors';
import {
  formatShootRef,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { ActionRun } from './ActionRun';

/**
 * Waits until the Garden has chosen a seed for a new shoot: no entry can name the shoot before.
 *
 * @returns undefined when the time is over
 */
export async function waitForSeed(
  run: ActionRun,
  shoot: ShootRef,
  seconds: number,
): Promise<string | undefined> {
  const name = formatShootRef(shoot);
  return run.poll(
    `read the seed of ${name}`,
    { seconds, firstPause: 1_000, longestPause: 15_000 },
    async (gardener, options) => {
      const seed = await gardener.getShoot(shoot, options).then(
        view => view.seed ?? undefined,
        error => {
          // The portal has not heard of it yet.
          if (error instanceof ResponseError && error.statusCode === 404) {
            return undefined;
          }
          throw error;
        },
      );
      run.logger.info(
        seed === undefined
          ? `Waiting for a seed for ${name}`
          : `${name} is on seed ${seed}`,
      );
      return seed;
    },
  );
}
