import type { ChangeState, EntryName } from 'backstage-plugin-gardener-common';
import type { ChangeRecord, Lease, StepRecord } from '../database/ChangeRecord';
import type {
  ChangeStore,
  GardenPart,
  HistoryPlace,
  ListPart,
  Settlement,
} from '../database/ChangeStore';
import { touchedAt } from '../database/sentAt';
import { parseLossless } from '../garden/losslessJson';

/** Plans and changes in memory. What is given out is a copy, as a database would give it. */
export class FakeChangeStore implements ChangeStore {
  readonly #records = new Map<string, ChangeRecord>();

  async add(plan: ChangeRecord): Promise<void> {
    if (this.#records.has(plan.id)) throw new Error(`${plan.id} is there`);
    this.#records.set(plan.id, asKept(plan));
  }

  async find(id: string): Promise<ChangeRecord | undefined> {
    const record = this.#records.get(id);
    return record && asKept(record);
  }

  async beginWriting(
    id: string,
    {
      from,
      direction,
      lease,
      now,
      asked,
      steps,
    }: {
      readonly from: ReadonlyArray<ChangeRecord['state']>;
      readonly direction: ChangeRecord['direction'];
      readonly lease: Lease;
      readonly now: number;
      readonly asked?: 'cancel';
      readonly steps?: readonly StepRecord[];
    },
  ): Promise<ChangeRecord | undefined> {
    const begun = this.#update(
      id,
      record =>
        isDead(record, now)
          ? from.includes('halfOpen')
          : record.state !== 'writing' && from.includes(record.state),
      ({ startedAt }) => ({
        state: 'writing',
        direction,
        asked: asked ?? null,
        lease,
        startedAt: startedAt ?? now,
        endedAt: null,
        ...(steps && { steps }),
      }),
    );
    return begun ? this.find(id) : undefined;
  }

  async ask(
    id: string,
    asked: 'pause' | 'cancel',
    now: number,
  ): Promise<boolean> {
    return this.#update(
      id,
      record =>
        record.kind === 'bulk' &&
        record.state === 'writing' &&
        !isDead(record, now),
      record => ({ asked: asked === 'cancel' ? asked : record.asked ?? asked }),
    );
  }

  async takePauseBack(id: string, now: number): Promise<boolean> {
    return this.#update(
      id,
      record =>
        record.state === 'writing' &&
        record.asked === 'pause' &&
        !isDead(record, now),
      () => ({ asked: null }),
    );
  }

  async askedOf(id: string): Promise<ChangeRecord['asked']> {
    return this.#records.get(id)?.asked ?? null;
  }

  async extendLease(id: string, lease: Lease): Promise<boolean> {
    return this.#update(id, isHeldBy(lease.owner), () => ({ lease }));
  }

  async saveStep(
    id: string,
    owner: string,
    seq: number,
    step: StepRecord,
  ): Promise<boolean> {
    return this.#update(id, isHeldBy(owner), ({ steps }) => {
      if (!steps[seq]) throw new Error(`Change ${id} has no step ${seq}`);
      return { steps: steps.with(seq, step) };
    });
  }

  async endWriting(
    id: string,
    owner: string,
    { state, endedAt }: Settlement,
  ): Promise<boolean> {
    return this.#update(id, isHeldBy(owner), () => ({
      state,
      endedAt,
      asked: null,
      lease: null,
    }));
  }

  async pauseWriting(
    id: string,
    owner: string,
  ): Promise<'paused' | 'asked' | 'lost'> {
    const isHeld = isHeldBy(owner);
    const paused = await this.#update(
      id,
      record => isHeld(record) && record.asked === 'pause',
      () => ({ state: 'paused', endedAt: null, asked: null, lease: null }),
    );
    if (paused) return 'paused';
    const record = this.#records.get(id);
    return record && isHeld(record) ? 'asked' : 'lost';
  }

  async bury(
    id: string,
    now: number,
    {
      state,
      endedAt,
      steps,
    }: Settlement & { readonly steps: readonly StepRecord[] },
  ): Promise<boolean> {
    return this.#update(
      id,
      record => isDead(record, now),
      () => ({ state, endedAt, steps, asked: null, lease: null }),
    );
  }

  async moveOn(
    id: string,
    from: ChangeState,
    { state, endedAt }: Settlement,
  ): Promise<boolean> {
    return this.#update(
      id,
      record => record.state === from,
      () => ({ state, endedAt }),
    );
  }

  async inState(
    garden: string,
    states: readonly ChangeState[],
  ): Promise<readonly ChangeRecord[]> {
    return this.#all().filter(
      record =>
        record.garden === garden &&
        record.state !== 'planned' &&
        states.includes(record.state),
    );
  }

  async history(
    garden: string,
    shoot: EntryName,
    part: ListPart,
  ): Promise<readonly ChangeRecord[]> {
    return this.#list(
      part,
      record =>
        record.garden === garden && shootsOf(record).some(isShoot(shoot)),
    );
  }

  async historyOfGardens(
    gardens: readonly GardenPart[],
    { user, ...part }: ListPart & { readonly user?: string },
  ): Promise<readonly ChangeRecord[]> {
    const seen = new Map(
      gardens.map(({ garden, namespaces }) => [garden, new Set(namespaces)]),
    );
    return this.#list(
      part,
      record =>
        (user === undefined || record.user === user) &&
        shootsOf(record).some(({ namespace }) =>
          seen.get(record.garden)?.has(namespace),
        ),
    );
  }

  #list(
    { before, limit, states }: ListPart,
    isWanted: (record: ChangeRecord) => boolean,
  ): readonly ChangeRecord[] {
    return this.#all()
      .flatMap(record =>
        record.state !== 'planned' &&
        record.startedAt !== null &&
        isWanted(record) &&
        (!states || states.includes(record.state))
          ? [{ record, place: { at: record.startedAt, id: record.id } }]
          : [],
      )
      .filter(({ place }) => !before || comesBefore(before, place))
      .sort((a, b) => (comesBefore(a.place, b.place) ? -1 : 1))
      .slice(0, limit)
      .map(({ record }) => record);
  }

  async stepsOn(
    garden: string,
    shoot: EntryName,
    since: number,
  ): Promise<readonly StepRecord[]> {
    return this.#all()
      .filter(record => record.garden === garden)
      .flatMap(({ steps }) => steps)
      .filter(step => isShoot(shoot)(step.shoot))
      .filter(step => (touchedAt(step) ?? -Infinity) >= since)
      .sort((a, b) => (touchedAt(a) ?? 0) - (touchedAt(b) ?? 0));
  }

  async prune(now: number, olderThan: number): Promise<void> {
    for (const { id, state, expiresAt, endedAt } of this.#all()) {
      const expired = expiresAt < now;
      const old = endedAt !== null && endedAt < olderThan;
      if ((state === 'planned' && expired) || (state !== 'halfOpen' && old)) {
        this.#records.delete(id);
      } else if (expired) {
        this.#update(
          id,
          ({ plan }) => plan !== null,
          () => ({ plan: null }),
        );
      }
    }
  }

  #all(): readonly ChangeRecord[] {
    return [...this.#records.values()].map(asKept);
  }

  /** Every update raises the version. */
  #update(
    id: string,
    condition: (record: ChangeRecord) => boolean,
    change: (record: ChangeRecord) => Progress,
  ): boolean {
    const record = this.#records.get(id);
    if (!record || !condition(record)) return false;
    this.#records.set(
      id,
      asKept({
        ...record,
        ...change(record),
        version: record.version + 1,
      }),
    );
    return true;
  }
}

/** What changes of a record once it is there. */
type Progress = Partial<
  Omit<ChangeRecord, 'kind' | 'shoot' | 'request' | 'plan'>
> & {
  readonly plan?: null;
};

function shootsOf({ shoot, steps }: ChangeRecord): readonly EntryName[] {
  return [...(shoot ? [shoot] : []), ...steps.map(step => step.shoot)];
}

/** A copy by way of JSON, as a database makes it; numbers of others keep their digits. */
function asKept(record: ChangeRecord): ChangeRecord {
  return parseLossless(JSON.stringify(record)) as ChangeRecord;
}

/** Whoever wrote it is gone. */
function isDead({ state, lease }: ChangeRecord, now: number): boolean {
  return state === 'writing' && lease !== null && lease.until <= now;
}

function isHeldBy(owner: string): (record: ChangeRecord) => boolean {
  return ({ state, lease }) => state === 'writing' && lease?.owner === owner;
}

function isShoot(shoot: EntryName): (other: EntryName) => boolean {
  return other =>
    other.namespace === shoot.namespace && other.name === shoot.name;
}

/** Newest first; of two of the same time the greater id. */
function comesBefore(a: HistoryPlace, b: HistoryPlace): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id);
}
