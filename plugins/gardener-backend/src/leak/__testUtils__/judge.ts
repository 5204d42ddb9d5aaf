import type { Preparation } from './ChangeMaker';
import type { Leak } from './Leaks';
import {
  excessOf,
  incompleteness,
  toldApart,
  type Allowance,
  type Exchange,
} from './oracles';
import type { Scene } from './Scene';

/** What was done in a landscape, as far as answers may or must not tell of it. */
export interface Deeds extends Preparation {
  /** Marks in entries that others put on a shoot or took from it, by its namespace. */
  readonly outside: ReadonlyMap<string, ReadonlySet<string>>;
  /** All tell-tales that were written into the Garden. */
  readonly written: ReadonlySet<string>;
  /** What a mark stands for. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** What is too much in the answers to one user, by what the Garden tells this user at the same time. */
export function judge(
  scene: Scene,
  exchanges: readonly Exchange[],
  deeds: Deeds,
): Leak[] {
  const allowance = allowanceOf(scene, deeds);
  return [
    ...exchanges.flatMap(exchange =>
      leakOf(scene, exchange, [
        ...excessOf(exchange, scene, allowance),
        ...incompleteness(exchange, scene),
      ]),
    ),
    ...toldApart(exchanges).flatMap(({ exchange, excess }) =>
      leakOf(scene, exchange, [excess]),
    ),
  ];
}

/** None when nothing is too much. */
export function leakOf(
  { landscape, user }: Scene,
  { call, answer }: Exchange,
  excess: readonly string[],
): Leak[] {
  const { seed } = landscape;
  return excess.length === 0 ? [] : [{ seed, user, call, answer, excess }];
}

function allowanceOf(
  { user, knowledge, changes }: Scene,
  { once, outside, told, written, meanings }: Deeds,
): Allowance {
  const sees = (namespace: string) => knowledge.shoots.has(namespace);
  return {
    marks: new Set([
      ...[...knowledge.shoots.keys()].flatMap(namespace => [
        ...(outside.get(namespace) ?? []),
        ...(once.get(namespace) ?? []),
      ]),
      ...(told.get(user.name) ?? []),
      // A change says who made it to everybody who sees a part of it.
      ...changes
        .filter(({ shoots }) => shoots.some(({ namespace }) => sees(namespace)))
        .map(({ author }) => author.name),
      ...changes
        .filter(({ author }) => author.name === user.name)
        .flatMap(({ typed }) => [...typed]),
    ]),
    written,
    meaningOf: found => meanings.get(found) ?? 'in an object',
  };
}
