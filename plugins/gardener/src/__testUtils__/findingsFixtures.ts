import type {
  FindingRow,
  Findings,
  FindingShoot,
  FindingsGroup,
} from 'backstage-plugin-gardener-common';
import { wishFor } from './bulkFixtures';

/** A shoot, given as `project/name`. */
export function findingShoot(text: string): FindingShoot {
  const [project, name] = text.split('/');
  const namespace = `garden-${project}`;
  return {
    namespace,
    name,
    project,
    entityRef: `resource:default/osc.${namespace}.${name}`,
  };
}

/** One shoot lists another one, which does not list it back, and can; with changes. */
export function reverseRow(
  shoot: string,
  peer: string,
  part: Partial<FindingRow> = {},
): FindingRow {
  const [one, other] = [findingShoot(shoot), findingShoot(peer)];
  return {
    id: `REVERSE_MISSING:${shoot}:${peer}`,
    weight: 'incomplete',
    finding: {
      code: 'REVERSE_MISSING',
      severity: 'warning',
      variant: 'target',
      what: `${one.name} lists ${other.name}, which does not list it back.`,
      params: { shoot: one.name, target: other.name },
    },
    shoot: one,
    peer: other,
    peers: 1,
    repair: {
      state: 'possible',
      kind: 'addReverse',
      wish: wishFor(shoot, peer, { there: 'add' }),
    },
    ...part,
  };
}

/** An entry names another seed than its target's; with changes. */
export function seedRow(
  shoot: string,
  peer: string,
  part: Partial<FindingRow> = {},
): FindingRow {
  const [one, other] = [findingShoot(shoot), findingShoot(peer)];
  return {
    id: `SEED_MISMATCH:${shoot}:${peer}`,
    weight: 'warning',
    finding: {
      code: 'SEED_MISMATCH',
      severity: 'warning',
      variant: 'different',
      what: `The entry for ${other.name} on ${one.name} names seed eu-de-1.`,
      params: {
        shoot: one.name,
        target: other.name,
        seed: 'eu-de-2',
        listed: 'eu-de-1',
      },
    },
    shoot: one,
    peer: other,
    peers: 1,
    repair: {
      state: 'possible',
      kind: 'correctSeed',
      wish: wishFor(shoot, peer, { here: 'correctSeed' }),
    },
    ...part,
  };
}

/** A shoot without workers, which nothing repairs. */
export function workerlessRow(shoot: string): FindingRow {
  const one = findingShoot(shoot);
  return {
    id: `WORKERLESS:${shoot}`,
    weight: 'error',
    finding: {
      code: 'WORKERLESS',
      severity: 'error',
      variant: 'default',
      what: `${one.name} has no workers.`,
      params: { shoot: one.name },
    },
    shoot: one,
    peer: null,
    peers: 0,
    repair: { state: 'none' },
  };
}

/** A cause with all of its rows, which are at least one; with changes. */
export function causeOf(
  rows: readonly FindingRow[],
  part: Partial<FindingsGroup> = {},
): FindingsGroup {
  const [{ weight, finding }] = rows;
  const inState = (state: FindingRow['repair']['state']) =>
    rows.filter(({ repair }) => repair.state === state).length;
  return {
    key: finding.code,
    weight,
    shoot: null,
    network: null,
    count: rows.length,
    codes: [{ code: finding.code, count: rows.length }],
    possible: inState('possible'),
    confirm: inState('confirm'),
    held: inState('held'),
    rows: [...rows],
    next: null,
    ...part,
  };
}

/** An answer with these groups; with changes. */
export function findingsWith(
  groups: readonly FindingsGroup[],
  part: Partial<Findings> = {},
): Findings {
  const rows = groups.flatMap(group => group.rows);
  const weighing = (weight: FindingRow['weight']) =>
    rows.filter(row => row.weight === weight).length;
  return {
    garden: 'osc',
    freshness: { state: 'live' },
    groupBy: 'cause',
    scope: { shoots: 26, projects: 4 },
    totals: {
      error: weighing('error'),
      incomplete: weighing('incomplete'),
      warning: weighing('warning'),
      note: weighing('note'),
      notChecked: weighing('notChecked'),
    },
    groups: [...groups],
    hidden: { groups: 0, findings: 0 },
    facets: {
      project: [
        { value: 'dev', findings: 2 },
        { value: 'prod', findings: 4 },
      ],
      severity: [{ value: 'incomplete', findings: 4 }],
      seed: [{ value: 'eu-de-1', findings: 4 }],
    },
    leftOut: [],
    ...part,
  };
}

/** The reverse entries that are missing in the picture: two can be added, one waits for a word and one for a migration. */
export const missingReverse = causeOf([
  reverseRow('prod/shop', 'dev/shop-dev'),
  reverseRow('ops/ci', 'prod/shop'),
  reverseRow('dev/test-1', 'ops/ci', {
    repair: {
      state: 'confirm',
      kind: 'addReverse',
      why: 'recreated',
      wish: wishFor('dev/test-1', 'ops/ci', { there: 'add' }),
    },
  }),
  reverseRow('data/spark', 'data/stream', {
    repair: { state: 'held', kind: 'addReverse', why: 'migrating' },
  }),
]);

/** Some of the findings of the picture. */
export function shopFindings(part: Partial<Findings> = {}): Findings {
  return findingsWith(
    [
      causeOf([workerlessRow('dev/playground')]),
      missingReverse,
      causeOf([
        seedRow('prod/shop', 'data/lake'),
        seedRow('ops/monitoring', 'data/lake'),
      ]),
    ],
    part,
  );
}
