import type { Shoot } from './Shoot';

/**
 * The seed that a shoot leaves for the one that it is to run on; undefined where it doesn't move, and as soon as the seed is
 * left. No operation has to be under way: the shoot is bound to another seed before the first one begins.
 *
 * @public
 */
export function migratingFrom({
  seed,
  statusSeed,
}: Pick<Shoot, 'seed' | 'statusSeed'>): string | undefined {
  return seed && statusSeed && statusSeed !== seed ? statusSeed : undefined;
}
