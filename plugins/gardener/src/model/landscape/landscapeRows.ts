import {
  compareUrgency,
  Landscape,
  LandscapeFinding,
  LandscapePeering,
  LandscapeShoot,
  Rollout,
} from 'backstage-plugin-gardener-common';
import type { Standing } from '../vocabulary';

/** One of the two ends of a row. */
export interface RowEnd {
  readonly kind: 'shoot' | 'notAccessible' | 'notFound';
  readonly namespace: string;
  readonly name: string;
  /** Null where it is not known. */
  readonly project: string | null;
  /** Undefined where the user may not see it, or it is not there. */
  readonly entityRef: string | undefined;
  /** Null where nobody may say them. */
  readonly nodeNetworks: readonly string[] | null;
  /** Of the shoot itself; none of what is no shoot. */
  readonly findings: readonly LandscapeFinding[];
  readonly rollout: Rollout;
}

/** A peering as a row of the table: from a shoot that lists the other one. */
export interface LandscapeRow {
  readonly peering: LandscapePeering;
  readonly standing: Standing;
  readonly here: RowEnd;
  readonly target: RowEnd;
}

/** What the table of a landscape can be sorted by; `worst` is the column of findings. */
export type LandscapeSort =
  | 'status'
  | 'shoot'
  | 'target'
  | 'nodes'
  | 'targetNodes'
  | 'worst'
  | 'rollout';

/** In the order of the columns. */
export const LANDSCAPE_SORTS: readonly LandscapeSort[] = [
  'status',
  'shoot',
  'target',
  'nodes',
  'targetNodes',
  'worst',
  'rollout',
];

function keyOf(end: { readonly namespace: string; readonly name: string }) {
  return `${end.namespace}/${end.name}`;
}

function standingOf({ status }: LandscapePeering): Standing {
  switch (status) {
    case 'configured':
    case 'notAccessible':
      return status;
    case 'incomplete':
      return 'incompleteTarget';
    default: {
      const never: never = status;
      throw new Error(`Unknown status ${never}`);
    }
  }
}

/** The peerings of a landscape, each from the side that has its entry; of two that have it, in the order of names. */
export function landscapeRows(
  landscape: Pick<Landscape, 'peerings' | 'shoots' | 'ghosts'>,
): readonly LandscapeRow[] {
  const shoots = new Map<string, LandscapeShoot>(
    landscape.shoots.map(shoot => [keyOf(shoot), shoot]),
  );
  const gone = new Set(
    landscape.ghosts.filter(({ kind }) => kind === 'notFound').map(keyOf),
  );
  const endOf = (
    name: { readonly namespace: string; readonly name: string },
    rollout: Rollout,
  ): RowEnd => {
    const shoot = shoots.get(keyOf(name));
    const ghost = gone.has(keyOf(name)) ? 'notFound' : 'notAccessible';
    return {
      kind: shoot ? 'shoot' : ghost,
      namespace: name.namespace,
      name: name.name,
      project: shoot?.project ?? null,
      entityRef: shoot?.entityRef,
      nodeNetworks: shoot?.nodeNetworks ?? (ghost === 'notFound' ? [] : null),
      findings: shoot?.findings ?? [],
      rollout,
    };
  };
  return landscape.peerings.map(peering => {
    const a = endOf(peering.a, peering.rollout.a);
    const b = endOf(peering.b, peering.rollout.b);
    // What can't be seen or is gone is always a target.
    const turned =
      a.kind !== 'shoot' ||
      (b.kind === 'shoot' &&
        peering.edges.a !== 'set' &&
        peering.edges.b === 'set');
    return {
      peering,
      standing: standingOf(peering),
      here: turned ? b : a,
      target: turned ? a : b,
    };
  });
}

/** Numbers in names count as numbers. */
const collator = new Intl.Collator('en', { numeric: true });

const STATUS_RANK: Readonly<Record<LandscapePeering['status'], number>> = {
  incomplete: 0,
  notAccessible: 1,
  configured: 2,
};

type Compare = (a: LandscapeRow, b: LandscapeRow) => number;

const byText =
  (textOf: (row: LandscapeRow) => string): Compare =>
  (a, b) =>
    collator.compare(textOf(a), textOf(b));

const byName = byText(
  ({ here, target }) => `${here.name} ${target.name} ${keyOf(here)}`,
);

function weighed({ peering, here, target }: LandscapeRow) {
  return {
    status: peering.status,
    // All that the row says.
    findings: [...peering.findings, ...here.findings, ...target.findings],
    rollout: { here: here.rollout, target: target.rollout },
  };
}

const byUrgency: Compare = (a, b) => compareUrgency(weighed(a), weighed(b));

const ROLLOUT_RANK: Readonly<Record<Rollout['state'], number>> = {
  failed: 0,
  notFound: 1,
  missing: 2,
  notVisible: 3,
  waitingForMaintenance: 4,
  pending: 5,
  reconciling: 6,
  hibernated: 7,
  applied: 8,
};

function rolloutRank({ here, target }: LandscapeRow): number {
  return Math.min(
    ROLLOUT_RANK[here.rollout.state],
    ROLLOUT_RANK[target.rollout.state],
  );
}

const COMPARE: Readonly<Record<LandscapeSort, Compare>> = {
  worst: byUrgency,
  status: (a, b) =>
    STATUS_RANK[a.peering.status] - STATUS_RANK[b.peering.status],
  shoot: byText(({ here }) => here.name),
  target: byText(({ target }) => target.name),
  nodes: byText(({ here }) => here.nodeNetworks?.[0] ?? ''),
  targetNodes: byText(({ target }) => target.nodeNetworks?.[0] ?? ''),
  rollout: (a, b) => rolloutRank(a) - rolloutRank(b),
};

/** The rows in the wanted order; those that are equal in it worst first, then by name, however the answer came. */
export function sortLandscapeRows(
  rows: readonly LandscapeRow[],
  sort: LandscapeSort,
  descending: boolean,
): readonly LandscapeRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort(
    (a, b) => sign * COMPARE[sort](a, b) || byUrgency(a, b) || byName(a, b),
  );
}
