import type { LandscapePeering, LandscapeShoot } from '../api/schema/landscape';
import type { Rollout } from '../api/schema/rollout';
import type { EntryName } from '../peering/change/EntryEdit';
import { csvCell } from './csvCell';
import type { DrawnLandscape } from './DrawnLandscape';
import { asOfText } from './peeringWords';

const SIDE = [
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
  'garden',
  'as_of',
  'status',
  'findings',
  ...(['a', 'b'] as const).flatMap(end =>
    SIDE.map(column => `${end}_${column}`),
  ),
];

/** What a table is written from. */
type Tabled = Pick<
  DrawnLandscape,
  'garden' | 'freshness' | 'shoots' | 'peerings'
>;

/**
 * The peerings of a landscape as a table, row by row: status and findings, and of each shoot what is known. Values of one cell
 * are parted by blanks.
 *
 * @public
 */
export function* csvLines({
  garden,
  freshness,
  shoots,
  peerings,
}: Tabled): Generator<string> {
  const known = new Map(shoots.map(shoot => [placeOf(shoot), shoot]));
  yield row(COLUMNS);
  for (const peering of peerings) {
    const { a, b, status, edges, rollout, findings } = peering;
    yield row([
      garden,
      asOfText(freshness),
      status,
      codesOf(findings),
      ...side(a, known.get(placeOf(a)), edges.a, rollout.a),
      ...side(b, known.get(placeOf(b)), edges.b, rollout.b),
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

function side(
  { namespace, name }: EntryName,
  shoot: LandscapeShoot | undefined,
  edge: LandscapePeering['edges']['a'],
  rollout: Rollout,
): readonly string[] {
  const cells: Readonly<Record<(typeof SIDE)[number], string>> = {
    project: shoot?.project ?? '',
    namespace,
    name,
    region: shoot?.region ?? '',
    seed: shoot?.seed ?? '',
    node_networks: shoot?.nodeNetworks.join(' ') ?? '',
    shoot_findings: codesOf(shoot?.findings ?? []),
    entry: edge,
    rollout: rolloutText(rollout),
  };
  return SIDE.map(column => cells[column]);
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

function row(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function placeOf({ namespace, name }: EntryName): string {
  return JSON.stringify([namespace, name]);
}
