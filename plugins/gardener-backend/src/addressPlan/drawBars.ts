import {
  compareRanges,
  contains,
  networkAround,
  type AddressBar,
  type Cidr,
} from 'backstage-plugin-gardener-common';
import type { BookLine, BookShoot } from './AddressBook';
import { placeIn } from './place';
import { rangeUsers } from './rangeUser';
import { worse, type Severity } from './severity';

/** One bar, and what it is put together from. Thousands of lines may become one, so it grows in place. */
interface Bar extends Pick<AddressBar, 'kind' | 'depth'> {
  readonly from: number;
  to: number;
  readonly first: Cidr;
  /** The one that reaches farthest. */
  farthest: Cidr;
  readonly shoots: Set<BookShoot>;
  ranges: number;
  severity: Severity | undefined;
}

/**
 * The bars of some lines in a window. Lines that are narrower than can be seen are put together with those of their kind that
 * are as close; all others are drawn as they are, one in the other where they are nested.
 *
 * @param lines - all with an address in the window, in any order
 * @param least - part of the window below which nothing can be seen apart
 */
export function drawBars(
  garden: string,
  window: Cidr,
  lines: readonly BookLine[],
  least: number,
): AddressBar[] {
  const bars: Bar[] = [];
  /** The last bar of each kind that is too narrow to stand alone. */
  const narrow = new Map<string, Bar>();
  const around: Cidr[] = [];
  const sorted = [...lines].sort((a, b) => compareRanges(a.range, b.range));
  for (const { kind, range, shoots, severity } of sorted) {
    while (around.length > 0 && !contains(around[around.length - 1], range)) {
      around.pop();
    }
    const { from, to } = placeIn(window, range);
    const bar: Bar = {
      from,
      to,
      kind,
      depth: around.length,
      first: range,
      farthest: range,
      shoots: new Set(shoots),
      ranges: 1,
      severity,
    };
    const before = narrow.get(kind);
    if (to - from >= least) {
      bars.push(bar);
      around.push(range);
    } else if (before && from - before.to < least) {
      join(before, bar);
    } else {
      narrow.set(kind, bar);
      bars.push(bar);
    }
  }
  return bars.map(bar => told(garden, bar));
}

function join(before: Bar, bar: Bar): void {
  before.to = Math.max(before.to, bar.to);
  if (bar.farthest.last > before.farthest.last) before.farthest = bar.farthest;
  bar.shoots.forEach(shoot => before.shoots.add(shoot));
  before.ranges += 1;
  before.severity = worse(before.severity, bar.severity);
}

function told(garden: string, bar: Bar): AddressBar {
  const { from, to, kind, depth, first, farthest, ranges, severity } = bar;
  const shoots = [...bar.shoots];
  return {
    from,
    to,
    kind,
    depth,
    cidr: ranges === 1 ? first.text : networkAround(first, farthest).text,
    ranges,
    shoots: shoots.length,
    users: rangeUsers(garden, shoots),
    isIdle: shoots.every(({ isIdle }) => isIdle),
    severity: severity ?? null,
  };
}
