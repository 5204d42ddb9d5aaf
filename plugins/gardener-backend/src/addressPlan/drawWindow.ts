import {
  gapsIn,
  LANDSCAPE_NONE,
  networksIn,
  numberToAddress,
  overlaps,
  type AddressGap,
  type AddressLane,
  type AddressLanes,
  type AddressWindow,
  type Cidr,
  type Gap,
} from 'backstage-plugin-gardener-common';
import {
  laneKeyOf,
  type AddressBook,
  type BookLine,
  type BookShoot,
} from './AddressBook';
import { drawBars } from './drawBars';
import { keptOff, toldKept } from './keptOff';
import { placeIn, within } from './place';
import { poolOf } from './pools';

/** Nothing narrower can be seen apart. */
const LEAST_BAR = 1 / 2_000;
/** A browser draws so many bars at once; when there are more, they are put together more coarsely. */
const MAX_BARS = 1_500;
const COARSEST = 1 / 50;
const MAX_LANES = 30;
const MAX_GAPS = 60;

/** What is drawn of a network: the lines that match in their lanes, and what is free of everything. */
export function drawWindow(
  book: AddressBook,
  window: Cidr,
  lines: readonly BookLine[],
  lanesBy: AddressLanes,
): AddressWindow {
  const kept = within(window, keptOff(book.garden.network));
  const taken = [
    ...[...book.forest.overlapping(window)].map(({ range }) => range),
    ...kept.map(({ cidr }) => cidr),
  ];
  const gaps = gapsIn(window, taken);
  const addresses = window.last - window.first + 1n;
  const free = gaps.reduce((sum, gap) => sum + sizeOf(gap), 0n);
  return {
    cidr: window.text,
    addresses: addresses.toString(),
    used: (addresses - free).toString(),
    free: free.toString(),
    pool: poolOf(window)?.text ?? null,
    ...lanesIn(book, window, lines, lanesBy),
    ...toldGaps(window, gaps),
    kept: kept.map(one => ({
      ...toldKept(one),
      ...placeIn(window, one.cidr),
    })),
  };
}

interface Lane {
  readonly key: string;
  readonly lines: readonly BookLine[];
  readonly shoots: ReadonlySet<BookShoot>;
}

function lanesIn(
  book: AddressBook,
  window: Cidr,
  lines: readonly BookLine[],
  by: AddressLanes,
): Pick<AddressWindow, 'lanes' | 'hidden'> {
  const all = lanesOf(
    book,
    lines.filter(({ range }) => overlaps(range, window)),
    by,
  );
  const drawnLanes =
    all.length <= MAX_LANES
      ? all
      : [...all]
          .sort((a, b) => b.shoots.size - a.shoots.size)
          .slice(0, MAX_LANES)
          .sort(byKey);
  const hidden = all.filter(lane => !drawnLanes.includes(lane));
  const bars = barsOf(book.garden.name, window, drawnLanes);
  return {
    lanes: drawnLanes.map(
      ({ key, shoots }, index): AddressLane => ({
        key,
        groupSize: by === 'peeringGroup' ? groupSizeOf(book, shoots) : null,
        shoots: shoots.size,
        idle: [...shoots].filter(({ isIdle }) => isIdle).length,
        bars: bars[index],
      }),
    ),
    hidden: {
      lanes: hidden.length,
      shoots: new Set(hidden.flatMap(({ shoots }) => [...shoots])).size,
    },
  };
}

/** In the order of their keys; what has none comes last. */
function lanesOf(
  book: AddressBook,
  lines: readonly BookLine[],
  by: AddressLanes,
): readonly Lane[] {
  const lanes = new Map<string, Map<BookLine, BookShoot[]>>();
  for (const line of lines) {
    for (const shoot of line.shoots) {
      const key = laneKeyOf(shoot, by) ?? LANDSCAPE_NONE;
      const lane = lanes.get(key) ?? new Map<BookLine, BookShoot[]>();
      lanes.set(key, lane);
      const known = lane.get(line);
      if (known) known.push(shoot);
      else lane.set(line, [shoot]);
    }
  }
  return [...lanes]
    .map(([key, lane]) => ({
      key,
      lines: [...lane].map(([line, shoots]) => partOf(book, line, shoots)),
      shoots: new Set([...lane.values()].flat()),
    }))
    .sort(byKey);
}

/** A line with some of its shoots: what is the matter with the others is not the matter with these. */
function partOf(
  book: AddressBook,
  line: BookLine,
  shoots: readonly BookShoot[],
): BookLine {
  if (shoots.length === line.shoots.length) return line;
  const severity = book.severityOf(line.kind, line.range, shoots);
  return { ...line, shoots, severity };
}

function byKey({ key: a }: Lane, { key: b }: Lane): number {
  if (a === b) return 0;
  if (a === LANDSCAPE_NONE) return 1;
  if (b === LANDSCAPE_NONE) return -1;
  return a < b ? -1 : 1;
}

function barsOf(
  garden: string,
  window: Cidr,
  lanes: readonly Lane[],
): AddressLane['bars'][] {
  for (let least = LEAST_BAR; ; least *= 2) {
    const bars = lanes.map(lane => drawBars(garden, window, lane.lines, least));
    const count = bars.reduce((sum, lane) => sum + lane.length, 0);
    if (count <= MAX_BARS || least >= COARSEST) return bars;
  }
}

function groupSizeOf(
  { groupSizes }: AddressBook,
  shoots: ReadonlySet<BookShoot>,
): number | null {
  const [first] = shoots;
  return first?.group === undefined
    ? null
    : groupSizes.get(first.group) ?? null;
}

function toldGaps(
  window: Cidr,
  gaps: readonly Gap[],
): Pick<AddressWindow, 'gaps' | 'smallGaps'> {
  const shown = new Set(
    gaps
      .filter(gap => {
        const { from, to } = placeIn(window, gap);
        return to - from >= LEAST_BAR;
      })
      .sort((a, b) => compareSizes(b, a))
      .slice(0, MAX_GAPS),
  );
  const small = gaps.filter(gap => !shown.has(gap));
  return {
    gaps: gaps.filter(gap => shown.has(gap)).map(gap => told(window, gap)),
    smallGaps: {
      gaps: small.length,
      addresses: small.reduce((sum, gap) => sum + sizeOf(gap), 0n).toString(),
    },
  };
}

function told(window: Cidr, gap: Gap): AddressGap {
  const networks = [...networksIn(window.family, gap)].sort(
    (a, b) => a.prefix - b.prefix,
  );
  const text = (address: bigint) => numberToAddress(address, window.family);
  return {
    ...placeIn(window, gap),
    first: text(gap.first),
    last: text(gap.last),
    addresses: sizeOf(gap).toString(),
    prefixes: networks.map(({ prefix }) => prefix),
    largest: networks[0].text,
  };
}

function sizeOf({ first, last }: Gap): bigint {
  return last - first + 1n;
}

function compareSizes(a: Gap, b: Gap): number {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
