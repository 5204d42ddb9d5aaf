import {
  type Change,
  type ChangeStep,
  type CreatedShoot,
  type EntryTarget,
  type Handover,
  type Plan,
  type ShootDraft,
} from 'backstage-plugin-gardener-common';

const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const AT = '2026-11-27T12:00:00.000Z';

/** What is left to the owner of a shoot, changed as a test wants it. */
export function aHandover(
  { namespace, name }: EntryTarget,
  changes: Partial<Handover> = {},
): Handover {
  return {
    target: { namespace, name },
    project: null,
    edit: 'add',
    why: 'notAccessible',
    owner: null,
    yaml: '- name: shop\n',
    ...changes,
  };
}

/** The answer to a creation, changed as a test wants it. */
export function aCreatedShoot(
  { garden, namespace, name }: ShootDraft,
  changes: Partial<CreatedShoot> = {},
): CreatedShoot {
  return {
    shoot: { garden, namespace, name },
    entityRef: `resource:default/${garden}.${namespace}.${name}`,
    outcome: 'created',
    yaml: `kind: Shoot\nmetadata:\n  name: ${name}\n`,
    warnings: [],
    findings: [],
    reverse: [],
    handovers: [],
    ...changes,
  };
}

/** A plan for garden-prod/shop that writes nothing, changed as a test wants it. */
export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    id: '0b6f2a51-93c7-4a0e-8b61-1c8f6a6e0001',
    request: {
      kind: 'peerings',
      shoot: shop,
      pairs: [
        {
          target: { namespace: 'garden-ops', name: 'vault' },
          here: 'add',
          there: 'add',
        },
      ],
    },
    shoot: shop,
    project: 'prod',
    createdAt: AT,
    expiresAt: '2026-11-27T12:30:00.000Z',
    gardenUser: 'mara@example.org',
    steps: [],
    findings: [],
    solved: [],
    blockers: [],
    handovers: [],
    applied: false,
    ...changes,
  };
}

/** A write that was carried out, changed as a test wants it. */
export function aChangeStep(
  target: EntryTarget,
  changes: Partial<ChangeStep> = {},
): ChangeStep {
  return {
    shoot: { garden: 'osc', ...target },
    project: null,
    side: 'target',
    write: { kind: 'entries', added: [], removed: [], corrected: [] },
    state: 'written',
    at: AT,
    generation: null,
    reread: false,
    problem: null,
    undo: null,
    ...changes,
  };
}

/** A change that is written, changed as a test wants it. */
export function aChange(changes: Partial<Change> = {}): Change {
  return {
    id: '0b6f2a51-93c7-4a0e-8b61-1c8f6a6e0001',
    kind: 'peerings',
    garden: 'osc',
    shoot: shop,
    state: 'rollingOut',
    direction: 'forward',
    user: 'user:default/mara',
    mine: true,
    source: 'template',
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
