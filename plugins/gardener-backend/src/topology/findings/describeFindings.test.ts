import {
  findingCodeSchema,
  type FindingsQuery,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import { drawnGraph } from '../../__testUtils__/drawnGraph';
import { findingsOf, rowsIn } from '../../__testUtils__/findingsOf';
import { MOST_GROUPS } from './describeFindings';

const shop = aShoot({
  name: 'shop',
  nodes: ['10.1.0.0/27'],
  ...listing('garden-ops/mon'),
});
const mon = aShoot({
  namespace: 'garden-ops',
  name: 'mon',
  nodes: ['10.2.0.0/27'],
});
const back = listing('garden-prod/shop');

function groupsOf(
  shoots: readonly Shoot[],
  query: Omit<FindingsQuery, 'garden'> = {},
) {
  return findingsOf(shoots, query).groups.map(({ key, count }) => [key, count]);
}

describe('the findings of a landscape', () => {
  it('are none where nothing is wrong, and say how much was looked at', () => {
    const found = findingsOf([shop, { ...mon, ...back }]);
    expect(found.groups).toEqual([]);
    expect(found.scope).toEqual({ shoots: 2, projects: 2 });
    expect(found.facets).toEqual({ project: [], severity: [], seed: [] });
  });

  it('have what both shoots of a peering see once, by the shoot whose entry it is about', () => {
    const [row, ...others] = rowsIn(findingsOf([mon, shop]));
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      weight: 'incomplete',
      finding: { code: 'REVERSE_MISSING' },
      shoot: { name: 'shop', project: 'prod' },
      peer: { name: 'mon', project: 'ops' },
    });
    expect(findingsOf([mon, shop]).totals).toEqual({
      error: 0,
      incomplete: 1,
      warning: 0,
      note: 0,
      notChecked: 0,
    });
  });

  it('have a target that is not there with nothing but what is listed of it', () => {
    const [row] = rowsIn(findingsOf([{ ...shop, ...listing('garden-ops/x') }]));
    expect(row.peer).toEqual({
      namespace: 'garden-ops',
      name: 'x',
      project: null,
      entityRef: null,
    });
    const [known] = rowsIn(
      findingsOf([mon, { ...shop, ...listing('garden-ops/x') }]),
    );
    expect(known).toMatchObject({
      finding: { code: 'TARGET_NOT_FOUND' },
      peer: { project: 'ops', entityRef: null },
    });
  });

  it('have one row for a shoot whose peers overlap, however many they are', () => {
    const peers = ['a', 'b', 'c'].map(name =>
      aShoot({
        namespace: 'garden-ops',
        name,
        nodes: ['10.7.0.0/27'],
        ...back,
      }),
    );
    const hub = {
      ...shop,
      ...listing(...peers.map(({ name }) => `garden-ops/${name}`)),
    };
    const [group] = findingsOf([hub, ...peers]).groups;
    expect(group).toMatchObject({ key: 'HUB_OVERLAP', count: 1 });
    expect(group.rows[0]).toMatchObject({ shoot: { name: 'shop' }, peers: 3 });
  });

  it('have one cause for all shoots on one default node network, and never their pairs', () => {
    const shoots = Array.from({ length: 300 }, (_, i) => {
      const peer = `s${i - (i % 2) + ((i + 1) % 2)}`;
      return aShoot({
        name: `s${i}`,
        nodes: [i % 2 === 0 ? `10.250.${i % 8}.0/27` : '10.3.0.0/27'],
        ...listing(`garden-prod/${peer}`),
      });
    });
    const found = findingsOf(shoots, { limit: 10 });
    expect(found.groups).toHaveLength(1);
    expect(found.groups[0]).toMatchObject({
      network: '10.250.0.0/16',
      count: 150,
    });
    expect(found.groups[0].rows).toHaveLength(10);
  });

  it('stand in groups, the worst first and then the larger ones; notes are one', () => {
    const asleep = { ...mon, ...back, hibernation: 'hibernated' as const };
    const strict = { ...asleep, accessRestrictions: ['eu-access-only'] };
    const workerless = aShoot({ name: 'w', workerless: true, ...back });
    expect(groupsOf([shop, strict, workerless])).toEqual([
      ['WORKERLESS', 1],
      ['REVERSE_MISSING', 1],
      ['notes', 2],
    ]);
  });

  it('are all told by cause, where their shoots are more groups than an answer has', () => {
    const shoots = Array.from({ length: MOST_GROUPS + 50 }, (_, i) =>
      aShoot({
        name: `s${i}`,
        workerless: true,
        ...listing('garden-ops/gone'),
      }),
    );
    const all = [mon, ...shoots];
    expect(findingsOf(all, { groupBy: 'shoot' }).hidden.groups).toBe(50);
    const byCause = findingsOf(all, { groupBy: 'cause', limit: 500 });
    expect(byCause.hidden).toEqual({ groups: 0, findings: 0 });
    const found = new Set(rowsIn(byCause).map(({ shoot }) => shoot.name));
    expect(found.size).toBe(shoots.length);
  });

  it('have causes by far fewer than groups of an answer: one for a code, and one for each default network', () => {
    expect(findingCodeSchema.options.length * 4).toBeLessThan(MOST_GROUPS);
  });

  it('can be put together by shoot and by project, the worst first', () => {
    const workerless = aShoot({ name: 'w', workerless: true, ...back });
    const all = [shop, mon, workerless];
    expect(groupsOf(all, { groupBy: 'shoot' })).toEqual([
      ['garden-prod/w', 2],
      ['garden-prod/shop', 1],
    ]);
    expect(groupsOf(all, { groupBy: 'project' })).toEqual([['prod', 3]]);
    const [{ rows }] = findingsOf(all, { groupBy: 'project' }).groups;
    expect(rows.map(({ weight }) => weight)).toEqual([
      'error',
      'incomplete',
      'incomplete',
    ]);
  });
});

describe('a question about findings', () => {
  const dev = aShoot({
    namespace: 'garden-dev',
    name: 'lab',
    seed: 'eu-nl-1',
    nodes: ['10.9.0.0/27'],
    ...listing('garden-ops/mon', 'garden-dev/gone'),
  });
  const all = [shop, mon, dev];
  const count = (query: Omit<FindingsQuery, 'garden'>) =>
    rowsIn(findingsOf(all, query)).length;

  it.each<[string, Omit<FindingsQuery, 'garden'>, number]>([
    ['by project, of either shoot', { project: ['ops'] }, 2],
    ['by seed, of either shoot', { seed: ['eu-nl-1'] }, 2],
    ['by how they are counted', { severity: ['warning'] }, 1],
    ['by code', { code: ['REVERSE_MISSING'] }, 2],
    ['by a name', { text: 'SHOP' }, 1],
    ['by the name of what is not there', { text: 'gone' }, 1],
    ['by words', { text: 'list it back' }, 2],
    ['by all of it together', { project: ['ops'], seed: ['eu-nl-1'] }, 1],
  ])('narrows them %s', (_, query, wanted) => {
    expect(count({})).toBe(3);
    expect(count(query)).toBe(wanted);
  });

  it('says which values nothing has, and is not narrowed by them', () => {
    const found = findingsOf(all, {
      project: ['gone'],
      seed: ['x'],
      group: 'SELF_PEERING',
    });
    expect(found.leftOut).toEqual([
      { parameter: 'group', value: 'SELF_PEERING' },
      { parameter: 'project', value: 'gone' },
      { parameter: 'seed', value: 'x' },
    ]);
    expect(found.totals.incomplete).toBe(2);
    expect(found.groups).toEqual([]);
  });

  it('is told by what it can be narrowed, whatever it is narrowed by', () => {
    const { facets } = findingsOf(all, { severity: ['warning'] });
    expect(facets).toEqual({
      project: [
        { value: 'dev', findings: 2 },
        { value: 'ops', findings: 2 },
        { value: 'prod', findings: 1 },
      ],
      severity: [
        { value: 'incomplete', findings: 2 },
        { value: 'warning', findings: 1 },
      ],
      seed: [
        { value: 'eu-de-1', findings: 2 },
        { value: 'eu-nl-1', findings: 2 },
      ],
    });
  });

  it('gets a part of each group, and where the next one begins', () => {
    const [first] = findingsOf(all, { limit: 1 }).groups;
    expect(first).toMatchObject({ key: 'REVERSE_MISSING', count: 2 });
    expect(first.rows.map(({ shoot }) => shoot.name)).toEqual(['lab']);
    const next = { group: first.key, after: first.next ?? '', limit: 1 };
    const [second] = findingsOf(all, next).groups;
    expect(second.rows.map(({ shoot }) => shoot.name)).toEqual(['shop']);
    expect(second.next).toBeNull();
  });

  it('is refused when it goes on from no place', () => {
    expect(() => findingsOf(all, { after: 'there' })).toThrow(
      'request/query/after must be "next" of an answer',
    );
  });

  it('gets so many groups and rows in one answer, and how many are not in it', () => {
    const found = findingsOf(all, { groupBy: 'shoot' }, { groups: 1, rows: 1 });
    expect(found.groups).toHaveLength(1);
    expect(found.groups[0]).toMatchObject({ key: 'garden-dev/lab', count: 2 });
    expect(found.groups[0].rows).toHaveLength(1);
    expect(found.groups[0].next).not.toBeNull();
    expect(found.hidden).toEqual({ groups: 1, findings: 1 });
  });

  it('gets the same object again from what was read before', () => {
    const graph = drawnGraph(all);
    expect(findingsOf(graph).facets).toBe(
      findingsOf(graph, { text: 'shop' }).facets,
    );
  });
});
