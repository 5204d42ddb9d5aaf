import { ResponseError } from '@backstage/errors';
import type {
  Change,
  Finding,
  Peering,
  PeeringsView,
  Plan,
} from 'backstage-plugin-gardener-common';

export const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const vault = { garden: 'osc', namespace: 'garden-ops', name: 'vault' };
const AT = '2026-11-27T12:00:00.000Z';

/** What a call of the gardener plugin throws when the answer is an error. */
export function refusal(
  statusCode: number,
  name: string,
  message: string,
  more: object = {},
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    Response.json(
      { error: { name, message, ...more }, response: { statusCode } },
      { status: statusCode },
    ),
  );
}

export const reverseMissing: Finding = {
  code: 'REVERSE_MISSING',
  severity: 'warning',
  subject: { kind: 'peering', shoot: shop, target: vault },
  what: 'vault does not list shop.',
  why: 'Nothing is routed.',
  whatToDo: 'Add the reverse entry.',
  params: {},
};

/** What an assistant is told of it. */
export const reverseMissingTold = {
  code: 'REVERSE_MISSING',
  severity: 'warning',
  what: 'vault does not list shop.',
  why: 'Nothing is routed.',
  whatToDo: 'Add the reverse entry.',
};

/** A peering of shop with a shoot of garden-ops, changed as a test wants it. */
export function aPeering(
  name: string,
  changes: Partial<Peering> = {},
): Peering {
  return {
    id: `osc/garden-ops/${name} osc/garden-prod/shop`,
    status: 'configured',
    target: {
      kind: 'visible',
      ref: { ...vault, name },
      entityRef: `resource:default/osc.garden-ops.${name}`,
      project: 'ops',
      seed: 'eu-de-1',
      nodeNetworks: ['10.5.0.32/27'],
      purpose: null,
    },
    entry: { namespace: 'garden-ops', name, seed: 'eu-de-1' },
    rollout: { here: { state: 'applied' }, target: { state: 'applied' } },
    findings: [],
    ...changes,
  };
}

/** The peerings of shop. */
export function aView(
  peerings: Peering[],
  changes: Partial<PeeringsView> = {},
): PeeringsView {
  return {
    shoot: {
      ref: shop,
      entityRef: 'resource:default/osc.garden-prod.shop',
      project: 'prod',
      purpose: 'production',
      region: 'eu-de',
      seed: 'eu-de-1',
      nodeNetworks: ['10.5.0.0/27'],
      workerless: false,
      configState: 'present',
    },
    peerings,
    findings: [],
    freshness: { state: 'live' },
    changedAt: null,
    ...changes,
  };
}

export const PLAN_ID = '6a1f6f0c-2b1e-4b8e-9f0a-0d6a1c1f2b3c';

/** A plan of shop, changed as a test wants it. */
export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    id: PLAN_ID,
    request: {
      kind: 'peerings',
      shoot: shop,
      pairs: [{ target: vault, here: 'add', there: 'add' }],
    },
    shoot: shop,
    project: 'prod',
    createdAt: AT,
    expiresAt: '2026-11-27T12:30:00.000Z',
    gardenUser: 'mara@example.org',
    steps: [
      {
        shoot: vault,
        project: 'ops',
        side: 'target',
        write: {
          kind: 'entries',
          added: [{ namespace: 'garden-prod', name: 'shop', seed: 'eu-de-1' }],
          removed: [],
          corrected: [],
        },
        method: 'PATCH',
        path: '/apis',
        diff: [],
        dryRun: { verdict: 'accepted', warnings: ['be careful'] },
        rollout: { when: 'atOnce' },
        kubectl: 'kubectl',
      },
    ],
    findings: [],
    solved: [],
    blockers: [],
    handovers: [],
    applied: false,
    ...changes,
  };
}

/** A change of shop, changed as a test wants it. */
export function aChange(changes: Partial<Change> = {}): Change {
  return {
    id: PLAN_ID,
    kind: 'peerings',
    garden: 'osc',
    shoot: shop,
    state: 'writing',
    direction: 'forward',
    user: 'user:default/mara',
    mine: true,
    source: 'action',
    startedAt: AT,
    endedAt: null,
    steps: [],
    units: [],
    asked: null,
    mayFinish: false,
    mayUndo: false,
    mayPause: false,
    mayResume: false,
    mayCancel: false,
    version: 1,
    ...changes,
  };
}
