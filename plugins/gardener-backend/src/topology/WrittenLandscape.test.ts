import {
  landscapeExportSchema,
  type LandscapeExportQuery,
} from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { drawnGraph } from '../__testUtils__/drawnGraph';
import { writeLandscape } from './WrittenLandscape';

const shop = aShoot({
  name: 'shop',
  nodes: ['10.1.0.0/27'],
  ...listing('garden-ops/mon', 'garden-far/vault'),
});
const mon = aShoot({
  namespace: 'garden-ops',
  name: 'mon',
  nodes: ['10.2.0.0/27'],
  ...listing('garden-prod/shop'),
});
const idle = aShoot({ name: 'idle', nodes: ['10.3.0.0/27'] });
const GRAPH = drawnGraph([shop, mon, idle]);

async function written(
  query: Omit<LandscapeExportQuery, 'garden'> = {},
  graph = GRAPH,
) {
  const { tag, pieces } = await writeLandscape(graph, {
    garden: 'osc',
    ...query,
  });
  const all: string[] = [];
  for await (const piece of pieces()) all.push(piece);
  return { tag, pieces: all, text: all.join('') };
}

async function document(query: Omit<LandscapeExportQuery, 'garden'> = {}) {
  const { text } = await written(query);
  return landscapeExportSchema.parse(JSON.parse(text));
}

describe('a landscape that is written down', () => {
  it('has each shoot, each peering and each target that can’t be drawn, once', async () => {
    const { shoots, ghosts, peerings } = await document();
    expect(shoots.map(({ name }) => name)).toEqual(['mon', 'idle', 'shop']);
    expect(ghosts.map(({ name }) => name)).toEqual(['vault']);
    expect(peerings.map(({ b }) => b.name)).toEqual(['shop', 'shop']);
  });

  it('leaves out what has no peering when it is not wanted, and not what is named', async () => {
    const names = async (query: object) =>
      (await document(query)).shoots.map(({ name }) => name);
    expect(await names({ alone: false })).toEqual(['mon', 'shop']);
    expect(await names({ alone: false, focus: ['garden-prod/idle'] })).toEqual([
      'idle',
    ]);
  });

  it('is filtered as the page is', async () => {
    const { shoots, peerings } = await document({ status: ['configured'] });
    expect(shoots.map(({ name }) => name)).toEqual(['mon', 'shop']);
    expect(peerings.map(({ status }) => status)).toEqual(['configured']);
  });

  it.each([
    { project: ['pord'], seed: ['seed-1'] },
    { focus: ['garden-prod/sohp'] },
    { region: ['nowhere', 'elsewhere'] },
  ])('has nothing of what nothing has: %j', async query => {
    const { shoots, ghosts, peerings, leftOut } = await document(query);
    expect([shoots, ghosts, peerings]).toEqual([[], [], []]);
    expect(leftOut.length).toBeGreaterThan(0);
  });

  it('goes on without a value that nothing has, and names it', async () => {
    const { shoots, leftOut } = await document({
      project: ['prod', 'pord'],
      focus: ['garden-prod/shop', 'garden-prod/sohp'],
    });
    expect(shoots.map(({ name }) => name)).toEqual(['shop']);
    expect(leftOut).toEqual([
      { parameter: 'focus', value: 'garden-prod/sohp' },
      { parameter: 'project', value: 'pord' },
    ]);
  });

  it('has a shoot that was found by itself, even where those without peerings are not wanted', async () => {
    const self = aShoot({ name: 'self', ...listing('garden-prod/self') });
    const { text } = await written(
      { alone: false, finding: ['SELF_PEERING'] },
      drawnGraph([shop, mon, idle, self]),
    );
    const { shoots } = landscapeExportSchema.parse(JSON.parse(text));
    expect(shoots.map(({ name }) => name)).toEqual(['self']);
  });

  it.each([
    ['csv', /^kind,garden,as_of,status.*\r\npeering,osc,/],
    ['mermaid', /^flowchart LR\n/],
    ['dot', /^graph peerings \{\n/],
  ] as const)('can be had as %s', async (format, begin) => {
    const { text } = await written({ format });
    expect(text).toMatch(begin);
    expect(text).toContain('vault');
  });

  it('has the same tag exactly as long as it has the same bytes', async () => {
    const first = await written();
    const again = await written({}, drawnGraph([shop, mon, idle]));
    expect([again.tag, again.text]).toEqual([first.tag, first.text]);
    const others = await Promise.all([
      written({ format: 'csv' }),
      written({ alone: false }),
      written({}, drawnGraph([shop, { ...mon, purpose: 'infra' }, idle])),
    ]);
    expect(new Set([first, ...others].map(({ tag }) => tag)).size).toBe(4);
  });

  it('has a tag of no bytes that the format does not have', async () => {
    // A table does not say what a shoot is for.
    const other = drawnGraph([shop, { ...mon, purpose: 'infra' }, idle]);
    const [one, same] = await Promise.all([
      written({ format: 'csv' }),
      written({ format: 'csv' }, other),
    ]);
    expect(same.tag).toBe(one.tag);
  });

  it('comes in pieces, between which others get their turn', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      aShoot({ name: `shoot-${i}`, nodes: [`10.4.${i % 250}.0/27`] }),
    );
    const graph = drawnGraph(many);
    const { pieces } = await writeLandscape(graph, { garden: 'osc' });
    const happened: string[] = [];
    for await (const _ of pieces()) {
      happened.push('piece');
      setImmediate(() => happened.push('other'));
    }
    const [first, ...rest] = happened;
    expect(first).toBe('piece');
    expect(rest.length).toBeGreaterThan(2);
    expect(rest).toEqual(rest.map((_, i) => (i % 2 ? 'piece' : 'other')));
  });
});
