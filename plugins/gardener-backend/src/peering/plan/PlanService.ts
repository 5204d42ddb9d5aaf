import { randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  shootKey,
  type Plan,
  type PlanRequest,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../../access/Requester';
import type { KeptPlan, ShootChangeRecord } from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { OpenedShoot, ShootGate } from '../ShootGate';
import { nothingLikeIt } from '../nothingLikeIt';
import { mayHaveAgain, newPlanRecord } from './keptPlan';
import type { PlanDraft } from './PlanDraft';
import { planDeletion } from './planDeletion';
import { planOperation } from './planOperation';
import { planPeerings } from './planPeerings';

/** Makes plans, and gives them to those who asked for them. Writes nothing to a Garden. */
export class PlanService {
  readonly #gate: Pick<ShootGate, 'open'>;
  readonly #store: Pick<ChangeStore, 'add' | 'find'>;
  readonly #now: () => number;
  readonly #newId: () => string;

  constructor(options: {
    readonly gate: Pick<ShootGate, 'open'>;
    readonly store: Pick<ChangeStore, 'add' | 'find'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
    /** UUIDs. */
    readonly newId?: () => string;
  }) {
    this.#gate = options.gate;
    this.#store = options.store;
    this.#now = options.now;
    this.#newId = options.newId ?? randomUUID;
  }

  /**
   * What a change would write, with findings and the Garden's verdict on each request. What the user may not write blocks
   * it, by the Garden's rights or by Backstage's permissions.
   *
   * @throws InputError when two pairs name one target
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async create(request: PlanRequest, requester: Requester): Promise<Plan> {
    if (request.kind === 'peerings') assertDistinctTargets(request.pairs);
    const opened = await this.#gate.open(request.shoot, requester);
    const now = this.#now();
    const draft = await draftOf(opened, request, now);
    const made = newPlanRecord(requester, now);
    const plan = planOf(opened, request, draft, {
      id: this.#newId(),
      createdAt: new Date(made.createdAt).toISOString(),
      expiresAt: new Date(made.expiresAt).toISOString(),
    });
    const { namespace, name } = opened.shoot;
    await this.#store.add({
      ...made,
      id: plan.id,
      garden: opened.garden.name,
      shoot: { namespace, name },
      kind: request.kind,
      gardenUser: plan.gardenUser,
      source: request.source ?? 'api',
      request,
      plan: { ...plan, tellsOf: draft.tellsOf },
      steps: draft.steps.map(({ record }) => record),
    });
    return plan;
  }

  /**
   * A plan of this user that has not expired, as long as the user may see what it tells of.
   *
   * @throws NotFoundError with one and the same sentence for every plan that is not
   * @throws ServiceUnavailableError as `create`
   */
  async get(id: string, requester: Requester): Promise<Plan> {
    const record = await this.#store.find(id);
    if (
      !record ||
      record.kind === 'bulk' ||
      !record.plan ||
      !(await this.#mayHaveAgain(record, record.plan, requester))
    ) {
      throw nothingLikeIt('plan');
    }
    const { tellsOf: _, ...plan } = record.plan;
    return { ...plan, applied: record.state !== 'planned' };
  }

  #mayHaveAgain(
    record: ShootChangeRecord,
    { shoot, tellsOf }: KeptPlan,
    requester: Requester,
  ): Promise<boolean> {
    return mayHaveAgain(record, tellsOf, {
      requester,
      now: this.#now(),
      open: () => this.#gate.open(shoot, requester),
    });
  }
}

function assertDistinctTargets(
  pairs: Extract<PlanRequest, { kind: 'peerings' }>['pairs'],
): void {
  const firsts = new Map<string, number>();
  for (const [i, { target }] of pairs.entries()) {
    const first = firsts.get(shootKey(target));
    if (first !== undefined) {
      throw new InputError(
        `pairs[${i}].target is that of pairs[${first}]; name each target once`,
      );
    }
    firsts.set(shootKey(target), i);
  }
}

function draftOf(
  opened: OpenedShoot,
  request: PlanRequest,
  now: number,
): Promise<PlanDraft> {
  switch (request.kind) {
    case 'peerings':
      return planPeerings(opened, request, now);
    case 'operation':
      return planOperation(opened, request);
    case 'deletion':
      return planDeletion(opened, now);
    default: {
      const never: never = request;
      throw new Error(`Unknown kind of plan: ${JSON.stringify(never)}`);
    }
  }
}

function planOf(
  { garden, access, shoot }: OpenedShoot,
  request: PlanRequest,
  draft: PlanDraft,
  made: Pick<Plan, 'id' | 'createdAt' | 'expiresAt'>,
): Plan {
  return {
    ...made,
    request,
    shoot: {
      garden: garden.name,
      namespace: shoot.namespace,
      name: shoot.name,
    },
    project: garden.inventory.projectOf(shoot.namespace)?.name ?? null,
    gardenUser: access.identity.user,
    steps: draft.steps.map(({ shown }) => shown),
    findings: [...draft.findings],
    solved: [...draft.solved],
    blockers: [...draft.blockers],
    handovers: [...draft.handovers],
    applied: false,
  };
}
