import { InputError } from '@backstage/errors';
import { withoutTrace } from '../../peering/withoutTrace';
import { compareNames } from '../compareNames';

/** Where a row stands in every list that it is in: worst first, then by the shoot that has it. */
export interface RowPlace {
  readonly rank: number;
  readonly namespace: string;
  readonly name: string;
  /** Among all rows of that shoot. */
  readonly index: number;
}

/** The place before the first row, as it is given away. */
export const START = 'start';

const WRITTEN = /^(\d{1,3})\/([a-z0-9-]{1,63})\/([a-z0-9-]{1,63})\/(\d{1,7})$/;

export function comparePlaces(a: RowPlace, b: RowPlace): number {
  return a.rank - b.rank || compareNames(a, b) || a.index - b.index;
}

/** As it is given away, to be asked from. The shoot that has a row is one that the user sees. */
export function writePlace({ rank, namespace, name, index }: RowPlace): string {
  return `${rank}/${namespace}/${name}/${index}`;
}

/**
 * @returns undefined of the start
 * @throws InputError when it was never given away
 */
export function readPlace(written: string): RowPlace | undefined {
  if (written === START) return undefined;
  const found = WRITTEN.exec(written);
  if (!found) {
    throw withoutTrace(
      new InputError('request/query/after must be "next" of an answer'),
    );
  }
  const [, rank, namespace, name, index] = found;
  return { rank: Number(rank), namespace, name, index: Number(index) };
}
