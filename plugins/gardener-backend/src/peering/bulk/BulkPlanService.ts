import { randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  shootKey,
  type BulkPlan,
  type BulkPlanRequest,
  type BulkUnit,
  type BulkWish,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../../access/Requester';
import type {
  BulkChangeRecord,
  KeptBulkPlan,
} from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { GardenGate } from '../GardenGate';
import { nothingLikeIt } from '../nothingLikeIt';
import { findingKey } from '../plan/planFindings';
import { mayHaveAgain, newPlanRecord } from '../plan/keptPlan';
import { planBulk } from './planBulk';

/** Makes plans of many pairs, and gives them to those who asked for them. Writes nothing to a Garden. */
export class BulkPlanService {
  readonly #gate: Pick<GardenGate, 'open'>;
  readonly #store: Pick<ChangeStore, 'add' | 'find'>;
  readonly #now: () => number;
  readonly #newId: () => string;

  constructor(options: {
    readonly gate: Pick<GardenGate, 'open'>;
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
   * What the pairs would write, each with its own findings and blockers. A pair of which the user may not see `shoot` is
   * blocked as one of which there is none.
   *
   * @throws InputError when a pair is named twice
   * @throws NotFoundError when the Garden is not configured, or nobody stands behind the user there
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async create(
    request: BulkPlanRequest,
    requester: Requester,
  ): Promise<BulkPlan> {
    assertDistinctPairs(request.units);
    const opened = await this.#gate.open(request.garden, requester);
    const now = this.#now();
    const wishes = request.units.map(wishOf);
    const { units, steps, tellsOf } = await planBulk(opened, wishes, now);
    const made = newPlanRecord(requester, now);
    const plan: BulkPlan = {
      id: this.#newId(),
      garden: opened.garden.name,
      createdAt: new Date(made.createdAt).toISOString(),
      expiresAt: new Date(made.expiresAt).toISOString(),
      gardenUser: opened.access.identity.user,
      units: [...units],
      steps: steps.map(({ shown }) => shown),
      warnings: warningsOf(units),
      applied: false,
    };
    await this.#store.add({
      ...made,
      id: plan.id,
      garden: plan.garden,
      kind: 'bulk',
      shoot: null,
      gardenUser: plan.gardenUser,
      source: request.source ?? 'api',
      request: {
        kind: 'bulk',
        units: wishes.map((wish, i) => ({ ...wish, found: units[i].state })),
      },
      plan: { ...plan, tellsOf },
      steps: steps.map(({ record }) => record),
    });
    return plan;
  }

  /**
   * A bulk plan of this user that has not expired, as long as the user may see what it tells of.
   *
   * @throws NotFoundError with one and the same sentence for every plan that is not
   * @throws ServiceUnavailableError as `create`
   */
  async get(id: string, requester: Requester): Promise<BulkPlan> {
    const record = await this.#store.find(id);
    if (
      record?.kind !== 'bulk' ||
      !record.plan ||
      !(await this.#mayHaveAgain(record, record.plan, requester))
    ) {
      throw nothingLikeIt('plan');
    }
    const { tellsOf: _, ...plan } = record.plan;
    return { ...plan, applied: record.state !== 'planned' };
  }

  #mayHaveAgain(
    record: BulkChangeRecord,
    { garden, tellsOf }: KeptBulkPlan,
    requester: Requester,
  ): Promise<boolean> {
    return mayHaveAgain(record, tellsOf, {
      requester,
      now: this.#now(),
      open: () => this.#gate.open(garden, requester),
    });
  }
}

/** Names the members, as a request may hold more. */
function wishOf({ shoot, target, here, there, seed }: BulkWish): BulkWish {
  return {
    shoot: { namespace: shoot.namespace, name: shoot.name },
    target: { namespace: target.namespace, name: target.name },
    here,
    there,
    ...(seed !== undefined && { seed }),
  };
}

function assertDistinctPairs(units: readonly BulkWish[]): void {
  const firsts = new Map<string, number>();
  for (const [i, { shoot, target }] of units.entries()) {
    const pair = [shootKey(shoot), shootKey(target)].sort().join(' ');
    const first = firsts.get(pair);
    if (first !== undefined) {
      throw new InputError(
        `units[${i}] is the pair of units[${first}]; name each pair once`,
      );
    }
    firsts.set(pair, i);
  }
}

/** What is said of several pairs is asked once. */
function warningsOf(units: readonly BulkUnit[]): number {
  return new Set(
    units
      .filter(({ state }) => state === 'ready')
      .flatMap(({ findings }) => findings)
      .filter(({ standing }) => standing === 'asks')
      .map(({ finding }) => findingKey(finding)),
  ).size;
}
