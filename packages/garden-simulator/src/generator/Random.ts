import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of numbers that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** True in `permille` of 1,000 cases. */
  chance(permille: number): boolean;
}

/** @param seed - a whole number */
export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  return { below, chance: permille => below(1000) < permille };
}
