import { Random } from '../generator/Random';

/** One of several, each as likely. */
export function pick<T>(random: Random, from: readonly T[]): T {
  if (from.length === 0) throw new RangeError('There is nothing to pick from');
  return from[random.below(from.length)];
}

/** The same; undefined when there is none. */
export function pickAny<T>(random: Random, from: readonly T[]): T | undefined {
  return from.length === 0 ? undefined : pick(random, from);
}

/** One of several, as likely as its weight says. Weights are whole numbers. */
export function pickWeighted<T>(
  random: Random,
  from: readonly (readonly [T, number])[],
): T {
  let left = random.below(from.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [value, weight] of from) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('There is nothing to pick from');
}

/** `count` of several, or all when there are fewer, each once and in any order. */
export function pickSome<T>(
  random: Random,
  from: readonly T[],
  count: number,
): T[] {
  const rest = [...from];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) {
    taken.push(...rest.splice(random.below(rest.length), 1));
  }
  return taken;
}
