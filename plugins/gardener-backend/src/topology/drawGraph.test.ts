import type { Shoot } from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { drawnGraph, landscapeOf } from '../__testUtils__/drawnGraph';

const shop = aShoot({
  name: 'shop',
  nodes: ['10.5.0.0/27'],
  ...listing('garden-ops/mon', 'garden-prod/web'),
});
const web = aShoot({ name: 'web', nodes: ['10.5.1.0/27'] });
const mon = aShoot({
  namespace: 'garden-ops',
  name: 'mon',
  nodes: ['10.5.0.0/26'],
  ...listing('garden-prod/shop'),
});

function peeringsOf(shoots: readonly Shoot[], visible?: readonly string[]) {
  return landscapeOf(drawnGraph(shoots, visible)).peerings;
}

function codes(shoots: readonly Shoot[]) {
  return peeringsOf(shoots).map(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

describe('the graph of a landscape', () => {
  it('has each peering once, its ends in the order of namespace and name', () => {
    expect(
      peeringsOf([shop, web, mon]).map(({ a, b, status, edges }) => [
        `${a.namespace}/${a.name} ${b.namespace}/${b.name}`,
        status,
        edges,
      ]),
    ).toEqual([
      ['garden-ops/mon garden-prod/shop', 'configured', { a: 'set', b: 'set' }],
      [
        'garden-prod/shop garden-prod/web',
        'incomplete',
        { a: 'set', b: 'missing' },
      ],
    ]);
  });

  it('says what is about both shoots once, and what is about one of them for each', () => {
    const asleep = { hibernation: 'hibernated' } as const;
    expect(
      codes([
        { ...shop, ...listing('garden-ops/mon'), ...asleep },
        { ...mon, ...asleep },
      ]),
    ).toEqual([['CIDR_OVERLAP', 'TARGET_HIBERNATED', 'TARGET_HIBERNATED']]);
  });

  it('says the worst first, whichever side sees it', () => {
    expect(
      codes([
        { ...shop, hibernation: 'hibernated', ...listing('garden-ops/mon') },
        { ...mon, workerless: true, nodes: [] },
      ]),
    ).toEqual([['WORKERLESS', 'TARGET_HIBERNATED']]);
    expect(
      codes([
        { ...shop, workerless: true, nodes: [], ...listing('garden-ops/mon') },
        { ...mon, hibernation: 'hibernated' },
      ]),
    ).toEqual([['WORKERLESS', 'TARGET_HIBERNATED']]);
  });

  it('is in the order of names, whatever is the matter with peerings', () => {
    const hub = aShoot({
      name: 'a',
      nodes: ['10.1.0.0/27'],
      ...listing('garden-prod/b', 'garden-prod/c'),
    });
    const others = [
      aShoot({ name: 'b', nodes: ['10.2.0.0/27'] }),
      aShoot({ name: 'c', nodes: ['10.1.0.0/27'] }),
    ];
    expect(peeringsOf([hub, ...others]).map(({ b }) => b.name)).toEqual([
      'b',
      'c',
    ]);
  });

  it('tells a half-edge whose extension is disabled from the side that lists', () => {
    const disabled = {
      peering: {
        state: 'disabled' as const,
        entries: [{ namespace: 'garden-prod', name: 'web', seed: 'eu-de-1' }],
      },
    };
    expect(peeringsOf([{ ...shop, ...disabled }, web])).toEqual([
      expect.objectContaining({
        status: 'incomplete',
        edges: { a: 'missing', b: 'missing' },
      }),
    ]);
  });

  it('counts the peerings of each shoot, whoever lists whom', () => {
    const { shoots } = landscapeOf(drawnGraph([shop, web, mon]));
    expect(shoots.map(({ name, peerings }) => [name, peerings])).toEqual([
      ['mon', 1],
      ['shop', 2],
      ['web', 1],
    ]);
  });

  it('draws a target that may not be seen by its name alone, and one that is gone in its group', () => {
    const lister = aShoot({
      name: 'shop',
      ...listing('garden-secret/vault', 'garden-prod/gone'),
    });
    const vault = aShoot({
      namespace: 'garden-secret',
      name: 'vault',
      ...listing('garden-prod/shop'),
    });
    const { ghosts, peerings, shoots } = landscapeOf(
      drawnGraph([lister, vault], ['garden-prod']),
    );
    expect(ghosts).toEqual([
      {
        kind: 'notFound',
        namespace: 'garden-prod',
        name: 'gone',
        group: 'prod',
      },
      {
        kind: 'notAccessible',
        namespace: 'garden-secret',
        name: 'vault',
        group: null,
      },
    ]);
    expect(peerings.map(({ status, edges }) => [status, edges])).toEqual([
      ['incomplete', { a: 'missing', b: 'set' }],
      ['notAccessible', { a: 'set', b: 'unknown' }],
    ]);
    expect(shoots.map(({ name }) => name)).toEqual(['shop']);
  });

  it('knows nothing of a shoot that lists one and may not be seen', () => {
    const lister = aShoot({
      namespace: 'garden-secret',
      name: 'spy',
      ...listing('garden-prod/web'),
    });
    const graph = drawnGraph([web, lister], ['garden-prod']);
    expect(graph).toEqual({
      ...drawnGraph([web]),
    });
  });

  it('draws a target that several list once', () => {
    const all = ['a', 'b', 'c'].map(name =>
      aShoot({ name, ...listing('garden-x/y') }),
    );
    const { ghosts, peerings } = landscapeOf(drawnGraph(all));
    expect(ghosts).toHaveLength(1);
    expect(peerings).toHaveLength(3);
  });

  it('is no larger for shoots that share a network and peer with nobody', () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      aShoot({ name: `s${i}`, nodes: ['10.250.0.0/16'] }),
    );
    const { totals, peerings, hidden } = landscapeOf(drawnGraph(many));
    expect(totals.shoots).toBe(500);
    expect(peerings).toEqual([]);
    expect(hidden.alone).toEqual({ shoots: 500, groups: 1 });
  });
});
