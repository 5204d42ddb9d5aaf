import { migratingFrom } from './migratingFrom';
import type { Shoot } from './Shoot';

/**
 * What answers say of the seed of a shoot: on which one it is to run, and which one it leaves for it, if any.
 *
 * @public
 */
export function seedFacts(shoot: Pick<Shoot, 'seed' | 'statusSeed'>): {
  readonly seed: string | null;
  readonly migratingFrom?: string;
} {
  const from = migratingFrom(shoot);
  return {
    seed: shoot.seed ?? null,
    ...(from !== undefined && { migratingFrom: from }),
  };
}
