import type { LandscapeQuery } from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { drawnGraph, landscapeOf } from '../__testUtils__/drawnGraph';

/** a and b peer with each other, c lists a only; d is alone and can't have peerings. */
const graph = drawnGraph([
  aShoot({
    name: 'a',
    nodes: ['10.1.0.0/27'],
    region: 'north',
    seed: 'n1',
    ...listing('garden-ops/b', 'garden-x/unseen'),
  }),
  aShoot({
    namespace: 'garden-ops',
    name: 'b',
    nodes: ['10.2.0.0/27'],
    region: 'south',
    seed: 's1',
    purpose: 'testing',
    ...listing('garden-prod/a'),
  }),
  aShoot({
    namespace: 'garden-ops',
    name: 'c',
    nodes: ['10.3.0.0/27'],
    region: 'north',
    seed: undefined,
    ...listing('garden-prod/a'),
  }),
  aShoot({
    name: 'd',
    region: 'south',
    seed: 's1',
    purpose: undefined,
    ...listing('garden-prod/d'),
  }),
]);

function answer(query: Omit<LandscapeQuery, 'garden'>) {
  const { shoots, peerings, leftOut, totals } = landscapeOf(graph, {
    alone: true,
    ...query,
  });
  return {
    shoots: shoots.map(({ name }) => name).join(' '),
    peerings: peerings.map(({ a, b }) => `${a.name}-${b.name}`).join(' '),
    leftOut,
    totals,
  };
}

const ALL = { shoots: 'b c a d', peerings: 'b-a c-a a-unseen' };

describe('filters of a landscape', () => {
  it.each([
    ['nothing', {}, ALL],
    [
      'one project, and peerings within it',
      { project: ['prod'] },
      { shoots: 'a d', peerings: 'a-unseen' },
    ],
    ['one of two projects', { project: ['prod', 'ops'] }, ALL],
    [
      'a region',
      { region: ['north'] },
      { shoots: 'c a', peerings: 'c-a a-unseen' },
    ],
    [
      'all filters at once',
      { region: ['north'], project: ['ops'] },
      { shoots: 'c', peerings: '' },
    ],
    ['a seed', { seed: ['s1'] }, { shoots: 'b d', peerings: '' }],
    ['no seed', { seed: ['-'] }, { shoots: 'c', peerings: '' }],
    ['a purpose', { purpose: ['testing'] }, { shoots: 'b', peerings: '' }],
    ['no purpose', { purpose: ['-'] }, { shoots: 'd', peerings: '' }],
    [
      'a status, and the shoots that have it',
      { status: ['incomplete'] },
      { shoots: 'c a', peerings: 'c-a' },
    ],
    [
      'one of two statuses',
      { status: ['configured', 'notAccessible'] },
      { shoots: 'b a', peerings: 'b-a a-unseen' },
    ],
    [
      'a finding of a shoot itself',
      { finding: ['SELF_PEERING'] },
      { shoots: 'd', peerings: '' },
    ],
    [
      'a finding of a peering',
      { finding: ['REVERSE_MISSING'] },
      { shoots: 'c a', peerings: 'c-a' },
    ],
    [
      'errors, whoever has them',
      { finding: ['error'] },
      { shoots: 'd', peerings: '' },
    ],
    [
      'a status and a finding of one peering',
      { status: ['configured'], finding: ['REVERSE_MISSING'] },
      { shoots: '', peerings: '' },
    ],
    [
      'a status and a shoot that has a finding, where it has both',
      { status: ['configured'], finding: ['SELF_PEERING'] },
      { shoots: '', peerings: '' },
    ],
  ] as const)('leave for %s what matches', (_, query, wanted) => {
    expect(answer(query as never)).toEqual(expect.objectContaining(wanted));
  });

  it.each([
    ['SELF_PEERING', 'd'],
    ['error', 'd'],
    ['REVERSE_MISSING', 'c a'],
  ] as const)(
    'leave for %s a shoot that has it itself, with or without a peering',
    (finding, shoots) => {
      const found = landscapeOf(graph, { finding: [finding] });
      expect(found.shoots.map(({ name }) => name).join(' ')).toBe(shoots);
      expect(found.hidden.alone).toEqual({ shoots: 0, groups: 0 });
    },
  );

  it('say which values nothing has, and go by the others', () => {
    const { leftOut, shoots } = answer({
      project: ['prod', 'gone'],
      seed: ['s1', 'a-seed'],
    });
    expect(shoots).toBe('d');
    expect(leftOut).toEqual([
      { parameter: 'project', value: 'gone' },
      { parameter: 'seed', value: 'a-seed' },
    ]);
  });

  it('do not filter by values of which nothing has one', () => {
    expect(answer({ region: ['gone'] })).toEqual(expect.objectContaining(ALL));
  });

  it('count everything that matches', () => {
    const { totals } = answer({ region: ['north'] });
    expect(totals).toEqual({
      shoots: 2,
      groups: 2,
      projects: 2,
      peerings: {
        configured: 0,
        incomplete: 1,
        notAccessible: 1,
        errors: 0,
        // An entry names another seed.
        warnings: 1,
      },
    });
  });

  it('count what a status says already as no warning, and do not find it as one', () => {
    const incomplete = drawnGraph([
      aShoot({
        name: 'a',
        nodes: ['10.1.0.0/27'],
        ...listing('garden-prod/b'),
      }),
      aShoot({ name: 'b', nodes: ['10.2.0.0/27'] }),
    ]);
    const { totals, peerings } = landscapeOf(incomplete);
    expect(totals.peerings).toEqual(
      expect.objectContaining({ incomplete: 1, warnings: 0 }),
    );
    expect(peerings[0].findings).toEqual([
      expect.objectContaining({ code: 'REVERSE_MISSING', severity: 'warning' }),
    ]);
    const found = landscapeOf(incomplete, { finding: ['warning'] });
    expect(found.totals.shoots).toBe(0);
  });

  it('offer the values that there are, whatever is filtered', () => {
    const { facets } = landscapeOf(graph, { project: ['prod'] });
    expect(facets).toEqual({
      project: [
        { value: 'ops', shoots: 2 },
        { value: 'prod', shoots: 2 },
      ],
      region: [
        { value: 'north', shoots: 2 },
        { value: 'south', shoots: 2 },
      ],
      seed: [
        { value: '-', shoots: 1 },
        { value: 'n1', shoots: 1 },
        { value: 's1', shoots: 2 },
      ],
      purpose: [
        { value: '-', shoots: 1 },
        { value: 'production', shoots: 2 },
        { value: 'testing', shoots: 1 },
      ],
    });
  });
});

describe('a focus', () => {
  /** p0 - p1 - p2 - p3, and a target of p1 that is not there. */
  const path = drawnGraph(
    [0, 1, 2, 3].map(i =>
      aShoot({
        name: `p${i}`,
        nodes: [`10.${i + 1}.0.0/27`],
        ...listing(
          ...(i > 0 ? [`garden-prod/p${i - 1}`] : []),
          ...(i === 1 ? ['garden-prod/gone'] : []),
        ),
      }),
    ),
  );
  const near = (query: Omit<LandscapeQuery, 'garden'>, focused?: number) => {
    const { shoots, peerings, ghosts, leftOut, hidden } = landscapeOf(
      path,
      query,
      { focused },
    );
    return {
      shoots: shoots.map(({ name }) => name).join(' '),
      peerings: peerings.map(({ a, b }) => `${a.name}-${b.name}`).join(' '),
      ghosts: ghosts.length,
      leftOut,
      farther: hidden.farther,
    };
  };

  it.each([
    [1, 'p0 p1', 'p0-p1', 0],
    [2, 'p0 p1 p2', 'gone-p1 p0-p1 p1-p2', 1],
    [3, 'p0 p1 p2 p3', 'gone-p1 p0-p1 p1-p2 p2-p3', 1],
  ])('reaches what is %i peerings away', (depth, shoots, peerings, ghosts) => {
    expect(near({ focus: ['garden-prod/p0'], depth })).toEqual(
      expect.objectContaining({ shoots, peerings, ghosts }),
    );
  });

  it('gives the nearest first where there are too many, and counts the others', () => {
    expect(near({ focus: ['garden-prod/p0'], depth: 3 }, 3)).toEqual(
      expect.objectContaining({
        shoots: 'p0 p1 p2',
        peerings: 'gone-p1 p0-p1 p1-p2',
        farther: { shoots: 1, peerings: 1 },
      }),
    );
  });

  it('gives a named shoot even if nothing of it matches the filters', () => {
    expect(near({ focus: ['garden-prod/p3'], status: ['configured'] })).toEqual(
      expect.objectContaining({ shoots: 'p3', peerings: '' }),
    );
  });

  it.each(['garden-prod/nothing', 'garden-secret/x', 'p0', 'a/b/c', '/'])(
    'on %s leaves it out, and is none',
    value => {
      expect(near({ focus: [value] })).toEqual(
        expect.objectContaining({
          shoots: 'p0 p1 p2 p3',
          leftOut: [{ parameter: 'focus', value }],
        }),
      );
    },
  );
});
