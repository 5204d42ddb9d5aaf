import type { EntryName } from 'backstage-plugin-gardener-common';
import type { ShootChangeRecord, StepRecord } from '../database/ChangeRecord';

/** The shoot `name` of garden-prod. */
export function inProd(name: string): EntryName {
  return { namespace: 'garden-prod', name };
}

/** A step that adds an entry for garden-prod/shop and was not begun, changed as a test wants it. */
export function aStep(changes: Partial<StepRecord> = {}): StepRecord {
  const entry = { ...inProd('shop'), seed: 'eu-de-1' };
  return {
    shoot: inProd('ci'),
    uid: 'uid-of-ci',
    print: 'print-of-ci',
    side: 'target',
    intent: { kind: 'entries', edits: [{ kind: 'add', entry }] },
    write: { kind: 'entries', added: [entry], removed: [], corrected: [] },
    state: 'waiting',
    at: null,
    problem: null,
    effects: [],
    generation: null,
    reread: false,
    undo: null,
    ...changes,
  };
}

/** The same step, once its request was sent. */
export function aWrittenStep(
  at: number,
  changes: Partial<StepRecord> = {},
): StepRecord {
  const entry = { ...inProd('shop'), seed: 'eu-de-1' };
  return aStep({
    state: 'written',
    at,
    effects: [{ kind: 'added', entry }],
    generation: { before: 1, after: 2 },
    ...changes,
  });
}

/** A plan for garden-prod/shop with two steps, on garden-prod/ci and then on the shoot itself. */
export function aPlan(
  changes: Partial<ShootChangeRecord> & { id: string },
): ShootChangeRecord {
  const createdAt = changes.createdAt ?? 1_700_000_000_000;
  const shoot = changes.shoot ?? inProd('shop');
  const ref = { garden: changes.garden ?? 'osc', ...shoot };
  const request: ShootChangeRecord['request'] = {
    kind: 'peerings',
    shoot: ref,
    pairs: [{ target: inProd('ci'), here: 'add', there: 'add' }],
    source: 'portal',
  };
  return {
    garden: ref.garden,
    shoot,
    kind: 'peerings',
    state: 'planned',
    direction: 'forward',
    asked: null,
    user: 'user:default/mara',
    gardenUser: 'oidc:mara@example.org',
    source: 'portal',
    request,
    plan: {
      id: changes.id,
      request,
      shoot: ref,
      project: 'prod',
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(createdAt + 1_800_000).toISOString(),
      gardenUser: 'oidc:mara@example.org',
      steps: [],
      findings: [],
      solved: [],
      blockers: [],
      handovers: [],
      applied: false,
      tellsOf: [shoot],
    },
    createdAt,
    expiresAt: createdAt + 1_800_000,
    startedAt: null,
    endedAt: null,
    lease: null,
    version: 1,
    steps: [
      aStep(),
      aStep({ shoot, uid: `uid-of-${shoot.name}`, side: 'here' }),
    ],
    ...changes,
  };
}
