import type {
  LandscapeBundleEnd,
  LandscapePeering,
  LandscapeShoot,
  PeeringCounts,
} from '../api/schema/landscape';
import type { Rollout } from '../api/schema/rollout';
import type { EntryName } from '../peering/change/EntryEdit';
import { csvCell } from './csvCell';
import type { DrawnLandscape } from './DrawnLandscape';
import { asOfText } from './peeringWords';
import { unpeeredShoots } from './unpeeredShoots';

/** What a row is of. */
type RowKind = 'peering' | 'bundle' | 'group' | 'shoot';

/** Of rows that stand for several. */
const NUMBERS = [
  'peerings',
  'configured',
  'incomplete',
  'not_accessible',
  'peerings_with_errors',
  'peerings_with_warnings',
  'shoots',
  'shoots_with_errors',
  'shoots_with_warnings',
] as const;

const SIDE = [
  'group',
  'project',
  'namespace',
  'name',
  'region',
  'seed',
  'node_networks',
  'shoot_findings',
  'entry',
  'rollout',
] as const;

const COLUMNS: readonly string[] = [
  'kind',
  'garden',
  'as_of',
  'status',
  'findings',
  ...NUMBERS,
  ...(['a', 'b'] as const).flatMap(end =>
    SIDE.map(column => `${end}_${column}`),
  ),
];

type Numbers = Partial<Record<(typeof NUMBERS)[number], number>>;
type Side = Partial<Record<(typeof SIDE)[number], string>>;

/** What a table is written from. */
type Tabled = Omit<DrawnLandscape, 'ghosts'>;

/** What is said in a row; a cell of what is not said is empty. */
interface Row {
  readonly kind: RowKind;
  readonly status?: LandscapePeering['status'];
  readonly findings?: LandscapePeering['findings'];
  readonly numbers?: Numbers;
  readonly a: Side;
  readonly b?: Side;
}

/**
 * A landscape as a table, row by row, in which everything that is drawn has one: each peering with its status, its findings and
 * what is known of its two shoots; each bundle and each closed group with its numbers; each shoot that no row of a peering
 * names. Values of one cell are parted by blanks.
 *
 * @public
 */
export function* csvLines(landscape: Tabled): Generator<string> {
  const { garden, freshness } = landscape;
  yield line(COLUMNS);
  for (const { kind, status, findings, numbers, a, b } of rowsOf(landscape)) {
    yield line([
      kind,
      garden,
      asOfText(freshness),
      status ?? '',
      codesOf(findings ?? []),
      ...NUMBERS.map(column => String(numbers?.[column] ?? '')),
      ...SIDE.map(column => a[column] ?? ''),
      ...SIDE.map(column => b?.[column] ?? ''),
    ]);
  }
}

/**
 * The whole table as one text.
 *
 * @public
 */
export function toCsv(landscape: Tabled): string {
  return [...csvLines(landscape)].join('');
}

function* rowsOf(landscape: Tabled): Generator<Row> {
  const known = new Map(
    landscape.shoots.map(shoot => [placeOf(shoot), shoot] as const),
  );
  const sideOf = (end: EntryName): Side => {
    const shoot = known.get(placeOf(end));
    return shoot
      ? shootSide(shoot)
      : { namespace: end.namespace, name: end.name };
  };
  for (const peering of landscape.peerings) {
    const { a, b, status, edges, rollout, findings } = peering;
    yield {
      kind: 'peering',
      status,
      findings,
      a: { ...sideOf(a), entry: edges.a, rollout: rolloutText(rollout.a) },
      b: { ...sideOf(b), entry: edges.b, rollout: rolloutText(rollout.b) },
    };
  }
  for (const { a, b, peerings } of landscape.bundles) {
    const bundled = (end: LandscapeBundleEnd): Side =>
      end.kind === 'group' ? { group: end.key } : sideOf(end);
    yield {
      kind: 'bundle',
      numbers: numbersOf(peerings),
      a: bundled(a),
      b: bundled(b),
    };
  }
  for (const {
    key,
    open,
    shoots,
    errors,
    warnings,
    inside,
  } of landscape.groups) {
    if (open) continue;
    yield {
      kind: 'group',
      numbers: {
        ...numbersOf(inside),
        shoots,
        shoots_with_errors: errors,
        shoots_with_warnings: warnings,
      },
      a: { group: key },
    };
  }
  for (const shoot of unpeeredShoots(landscape)) {
    yield {
      kind: 'shoot',
      numbers: { peerings: shoot.peerings },
      a: shootSide(shoot),
    };
  }
}

function shootSide(shoot: LandscapeShoot): Side {
  return {
    project: shoot.project ?? '',
    namespace: shoot.namespace,
    name: shoot.name,
    region: shoot.region ?? '',
    seed: shoot.seed ?? '',
    node_networks: shoot.nodeNetworks.join(' '),
    shoot_findings: codesOf(shoot.findings),
  };
}

function numbersOf(counts: PeeringCounts): Numbers {
  const { configured, incomplete, notAccessible, errors, warnings } = counts;
  return {
    peerings: configured + incomplete + notAccessible,
    configured,
    incomplete,
    not_accessible: notAccessible,
    peerings_with_errors: errors,
    peerings_with_warnings: warnings,
  };
}

function codesOf(findings: LandscapePeering['findings']): string {
  return [...new Set(findings.map(({ code }) => code))].join(' ');
}

function rolloutText(rollout: Rollout): string {
  switch (rollout.state) {
    case 'reconciling':
      return `reconciling ${rollout.percent} %`;
    case 'waitingForMaintenance':
      return rollout.window
        ? `waitingForMaintenance ${rollout.window.begin}`
        : 'waitingForMaintenance';
    case 'applied':
    case 'pending':
    case 'failed':
    case 'hibernated':
    case 'missing':
    case 'notVisible':
    case 'notFound':
      return rollout.state;
    default: {
      const never: never = rollout;
      throw new Error(`Unknown rollout: ${JSON.stringify(never)}`);
    }
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function placeOf({ namespace, name }: EntryName): string {
  return JSON.stringify([namespace, name]);
}
