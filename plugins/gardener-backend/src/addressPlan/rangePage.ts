import {
  compareRanges,
  overlaps,
  type AddressPlan,
  type AddressPlanQuery,
  type Cidr,
  type RangeKind,
  type RangeLine,
  type RangeSort,
} from 'backstage-plugin-gardener-common';
import type { AddressBook, BookLine } from './AddressBook';
import { lineConflicts, unpeeredOverlap } from './lineConflicts';
import { rangeUser, rangeUsers } from './rangeUser';

const DEFAULT_LIMIT = 25;
const KINDS: readonly RangeKind[] = ['nodes', 'services', 'pods'];

type Compare = (a: BookLine, b: BookLine) => number;

/** A page of the lines in the order that is asked for. Beyond the last page it is the last one, and says so: ranges may have gone. */
export function rangePage(
  book: AddressBook,
  lines: readonly BookLine[],
  {
    sort = 'conflicts',
    descending = false,
    limit = DEFAULT_LIMIT,
    offset = 0,
  }: AddressPlanQuery,
): AddressPlan['ranges'] {
  const compare = comparing(sort, lines);
  const sorted = [...lines].sort(
    (a, b) =>
      (descending ? -1 : 1) * compare(a, b) ||
      compareRanges(a.range, b.range) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  const start =
    offset < lines.length ? offset : startOfLast(lines.length, limit);
  return {
    items: sorted.slice(start, start + limit).map(line => told(book, line)),
    total: lines.length,
    offset: start,
  };
}

/** Where the last page with something on it begins. */
function startOfLast(total: number, limit: number): number {
  return Math.max(0, Math.ceil(total / limit) - 1) * limit;
}

function comparing(sort: RangeSort, lines: readonly BookLine[]): Compare {
  switch (sort) {
    case 'conflicts': {
      const ranks = new Map(lines.map(line => [line, rank(line)]));
      const rankOf = (line: BookLine) => ranks.get(line) ?? 0;
      return (a, b) => rankOf(a) - rankOf(b);
    }
    case 'range':
      return (a, b) => compareRanges(a.range, b.range);
    case 'shoots':
      return (a, b) => b.shoots.length - a.shoots.length;
    case 'kind':
      return (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
    case 'addresses':
      return (a, b) => compareSizes(b.range, a.range);
    default: {
      const never: never = sort;
      throw new Error(`Unknown order: ${JSON.stringify(never)}`);
    }
  }
}

/** The worst first, then what matters to somebody. */
function rank({ severity, shoots }: BookLine): number {
  switch (severity) {
    case 'error':
      return 0;
    case 'warning':
      return 1;
    case undefined:
      return shoots.every(({ isIdle }) => isIdle) ? 3 : 2;
    default: {
      const never: never = severity;
      return never;
    }
  }
}

function compareSizes(a: Cidr, b: Cidr): number {
  const [one, other] = [a, b].map(({ first, last }) => last - first);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function told(book: AddressBook, line: BookLine): RangeLine {
  const { kind, range, shoots } = line;
  const conflicts = lineConflicts(book, line);
  const unpeered =
    conflicts.count === 0 ? unpeeredOverlap(book, line) : undefined;
  return {
    cidr: range.text,
    family: range.family,
    kind,
    addresses: (range.last - range.first + 1n).toString(),
    shoots: shoots.length,
    users: rangeUsers(book.garden.name, shoots),
    isIdle: shoots.every(({ isIdle }) => isIdle),
    isDefault:
      kind === 'nodes' &&
      book.defaultNodes.some(network => overlaps(network, range)),
    conflicts: conflicts.first,
    conflictCount: conflicts.count,
    overlapsUnpeered: unpeered ? rangeUser(book.garden.name, unpeered) : null,
  };
}
