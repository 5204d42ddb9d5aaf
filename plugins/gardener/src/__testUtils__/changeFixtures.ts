import type {
  Change,
  ChangeStep,
  DiffLine,
  HistoryPage,
  Plan,
  PlanStep,
} from 'backstage-plugin-gardener-common';
import { shop } from './shopView';
import { refOf } from './targetFixtures';

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
    missing: [],
  };
}
