import type {
  Change,
  ChangeStep,
  DiffLine,
  HistoryPage,
  Plan,
  PlanStep,
  ShootRef,
  ShootRights,
  TargetCandidate,
  TargetCheck,
  TargetList,
} from 'backstage-plugin-gardener-common';
import { shop, visible } from './shopView';

/** A shoot of the Garden of the pictures. */
export function refOf(project: string, name: string): ShootRef {
  return { garden: 'osc', namespace: `garden-${project}`, name };
}

/** Everything is allowed, with changes. */
export function rightsWith(part: Partial<ShootRights> = {}): ShootRights {
  return {
    change: true,
    operate: true,
    delete: true,
    kubeconfig: { viewer: true, admin: true },
    kubeconfigLacks: { viewer: [], admin: [] },
    changeableShoots: [],
    refusedByPortal: [],
    changeableNamespaces: [
      'garden-prod',
      'garden-ops',
      'garden-data',
      'garden-dev',
    ],
    reason: null,
    ...part,
  };
}

/** Everything is allowed but kubeconfigs for which something is missing. */
export function rightsLacking(
  part: Partial<ShootRights['kubeconfigLacks']>,
): ShootRights {
  const lacks = { viewer: [], admin: [], ...part };
  return rightsWith({
    kubeconfig: {
      viewer: lacks.viewer.length === 0,
      admin: lacks.admin.length === 0,
    },
    kubeconfigLacks: lacks,
  });
}

/** Only to be read. */
export const readOnlyRights: ShootRights = rightsWith({
  change: false,
  operate: false,
  delete: false,
  changeableNamespaces: [],
  reason:
    'You may see this shoot but not change it: you need patch shoots in project prod.',
});

/** A target to choose, with changes. */
export function candidate(
  project: string,
  name: string,
  part: Partial<TargetCandidate> = {},
): TargetCandidate {
  return {
    ref: refOf(project, name),
    project,
    seed: 'eu-de-1',
    nodeNetworks: ['10.5.2.0/28'],
    choice: { state: 'ok' },
    ...part,
  };
}

/** The type-ahead of picture 02, with the targets of all its rows. */
export const shopTargets: TargetList = {
  total: 9,
  items: [
    candidate('prod', 'returns', { nodeNetworks: ['10.5.0.128/27'] }),
    candidate('prod', 'storefront', {
      seed: 'eu-de-2',
      nodeNetworks: ['10.5.0.192/27'],
    }),
    candidate('ops', 'vault', { seed: 'eu-de-2' }),
    candidate('data', 'pipeline', {
      seed: 'eu-de-2',
      nodeNetworks: ['10.5.0.0/26'],
      choice: {
        state: 'explained',
        severity: 'error',
        reason: 'overlap',
        params: {
          shoot: 'shop',
          network: '10.5.0.0/27',
          shared: '10.5.0.0/27',
          addresses: '32',
        },
      },
    }),
    candidate('data', 'reports', {
      nodeNetworks: ['10.250.0.0/27'],
      choice: {
        state: 'explained',
        severity: 'warning',
        reason: 'defaultNodes',
        params: { network: '10.250.0.0/27' },
      },
    }),
    candidate('data', 'stream', {
      seed: 'eu-nl-1',
      nodeNetworks: ['10.5.5.0/27'],
      choice: {
        state: 'explained',
        severity: 'note',
        reason: 'migrating',
        params: {},
      },
    }),
    candidate('dev', 'cde-store', {
      seed: 'eu-de-2',
      nodeNetworks: [],
      choice: { state: 'disabled', reason: 'workerless' },
    }),
    candidate('ops', 'registry', {
      seed: 'eu-de-2',
      nodeNetworks: ['10.5.2.64/27'],
      choice: { state: 'disabled', reason: 'deleting' },
    }),
    candidate('ops', 'monitoring', {
      nodeNetworks: ['10.5.0.32/27'],
      choice: { state: 'disabled', reason: 'alreadyListed' },
    }),
  ],
};

/** What the owner of a target must add. */
export const reverseYaml = [
  'shootPeerings:',
  '  - name: shop',
  '    namespace: garden-prod',
  '    seed: eu-de-1',
  '',
].join('\n');

/** A target without any conflict, whose reverse entry is missing and may be written; with changes. */
export function checkOf(
  project: string,
  name: string,
  part: Partial<TargetCheck> = {},
): TargetCheck {
  return {
    target: visible(project, name, 'eu-de-2', '10.5.2.0/28'),
    choice: { state: 'ok' },
    reverse: 'missing',
    mayChange: true,
    owner: null,
    findings: [],
    overlaps: [],
    comparedPeers: 8,
    reverseYaml,
    ...part,
  };
}

/** A target that the user may not see. */
export function checkOfHidden(namespace: string, name: string): TargetCheck {
  return {
    target: { kind: 'notAccessible', namespace, name, seed: null },
    reverse: 'unknown',
    mayChange: false,
    owner: null,
    findings: [],
    overlaps: [],
    comparedPeers: 0,
    reverseYaml,
  };
}

function entryLines(
  kind: DiffLine['kind'],
  from: number,
  entry: { readonly name: string; readonly namespace: string },
): DiffLine[] {
  return [
    `      - name: ${entry.name}`,
    `        namespace: ${entry.namespace}`,
    '        seed: eu-de-1',
  ].map((text, index) => ({ kind, line: from + index, text }));
}

/** The write of one entry to a target that lacks it, accepted by the Garden; with changes. */
export function planStep(
  project: string,
  name: string,
  part: Partial<PlanStep> = {},
): PlanStep {
  const shoot = refOf(project, name);
  return {
    shoot,
    project,
    side: 'target',
    write: {
      kind: 'entries',
      added: [{ name: 'shop', namespace: 'garden-prod', seed: 'eu-de-1' }],
      removed: [],
      corrected: [],
    },
    method: 'PATCH',
    path: `/apis/core.gardener.cloud/v1beta1/namespaces/${shoot.namespace}/shoots/${name}`,
    diff: [
      { kind: 'same', line: 31, text: '      - name: monitoring' },
      ...entryLines('added', 34, { name: 'shop', namespace: 'garden-prod' }),
    ],
    dryRun: { verdict: 'accepted', warnings: [] },
    rollout: { when: 'atOnce' },
    kubectl: `kubectl patch shoot ${name} -n ${shoot.namespace} --type json -p '[…]'`,
    ...part,
  };
}

/** The write of the own shoot: one entry more and one less. */
export function ownStep(part: Partial<PlanStep> = {}): PlanStep {
  return planStep('prod', 'shop', {
    side: 'here',
    write: {
      kind: 'entries',
      added: [{ name: 'vault', namespace: 'garden-ops', seed: 'eu-de-2' }],
      removed: [
        { name: 'legacy-shop', namespace: 'garden-prod', seed: 'eu-de-1' },
      ],
      corrected: [],
    },
    diff: [
      { kind: 'same', line: 41, text: '      - name: lake' },
      { kind: 'gap', line: 0, text: '' },
      ...entryLines('removed', 44, {
        name: 'legacy-shop',
        namespace: 'garden-prod',
      }),
      ...entryLines('added', 44, { name: 'vault', namespace: 'garden-ops' }),
    ],
    rollout: {
      when: 'maintenance',
      window: {
        begin: '2026-11-20T21:00:00Z',
        end: '2026-11-20T22:00:00Z',
      },
    },
    ...part,
  });
}

/** A plan that adds vault and removes legacy-shop, both accepted; with changes. */
export function planWith(part: Partial<Plan> = {}): Plan {
  const now = Date.now();
  return {
    id: '7f3a0000-0000-4000-8000-000000000001',
    request: {
      kind: 'peerings',
      shoot: shop,
      pairs: [
        {
          target: { namespace: 'garden-ops', name: 'vault' },
          here: 'add',
          there: 'add',
        },
        {
          target: { namespace: 'garden-prod', name: 'legacy-shop' },
          here: 'remove',
          there: 'keep',
        },
      ],
    },
    shoot: shop,
    project: 'prod',
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 30 * 60_000).toISOString(),
    gardenUser: 'mara@example.org',
    steps: [planStep('ops', 'vault'), ownStep()],
    findings: [],
    solved: [],
    blockers: [],
    handovers: [],
    applied: false,
    ...part,
  };
}

/** A step that was written and raised the generation; with changes. */
export function changeStep(
  project: string,
  name: string,
  part: Partial<ChangeStep> = {},
): ChangeStep {
  return {
    shoot: refOf(project, name),
    project,
    side: name === 'shop' ? 'here' : 'target',
    write:
      name === 'shop'
        ? {
            kind: 'entries',
            added: [
              { name: 'vault', namespace: 'garden-ops', seed: 'eu-de-2' },
            ],
            removed: [],
            corrected: [],
          }
        : {
            kind: 'entries',
            added: [
              { name: 'shop', namespace: 'garden-prod', seed: 'eu-de-1' },
            ],
            removed: [],
            corrected: [],
          },
    state: 'written',
    at: '2026-11-20T13:02:11Z',
    generation: { before: 17, after: 18 },
    reread: false,
    problem: null,
    undo: null,
    ...part,
  };
}

/** A change of both sides that is rolled out; with changes. */
export function changeWith(part: Partial<Change> = {}): Change {
  return {
    id: '7f3a0000-0000-4000-8000-000000000001',
    kind: 'peerings',
    garden: 'osc',
    shoot: shop,
    state: 'rollingOut',
    direction: 'forward',
    user: 'user:default/mara',
    mine: true,
    source: 'portal',
    startedAt: '2026-11-20T13:02:10Z',
    endedAt: null,
    steps: [
      changeStep('ops', 'vault', {
        rollout: { state: 'reconciling', percent: 38 },
      }),
      changeStep('prod', 'shop', { rollout: { state: 'applied' } }),
    ],
    units: [],
    asked: null,
    mayFinish: false,
    mayUndo: false,
    mayPause: false,
    mayResume: false,
    mayCancel: false,
    version: 4,
    ...part,
  };
}

/** vault lists shop and shop does not list vault: the second write was refused, and so was taking back the first. */
export function halfOpenChange(part: Partial<Change> = {}): Change {
  return changeWith({
    id: '7f410000-0000-4000-8000-000000000002',
    state: 'halfOpen',
    steps: [
      changeStep('ops', 'vault', {
        generation: { before: 8, after: 9 },
        undo: {
          state: 'refused',
          at: '2026-11-20T13:02:33Z',
          problem: {
            kind: 'tooManyRequests',
            message: 'The Garden is limiting requests.',
            gardenWords: '429 Too Many Requests, Retry-After: 5',
            tries: 4,
          },
        },
      }),
      changeStep('prod', 'shop', {
        state: 'refused',
        at: '2026-11-20T13:02:12Z',
        generation: null,
        problem: {
          kind: 'noRights',
          message: 'You may no longer change shoots in project prod.',
          gardenWords:
            'shoots.core.gardener.cloud "shop" is forbidden: User "mara@example.org" cannot patch resource "shoots"',
          tries: 1,
        },
      }),
    ],
    mayFinish: false,
    mayUndo: true,
    ...part,
  });
}

/** A page of history with these changes. */
export function historyOf(...changes: readonly Change[]): HistoryPage {
  return {
    items: changes.map(change => ({
      kind: 'change',
      at: change.startedAt,
      change,
    })),
    next: null,
  };
}
