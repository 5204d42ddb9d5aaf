import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ChangeState, EntryName } from 'backstage-plugin-gardener-common';
import type { Knex } from 'knex';
import { batches } from './batches';
import type { ChangeRecord, Lease, StepRecord } from './ChangeRecord';
import {
  changeRow,
  changeShootRows,
  readChange,
  readStep,
  stepColumns,
  stepRow,
  type ChangeRow,
  type ChangeShootRow,
  type StepRow,
} from './changeRows';
import {
  CHANGES,
  changesOfGarden,
  changesOfShoot,
  newestFirst,
  rowsInLists,
  SHOOTS,
} from './changeLists';
import type {
  ChangeStore,
  GardenPart,
  ListPart,
  Settlement,
} from './ChangeStore';
import { readEach, readPage } from './readRows';

const STEPS = 'change_steps';

/**
 * Plans and changes in the plugin's database, SQLite or PostgreSQL. Whether a condition holds is decided by one UPDATE
 * and the number of rows that it met, so that of several who try at once one succeeds.
 */
export class DatabaseChangeStore implements ChangeStore {
  readonly #db: Knex;
  readonly #logger: LoggerService;

  /** @param db - as `openDatabase` gives it */
  constructor(db: Knex, options: { readonly logger: LoggerService }) {
    this.#db = db;
    this.#logger = options.logger;
  }

  async add(plan: ChangeRecord): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx<ChangeRow>(CHANGES).insert(changeRow(plan));
      const steps = plan.steps.map((step, seq) => stepRow(plan, seq, step));
      for (const batch of batches(steps)) {
        await tx<StepRow>(STEPS).insert([...batch]);
      }
      for (const batch of batches(changeShootRows(plan))) {
        await tx<ChangeShootRow>(SHOOTS).insert([...batch]);
      }
    });
  }

  /** @throws UnreadableRowError when a newer version wrote what is not known here */
  async find(id: string): Promise<ChangeRecord | undefined> {
    return find(this.#db, id);
  }

  /** @throws UnreadableRowError as `find`; then nothing is changed */
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
    return this.#db.transaction(async tx => {
      const begun = await tx<ChangeRow>(CHANGES)
        .where({ id })
        .andWhere(allowed => {
          allowed.whereIn(
            'state',
            from.filter(state => state !== 'writing'),
          );
          if (from.includes('halfOpen')) {
            allowed.orWhere(dead =>
              dead.where({ state: 'writing' }).where('lease_until', '<=', now),
            );
          }
        })
        .update({
          state: 'writing',
          direction,
          asked: asked ?? null,
          lease_owner: lease.owner,
          lease_until: lease.until,
          started_at: tx.raw('COALESCE(started_at, ?)', [now]),
          ended_at: null,
          version: nextVersion(tx),
        });
      if (begun === 0) return undefined;
      await tx<ChangeShootRow>(SHOOTS)
        .where({ change_id: id })
        .whereNull('started_at')
        .update({ started_at: now });
      for (const [seq, step] of (steps ?? []).entries()) {
        await saveStep(tx, id, seq, step);
      }
      return find(tx, id);
    });
  }

  async ask(
    id: string,
    asked: 'pause' | 'cancel',
    now: number,
  ): Promise<boolean> {
    const told = await this.#db<ChangeRow>(CHANGES)
      .where({ id, kind: 'bulk', state: 'writing' })
      .where('lease_until', '>', now)
      .update({
        asked:
          asked === 'cancel'
            ? asked
            : this.#db.raw('COALESCE(asked, ?)', [asked]),
        version: nextVersion(this.#db),
      });
    return told > 0;
  }

  async takePauseBack(id: string, now: number): Promise<boolean> {
    const taken = await this.#db<ChangeRow>(CHANGES)
      .where({ id, state: 'writing', asked: 'pause' })
      .where('lease_until', '>', now)
      .update({ asked: null, version: nextVersion(this.#db) });
    return taken > 0;
  }

  async askedOf(id: string): Promise<ChangeRecord['asked']> {
    const row = await this.#db<ChangeRow>(CHANGES).where({ id }).first('asked');
    return row?.asked === 'pause' || row?.asked === 'cancel' ? row.asked : null;
  }

  async extendLease(id: string, lease: Lease): Promise<boolean> {
    const extended = await this.#db<ChangeRow>(CHANGES)
      .where({ id, state: 'writing', lease_owner: lease.owner })
      .update({ lease_until: lease.until, version: nextVersion(this.#db) });
    return extended > 0;
  }

  async saveStep(
    id: string,
    owner: string,
    seq: number,
    step: StepRecord,
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const held = await tx<ChangeRow>(CHANGES)
        .where({ id, state: 'writing', lease_owner: owner })
        .update({ version: nextVersion(tx) });
      if (held === 0) return false;
      await saveStep(tx, id, seq, step);
      return true;
    });
  }

  async endWriting(
    id: string,
    owner: string,
    end: Settlement,
  ): Promise<boolean> {
    const ended = await this.#db<ChangeRow>(CHANGES)
      .where({ id, state: 'writing', lease_owner: owner })
      .update(settled(this.#db, end));
    return ended > 0;
  }

  async pauseWriting(
    id: string,
    owner: string,
  ): Promise<'paused' | 'asked' | 'lost'> {
    const held = { id, state: 'writing', lease_owner: owner };
    const paused = await this.#db<ChangeRow>(CHANGES)
      .where({ ...held, asked: 'pause' })
      .update(settled(this.#db, { state: 'paused', endedAt: null }));
    if (paused > 0) return 'paused';
    const row = await this.#db<ChangeRow>(CHANGES).where(held).first('id');
    return row ? 'asked' : 'lost';
  }

  async bury(
    id: string,
    now: number,
    end: Settlement & { readonly steps: readonly StepRecord[] },
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const buried = await tx<ChangeRow>(CHANGES)
        .where({ id, state: 'writing' })
        .where('lease_until', '<=', now)
        .update(settled(tx, end));
      if (buried === 0) return false;
      for (const [seq, step] of end.steps.entries()) {
        await saveStep(tx, id, seq, step);
      }
      return true;
    });
  }

  async moveOn(
    id: string,
    from: ChangeState,
    to: Settlement,
  ): Promise<boolean> {
    const moved = await this.#db<ChangeRow>(CHANGES)
      .where({ id, state: from })
      .update({
        state: to.state,
        ended_at: to.endedAt,
        version: nextVersion(this.#db),
      });
    return moved > 0;
  }

  async inState(
    garden: string,
    states: readonly ChangeState[],
  ): Promise<readonly ChangeRecord[]> {
    return this.#read(
      await this.#db<ChangeRow>(CHANGES)
        .where({ garden })
        .whereIn('state', states)
        .select<ChangeRow[]>(...rowsInLists(this.#db, CHANGES)),
    );
  }

  async history(
    garden: string,
    shoot: EntryName,
    part: ListPart,
  ): Promise<readonly ChangeRecord[]> {
    return readPage(part, {
      query: async (before, limit) =>
        changesOfShoot(this.#db, garden, shoot, { ...part, before, limit }),
      placeOf: ({ id, started_at }) => ({ id, at: Number(started_at) }),
      read: rows => this.#read(rows),
    });
  }

  async historyOfGardens(
    gardens: readonly GardenPart[],
    part: ListPart & { readonly user?: string },
  ): Promise<readonly ChangeRecord[]> {
    const seen = gardens
      .map(({ garden, namespaces }) => ({
        garden,
        namespaces: [...namespaces],
      }))
      .filter(({ namespaces }) => namespaces.length > 0);
    return readPage(part, {
      // Each Garden by itself, as an index has the order of the changes of one.
      query: async (before, limit) =>
        (
          await Promise.all(
            seen.map(garden =>
              changesOfGarden(this.#db, garden, { ...part, before, limit }),
            ),
          )
        )
          .flat()
          .sort(newestFirst)
          .slice(0, limit),
      placeOf: ({ id, started_at }) => ({ id, at: Number(started_at) }),
      read: rows => this.#read(rows),
    });
  }

  async stepsOn(
    garden: string,
    { namespace, name }: EntryName,
    since: number,
  ): Promise<readonly StepRecord[]> {
    const rows = await this.#db<StepRow>(STEPS)
      .where({ garden, namespace, name })
      .where('touched_at', '>=', since)
      .orderBy('touched_at');
    return readEach(rows, readStep, this.#logger);
  }

  async prune(now: number, olderThan: number): Promise<void> {
    // Steps and shoots of what is deleted go with it.
    await this.#db<ChangeRow>(CHANGES)
      .where({ state: 'planned' })
      .where('expires_at', '<', now)
      .delete();
    await this.#db<ChangeRow>(CHANGES)
      .whereNotNull('plan')
      .where('expires_at', '<', now)
      .whereNot({ state: 'planned' })
      .update({ plan: null, version: nextVersion(this.#db) });
    await this.#db<ChangeRow>(CHANGES)
      .where('ended_at', '<', olderThan)
      .whereNot({ state: 'halfOpen' })
      .delete();
  }

  async #read(rows: readonly ChangeRow[]): Promise<readonly ChangeRecord[]> {
    const steps = await stepsOf(
      this.#db,
      rows.map(({ id }) => id),
    );
    return readEach(
      rows,
      row => readChange(row, steps.get(row.id) ?? []),
      this.#logger,
    );
  }
}

async function find(db: Knex, id: string): Promise<ChangeRecord | undefined> {
  // The change before its steps: then the version is never newer than what is told of it, and who waits for a greater
  // one gets it.
  const row = await db<ChangeRow>(CHANGES).where({ id }).first();
  return row && readChange(row, (await stepsOf(db, [id])).get(id) ?? []);
}

/** The steps of some changes, each in its order. */
async function stepsOf(
  db: Knex,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StepRow[]>> {
  const steps = new Map<string, StepRow[]>();
  for (const batch of batches(ids)) {
    const rows = await db<StepRow>(STEPS)
      .whereIn('change_id', batch)
      .orderBy(['change_id', 'seq']);
    for (const row of rows) {
      const known = steps.get(row.change_id);
      if (known) known.push(row);
      else steps.set(row.change_id, [row]);
    }
  }
  return steps;
}

/** @throws Error when the change has no such step; a transaction around it is rolled back */
async function saveStep(
  tx: Knex.Transaction,
  id: string,
  seq: number,
  step: StepRecord,
): Promise<void> {
  const saved = await tx<StepRow>(STEPS)
    .where({ change_id: id, seq })
    .update(stepColumns(step));
  if (saved === 0) throw new Error(`Change ${id} has no step ${seq}`);
}

function settled(db: Knex, { state, endedAt }: Settlement) {
  return {
    state,
    ended_at: endedAt,
    asked: null,
    lease_owner: null,
    lease_until: null,
    version: nextVersion(db),
  };
}

function nextVersion(db: Knex): Knex.Raw {
  return db.raw('version + 1');
}
