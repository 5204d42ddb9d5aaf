import type {
  Landscape,
  LandscapeFinding,
  LandscapeGhost,
  LandscapeGroup,
  LandscapePeering,
  LandscapeShoot,
  PeeringCounts,
} from 'backstage-plugin-gardener-common';
import { shopPeerings } from './shopView';

/** Nothing of anything. */
export const noCounts: PeeringCounts = {
  configured: 0,
  incomplete: 0,
  notAccessible: 0,
  errors: 0,
  warnings: 0,
};

/** A shoot of a project, with changes. */
export function landscapeShoot(
  project: string,
  name: string,
  part: Partial<LandscapeShoot> = {},
): LandscapeShoot {
  const namespace = `garden-${project}`;
  return {
    namespace,
    name,
    entityRef: `resource:default/osc.${namespace}.${name}`,
    group: project,
    project,
    purpose: 'production',
    region: 'eu-de',
    seed: 'eu-de-1',
    nodeNetworks: ['10.5.9.0/27'],
    hibernated: false,
    workerless: false,
    peerings: 1,
    findings: [],
    ...part,
  };
}

interface End {
  readonly namespace: string;
  readonly name: string;
}

/** A configured peering without findings, with changes; its ends in whatever order. */
export function landscapePeering(
  one: End,
  other: End,
  part: Partial<LandscapePeering> = {},
): LandscapePeering {
  const text = (end: End) => `osc/${end.namespace}/${end.name}`;
  const [a, b] = text(one) < text(other) ? [one, other] : [other, one];
  return {
    id: `${text(a)} ${text(b)}`,
    a: { namespace: a.namespace, name: a.name },
    b: { namespace: b.namespace, name: b.name },
    status: 'configured',
    edges: { a: 'set', b: 'set' },
    rollout: { a: { state: 'applied' }, b: { state: 'applied' } },
    findings: [],
    ...part,
  };
}

/** A group, with changes. */
export function landscapeGroup(
  key: string,
  part: Partial<LandscapeGroup> = {},
): LandscapeGroup {
  return {
    key,
    shoots: 1,
    open: true,
    errors: 0,
    warnings: 0,
    inside: noCounts,
    ...part,
  };
}

/** A landscape with nothing in it, with changes. */
export function landscapeWith(part: Partial<Landscape> = {}): Landscape {
  return {
    garden: 'osc',
    freshness: { state: 'live' },
    groupBy: 'project',
    totals: { shoots: 0, groups: 0, projects: 0, peerings: noCounts },
    groups: [],
    shoots: [],
    ghosts: [],
    peerings: [],
    bundles: [],
    hidden: {
      alone: { shoots: 0, groups: 0 },
      inside: 0,
      smallBundles: { bundles: 0, peerings: 0, below: 1 },
      unseen: 0,
      farther: { shoots: 0, peerings: 0 },
    },
    facets: { project: [], region: [], seed: [], purpose: [] },
    leftOut: [],
    ...part,
  };
}

const SHOP: End = { namespace: 'garden-prod', name: 'shop' };

/** The peerings of picture 01 as a landscape has them. */
function shopEdges(): LandscapePeering[] {
  return shopPeerings.map(peering => {
    const other =
      peering.target.kind === 'visible' ? peering.target.ref : peering.target;
    const here = peering.missing === 'here' ? 'missing' : 'set';
    const unknown = peering.status === 'notAccessible' ? 'unknown' : 'set';
    const there = peering.missing === 'target' ? 'missing' : unknown;
    const edge = landscapePeering(SHOP, other);
    const shopIsA = edge.a.name === 'shop';
    const { here: ours, target: theirs } = peering.rollout;
    return {
      ...edge,
      // The same as in the table, which a click on a line opens.
      id: peering.id,
      status: peering.status,
      edges: shopIsA ? { a: here, b: there } : { a: there, b: here },
      rollout: shopIsA ? { a: ours, b: theirs } : { a: theirs, b: ours },
      findings: peering.findings.map(
        ({ code, severity, what, variant, params }): LandscapeFinding => ({
          code,
          severity,
          what,
          params,
          ...(variant === undefined ? {} : { variant }),
        }),
      ),
    };
  });
}

/** Shop with all that is one peering away, as the server answers it for picture 01. */
export function shopLandscape(part: Partial<Landscape> = {}): Landscape {
  const ghosts = shopPeerings.flatMap(({ target }): LandscapeGhost[] =>
    target.kind === 'visible'
      ? []
      : [
          {
            kind: target.kind,
            namespace: target.namespace,
            name: target.name,
            group: target.kind === 'notFound' ? target.project : null,
          },
        ],
  );
  const shoots = [
    landscapeShoot('prod', 'shop', {
      nodeNetworks: ['10.5.0.0/27'],
      peerings: 9,
    }),
    ...shopPeerings.flatMap(({ target }) =>
      target.kind === 'visible'
        ? [
            landscapeShoot(target.project ?? '', target.ref.name, {
              nodeNetworks: [...target.nodeNetworks],
              seed: target.seed,
              hibernated: target.ref.name === 'shop-dev',
              peerings: target.ref.name === 'monitoring' ? 6 : 1,
            }),
          ]
        : [],
    ),
  ];
  return landscapeWith({
    totals: {
      shoots: shoots.length,
      groups: 4,
      projects: 4,
      peerings: {
        configured: 5,
        incomplete: 3,
        notAccessible: 1,
        errors: 1,
        warnings: 3,
      },
    },
    groups: ['data', 'dev', 'ops', 'prod'].map(key =>
      landscapeGroup(key, {
        shoots: shoots.filter(({ group }) => group === key).length,
      }),
    ),
    shoots,
    ghosts,
    peerings: [
      ...shopEdges(),
      // Between two peers of shop.
      landscapePeering(
        { namespace: 'garden-prod', name: 'payments' },
        { namespace: 'garden-ops', name: 'monitoring' },
      ),
    ],
    ...part,
  });
}

/** Six groups that are too many shoots to be drawn one by one, of which one is open. */
export function groupedLandscape(): Landscape {
  const counts = (configured: number, incomplete = 0, errors = 0) => ({
    ...noCounts,
    configured,
    incomplete,
    errors,
  });
  const bundle = (a: string, b: string, peerings: PeeringCounts) => ({
    id: `${a} ${b}`,
    a: { kind: 'group' as const, key: a },
    b: { kind: 'group' as const, key: b },
    peerings,
  });
  return landscapeWith({
    groups: [
      landscapeGroup('data', { shoots: 356, open: false, errors: 2 }),
      landscapeGroup('dev', { shoots: 640, open: false }),
      landscapeGroup('ops', { shoots: 198, open: false, warnings: 1 }),
      landscapeGroup('prod', { shoots: 412, open: false }),
      landscapeGroup('archive', { shoots: 28, open: false }),
      landscapeGroup('lab', { shoots: 2 }),
    ],
    shoots: [landscapeShoot('lab', 'one'), landscapeShoot('lab', 'two')],
    peerings: [
      landscapePeering(
        { namespace: 'garden-lab', name: 'one' },
        { namespace: 'garden-lab', name: 'two' },
      ),
    ],
    bundles: [
      bundle('ops', 'prod', counts(384, 4, 1)),
      bundle('data', 'ops', counts(275, 26, 3)),
      bundle('dev', 'ops', counts(131, 41)),
      {
        id: 'lab/one ops',
        a: { kind: 'shoot', namespace: 'garden-lab', name: 'one' },
        b: { kind: 'group', key: 'ops' },
        peerings: counts(12),
      },
    ],
  });
}
