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

/** One bar, and what it was put together from. */
interface Bar extends Pick<AddressBar, 'from' | 'to' | 'kind' | 'depth'> {
  readonly range: Cidr;
  readonly shoots: readonly BookShoot[];
  readonly ranges: number;
  readonly severity: Severity | undefined;
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
  /** The last bar of each kind that is too narrow to stand alone, by its place. */
  const narrow = new Map<string, number>();
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
      range,
      shoots,
      ranges: 1,
      severity,
    };
    const at = narrow.get(kind);
    const before = at === undefined ? undefined : bars[at];
    if (to - from >= least) {
      bars.push(bar);
      around.push(range);
    } else if (at !== undefined && before && from - before.to < least) {
      bars[at] = joined(before, bar);
    } else {
      narrow.set(kind, bars.length);
      bars.push(bar);
    }
  }
  return bars.map(bar => told(garden, bar));
}

function joined(before: Bar, bar: Bar): Bar {
  return {
    ...before,
    to: Math.max(before.to, bar.to),
    range: networkAround(before.range, bar.range),
    shoots: [...new Set([...before.shoots, ...bar.shoots])],
    ranges: before.ranges + 1,
    severity: worse(before.severity, bar.severity),
  };
}

function told(garden: string, bar: Bar): AddressBar {
  const { from, to, kind, depth, range, ranges, shoots, severity } = bar;
  return {
    from,
    to,
    kind,
    depth,
    cidr: range.text,
    ranges,
    shoots: shoots.length,
    users: rangeUsers(garden, shoots),
    isIdle: shoots.every(({ isIdle }) => isIdle),
    severity: severity ?? null,
  };
}
