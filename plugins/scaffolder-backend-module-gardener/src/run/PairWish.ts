import { InputError } from '@backstage/errors';
import {
  shootKey,
  type EntryTarget,
  type PairChange,
} from 'backstage-plugin-gardener-common';

/** What an action is asked for with one pair of shoots. */
export interface PairWish {
  /** Where the input has it, for example `add[0]`. */
  readonly field: string;
  readonly pair: PairChange;
}

interface Listed {
  readonly namespace: string;
  readonly name: string;
  readonly seed?: string;
  readonly reverse?: boolean;
}

function wishesOf(
  field: 'add' | 'remove',
  list: readonly Listed[],
): readonly PairWish[] {
  return list.map(({ namespace, name, seed, reverse = true }, index) => ({
    field: `${field}[${index}]`,
    pair: {
      target: { namespace, name },
      here: field,
      there: reverse ? field : 'keep',
      ...(seed !== undefined && { seed }),
    },
  }));
}

/**
 * Reads what is to be added and removed.
 *
 * @throws InputError when there is nothing, or one shoot stands in it twice
 */
export function readPairWishes(input: {
  readonly add?: readonly Listed[];
  readonly remove?: readonly Listed[];
}): readonly PairWish[] {
  const wishes = [
    ...wishesOf('add', input.add ?? []),
    ...wishesOf('remove', input.remove ?? []),
  ];
  if (wishes.length === 0) {
    throw new InputError('add or remove must list at least one shoot');
  }
  const seen = new Map<string, string>();
  for (const { field, pair } of wishes) {
    const key = shootKey(pair.target);
    const before = seen.get(key);
    if (before) {
      throw new InputError(`${field} names ${key}, as ${before} does already`);
    }
    seen.set(key, field);
  }
  return wishes;
}

/** The wish for a shoot, if there is one. */
export function wishFor(
  wishes: readonly PairWish[],
  target: EntryTarget | null,
): PairWish | undefined {
  return wishes.find(
    ({ pair }) => target !== null && shootKey(pair.target) === shootKey(target),
  );
}
