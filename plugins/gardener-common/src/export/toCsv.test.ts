import fc from 'fast-check';
import {
  aDrawnShoot,
  listingGhost,
  ONE_OF_EACH,
  STALE,
} from '../__testUtils__/aDrawnLandscape';
import { hostileName } from '../__testUtils__/hostileName';
import { toCsv } from './toCsv';

/** Rows and cells by RFC 4180, with the mark that parts cells. */
function parse(csv: string, delimiter = ','): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i];
    if (quoted) {
      if (c === '"' && csv[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === delimiter || c === '\r') {
      rows[rows.length - 1].push(cell);
      cell = '';
      if (c === '\r') {
        rows.push([]);
        i += 1;
      }
    } else cell += c;
  }
  rows.pop();
  return rows;
}

function records(csv: string): Record<string, string>[] {
  const [head, ...rows] = parse(csv);
  return rows.map(row =>
    Object.fromEntries(head.map((column, i) => [column, row[i]])),
  );
}

/** Of a row that stands for one thing. */
const NO_NUMBERS = {
  peerings: '',
  configured: '',
  incomplete: '',
  not_accessible: '',
  peerings_with_errors: '',
  peerings_with_warnings: '',
  shoots: '',
  shoots_with_errors: '',
  shoots_with_warnings: '',
};

const CALCULATES = /^\s*[=+\-@＝＋－＠\t\r]/;

describe('a landscape as a table', () => {
  it('has a row for each peering, with both shoots', () => {
    const rows = records(toCsv(ONE_OF_EACH)).filter(
      ({ kind }) => kind === 'peering',
    );
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual({
      ...NO_NUMBERS,
      kind: 'peering',
      garden: 'osc',
      as_of: '',
      status: 'incomplete',
      findings: 'CIDR_OVERLAP REVERSE_MISSING ROLLOUT_PENDING',
      a_group: '',
      a_project: 'ops',
      a_namespace: 'garden-ops',
      a_name: 'ci',
      a_region: 'eu-de-1',
      a_seed: 'seed-1',
      a_node_networks: '10.7.0.0/27 2001:db8::/64',
      a_shoot_findings: '',
      a_entry: 'missing',
      a_rollout: 'missing',
      b_group: '',
      b_project: 'prod',
      b_namespace: 'garden-prod',
      b_name: 'db',
      b_region: 'eu-de-1',
      b_seed: 'seed-1',
      b_node_networks: '',
      b_shoot_findings: 'WORKERLESS',
      b_entry: 'set',
      b_rollout: 'reconciling 40 %',
    });
  });

  it('says of what is no shoot what is listed, and how far it is known', () => {
    const [row] = records(toCsv(listingGhost('vault')));
    expect(row).toMatchObject({
      status: 'notAccessible',
      b_project: '',
      b_name: 'vault',
      b_entry: 'unknown',
      b_rollout: 'notVisible',
    });
  });

  it('names the maintenance window that a rollout waits for', () => {
    const listed = listingGhost('vault');
    const window = {
      begin: '2026-11-20T22:00:00Z',
      end: '2026-11-20T23:00:00Z',
    };
    const peerings = listed.peerings.map(peering => ({
      ...peering,
      rollout: {
        a: { state: 'waitingForMaintenance' as const, window },
        b: { state: 'waitingForMaintenance' as const },
      },
    }));
    expect(records(toCsv({ ...listed, peerings }))[0]).toMatchObject({
      a_rollout: 'waitingForMaintenance 2026-11-20T22:00:00Z',
      b_rollout: 'waitingForMaintenance',
    });
  });

  it('says how old it is when the Garden does not answer', () => {
    const [{ as_of }] = records(toCsv({ ...ONE_OF_EACH, freshness: STALE }));
    expect(as_of).toBe('2026-11-20T10:00:00Z');
  });

  it('has a row for each bundle, with its numbers and what it leads to', () => {
    const [row, ...others] = records(toCsv(ONE_OF_EACH)).filter(
      ({ kind }) => kind === 'bundle',
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      garden: 'osc',
      status: '',
      peerings: '13',
      configured: '11',
      incomplete: '2',
      not_accessible: '0',
      shoots: '',
      a_group: 'data',
      a_name: '',
      b_group: '',
      b_name: 'shop',
      b_node_networks: '10.5.0.0/27',
      b_entry: '',
    });
  });

  it('has a row for each closed group, and none for an open one', () => {
    const [row, ...others] = records(toCsv(ONE_OF_EACH)).filter(
      ({ kind }) => kind === 'group',
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      a_group: 'data',
      shoots: '12',
      shoots_with_errors: '3',
      shoots_with_warnings: '1',
      peerings: '5',
      configured: '4',
      incomplete: '1',
      peerings_with_errors: '1',
      peerings_with_warnings: '0',
    });
  });

  it('has a row for each shoot that no peering names, with its own findings', () => {
    const idle = aDrawnShoot({
      name: 'idle',
      peerings: 2,
      findings: [
        { code: 'SELF_PEERING', severity: 'error', what: 's', params: {} },
      ],
    });
    const shoots = [...ONE_OF_EACH.shoots, idle];
    const rows = records(toCsv({ ...ONE_OF_EACH, shoots })).filter(
      ({ kind }) => kind === 'shoot',
    );
    expect(rows).toEqual([
      expect.objectContaining({
        a_name: 'idle',
        a_project: 'prod',
        a_shoot_findings: 'SELF_PEERING',
        peerings: '2',
        b_name: '',
      }),
    ]);
  });

  it('is a head alone only where nothing is drawn', () => {
    const nothing = { groups: [], shoots: [], peerings: [], bundles: [] };
    expect(parse(toCsv({ ...ONE_OF_EACH, ...nothing }))).toHaveLength(1);
    const closed = ONE_OF_EACH.groups.filter(({ open }) => !open);
    expect(
      parse(toCsv({ ...ONE_OF_EACH, ...nothing, groups: closed })),
    ).toHaveLength(2);
  });

  it('keeps its rows and cells, and lets nothing calculate, whatever is listed', () => {
    const columns = parse(toCsv(listingGhost('x')))[0].length;
    fc.assert(
      fc.property(hostileName, hostileName, (namespace, name) => {
        const csv = toCsv(listingGhost(name, { namespace }));
        const rows = parse(csv);
        expect(rows.map(row => row.length)).toEqual([columns, columns]);
        expect(rows[1].filter(cell => CALCULATES.test(cell))).toEqual([]);
        // As a spreadsheet reads it that parts cells by semicolons.
        expect(
          parse(csv, ';')
            .flat()
            .filter(cell => CALCULATES.test(cell)),
        ).toEqual([]);
      }),
    );
  });

  it('cuts nothing', () => {
    const name = 'n'.repeat(5_000);
    expect(records(toCsv(listingGhost(name)))[0].b_name).toBe(name);
  });

  it('marks what would calculate, and nothing else', () => {
    const cellOf = (name: string) =>
      records(toCsv(listingGhost(name)))[0].b_name;
    expect(cellOf('=1+1')).toBe("'=1+1");
    expect(cellOf('a;=1')).toBe("a;'=1");
    expect(cellOf('a "b", c')).toBe('a "b", c');
    expect(cellOf(' a-b')).toBe(' a-b');
  });
});
