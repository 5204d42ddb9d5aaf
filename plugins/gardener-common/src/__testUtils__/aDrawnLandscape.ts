import type {
  LandscapeGhost,
  LandscapeGroup,
  LandscapePeering,
  LandscapeShoot,
} from '../api/schema/landscape';
import type { Freshness } from '../api/schema/peerings';
import type { DrawnLandscape } from '../export/DrawnLandscape';

export function aDrawnShoot(
  facts: Partial<LandscapeShoot> & Pick<LandscapeShoot, 'name'>,
): LandscapeShoot {
  const { name, namespace = 'garden-prod' } = facts;
  return {
    namespace,
    entityRef: `resource:default/osc.${namespace}.${name}`,
    group: 'prod',
    project: 'prod',
    purpose: null,
    region: 'eu-de-1',
    seed: 'seed-1',
    nodeNetworks: [],
    hibernated: false,
    workerless: false,
    peerings: 1,
    findings: [],
    ...facts,
  };
}

/** A sound peering, unless told otherwise. */
export function aDrawnPeering(
  facts: Partial<LandscapePeering> & Pick<LandscapePeering, 'a' | 'b'>,
): LandscapePeering {
  return {
    id: 'id',
    status: 'configured',
    edges: { a: 'set', b: 'set' },
    rollout: { a: { state: 'applied' }, b: { state: 'applied' } },
    findings: [],
    ...facts,
  };
}

/** An open group without findings and peerings, unless told otherwise. */
export function aDrawnGroup(
  facts: Partial<LandscapeGroup> & Pick<LandscapeGroup, 'key'>,
): LandscapeGroup {
  return {
    shoots: 1,
    open: true,
    errors: 0,
    warnings: 0,
    inside: {
      configured: 0,
      incomplete: 0,
      notAccessible: 0,
      errors: 0,
      warnings: 0,
    },
    ...facts,
  };
}

export const STALE: Freshness = {
  state: 'stale',
  asOf: '2026-11-20T10:00:00Z',
  reason: 'away',
  nextTryAt: null,
};

/** A shoot that lists a target of some name, which may be no name at all. */
export function listingGhost(
  name: string,
  facts: Partial<LandscapeGhost> = {},
): DrawnLandscape {
  const shop = aDrawnShoot({ name: 'shop' });
  const ghost: LandscapeGhost = {
    kind: 'notAccessible',
    namespace: 'garden-far',
    name,
    group: null,
    ...facts,
  };
  return {
    garden: 'osc',
    freshness: { state: 'live' },
    groups: [aDrawnGroup({ key: 'prod' })],
    shoots: [shop],
    ghosts: [ghost],
    peerings: [
      aDrawnPeering({
        a: { namespace: shop.namespace, name: shop.name },
        b: { namespace: ghost.namespace, name: ghost.name },
        status: 'notAccessible',
        edges: { a: 'set', b: 'unknown' },
        rollout: { a: { state: 'applied' }, b: { state: 'notVisible' } },
      }),
    ],
    bundles: [],
  };
}

/** One of each kind: sound, incomplete from either side, with findings, not there, in a closed group. */
export const ONE_OF_EACH: DrawnLandscape = {
  garden: 'osc',
  freshness: { state: 'live' },
  groups: [
    aDrawnGroup({ key: 'ops' }),
    aDrawnGroup({ key: 'prod', shoots: 2 }),
    aDrawnGroup({
      key: 'data',
      shoots: 12,
      open: false,
      errors: 3,
      warnings: 1,
      inside: {
        configured: 4,
        incomplete: 1,
        notAccessible: 0,
        errors: 1,
        warnings: 0,
      },
    }),
  ],
  shoots: [
    aDrawnShoot({
      name: 'ci',
      namespace: 'garden-ops',
      group: 'ops',
      project: 'ops',
      nodeNetworks: ['10.7.0.0/27', '2001:db8::/64'],
    }),
    aDrawnShoot({
      name: 'db',
      findings: [
        { code: 'WORKERLESS', severity: 'error', what: 'no', params: {} },
      ],
    }),
    aDrawnShoot({ name: 'shop', nodeNetworks: ['10.5.0.0/27'] }),
  ],
  ghosts: [
    {
      kind: 'notFound',
      namespace: 'garden-ops',
      name: 'gone',
      group: 'ops',
    },
  ],
  peerings: [
    aDrawnPeering({
      a: { namespace: 'garden-ops', name: 'ci' },
      b: { namespace: 'garden-prod', name: 'shop' },
    }),
    aDrawnPeering({
      a: { namespace: 'garden-ops', name: 'ci' },
      b: { namespace: 'garden-prod', name: 'db' },
      status: 'incomplete',
      edges: { a: 'missing', b: 'set' },
      rollout: {
        a: { state: 'missing' },
        b: { state: 'reconciling', percent: 40 },
      },
      findings: [
        { code: 'CIDR_OVERLAP', severity: 'error', what: 'o', params: {} },
        { code: 'REVERSE_MISSING', severity: 'warning', what: 'r', params: {} },
        { code: 'ROLLOUT_PENDING', severity: 'note', what: 'p', params: {} },
      ],
    }),
    aDrawnPeering({
      a: { namespace: 'garden-ops', name: 'gone' },
      b: { namespace: 'garden-prod', name: 'shop' },
      status: 'incomplete',
      edges: { a: 'missing', b: 'set' },
      rollout: { a: { state: 'notFound' }, b: { state: 'applied' } },
    }),
  ],
  bundles: [
    {
      id: 'bundle',
      a: { kind: 'group', key: 'data' },
      b: { kind: 'shoot', namespace: 'garden-prod', name: 'shop' },
      peerings: {
        configured: 11,
        incomplete: 2,
        notAccessible: 0,
        errors: 0,
        warnings: 0,
      },
    },
  ],
};
