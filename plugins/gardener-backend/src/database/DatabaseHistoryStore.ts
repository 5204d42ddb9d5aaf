import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EntryName } from 'backstage-plugin-gardener-common';
import type { Knex } from 'knex';
import { batches } from './batches';
import type { HistoryPlace } from './ChangeStore';
import {
  gapRow,
  knownRow,
  outsideRow,
  readGap,
  readKnown,
  readOutside,
  type GapRow,
  type KnownRow,
  type OutsideRow,
  type WatchRow,
} from './historyRows';
import type {
  HistoryStore,
  KnownEntries,
  OutsideChange,
  WatchGap,
} from './HistoryStore';
import { readEach, readPage } from './readRows';

const KNOWN = 'known_entries';
const OUTSIDE = 'outside_changes';
const WATCHES = 'garden_watches';
const GAPS = 'watch_gaps';
const PAGE = 1_000;

/** What the portal saw of entries, in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseHistoryStore implements HistoryStore {
  readonly #db: Knex;
  readonly #logger: LoggerService;

  /** @param db - as `openDatabase` gives it */
  constructor(db: Knex, options: { readonly logger: LoggerService }) {
    this.#db = db;
    this.#logger = options.logger;
  }

  async *known(garden: string): AsyncIterable<readonly KnownEntries[]> {
    let after: KnownRow | undefined;
    for (;;) {
      const query = this.#db<KnownRow>(KNOWN)
        .where({ garden })
        .orderBy(['namespace', 'name'])
        .limit(PAGE);
      if (after) {
        const { namespace, name } = after;
        query
          .where('namespace', '>=', namespace)
          .where(rest =>
            rest.where('namespace', '>', namespace).orWhere('name', '>', name),
          );
      }
      const rows = await query;
      const page = readEach(rows, readKnown, this.#logger);
      if (page.length > 0) yield page;
      if (rows.length < PAGE) return;
      after = rows[rows.length - 1];
    }
  }

  async knownOf(
    garden: string,
    { namespace, name }: EntryName,
  ): Promise<KnownEntries | undefined> {
    const rows = await this.#db<KnownRow>(KNOWN).where({
      garden,
      namespace,
      name,
    });
    return readEach(rows, readKnown, this.#logger)[0];
  }

  async learn(garden: string, known: readonly KnownEntries[]): Promise<void> {
    for (const batch of batches(known)) {
      await this.#db<KnownRow>(KNOWN)
        .insert(batch.map(one => knownRow(garden, one)))
        .onConflict(['garden', 'namespace', 'name'])
        .ignore();
    }
  }

  async replace(
    garden: string,
    before: KnownEntries,
    after: KnownEntries,
    outside: OutsideChange | undefined,
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const replaced = await tx<KnownRow>(KNOWN)
        .where(knownRow(garden, before))
        .update(knownRow(garden, after));
      if (replaced === 0) return false;
      if (outside) await tx<OutsideRow>(OUTSIDE).insert(outsideRow(outside));
      return true;
    });
  }

  async forget(garden: string, shoots: readonly EntryName[]): Promise<void> {
    for (const batch of batches(shoots)) {
      await this.#db<KnownRow>(KNOWN)
        .where({ garden })
        .whereIn(
          ['namespace', 'name'],
          batch.map(({ namespace, name }) => [namespace, name]),
        )
        .delete();
    }
  }

  async outside(
    garden: string,
    { namespace, name }: EntryName,
    options: { readonly before?: HistoryPlace; readonly limit: number },
  ): Promise<readonly OutsideChange[]> {
    return readPage(options, {
      query: async (before, limit) => {
        const query = this.#db<OutsideRow>(OUTSIDE)
          .where({ garden, namespace, name })
          .orderBy([
            { column: 'at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .limit(limit);
        if (before) {
          query
            .where('at', '<=', before.at)
            .where(rest =>
              rest.where('at', '<', before.at).orWhere('id', '<', before.id),
            );
        }
        return query;
      },
      placeOf: ({ id, at }) => ({ id, at: Number(at) }),
      read: async rows => readEach(rows, readOutside, this.#logger),
    });
  }

  async lookedAt(
    garden: string,
    now: number,
    silence: number,
  ): Promise<WatchGap | undefined> {
    const last = await this.#db<WatchRow>(WATCHES).where({ garden }).first();
    if (!last) {
      await this.#db<WatchRow>(WATCHES)
        .insert({ garden, looked_at: now })
        .onConflict('garden')
        .ignore();
      return undefined;
    }
    const from = Number(last.looked_at);
    // Another replica's clock may be ahead.
    if (now <= from) return undefined;
    return this.#db.transaction(async tx => {
      // Who read the same and is later finds another time here.
      const noticed = await tx<WatchRow>(WATCHES)
        .where({ garden, looked_at: from })
        .update({ looked_at: now });
      if (noticed === 0 || now - from <= silence) return undefined;
      const gap: WatchGap = { id: randomUUID(), garden, from, to: now };
      await tx<GapRow>(GAPS).insert(gapRow(gap));
      return gap;
    });
  }

  async gaps(
    garden: string,
    {
      before,
      limit,
    }: { readonly before?: HistoryPlace; readonly limit: number },
  ): Promise<readonly WatchGap[]> {
    const query = this.#db<GapRow>(GAPS)
      .where({ garden })
      .orderBy([
        { column: 'to_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (before) {
      query
        .where('to_at', '<=', before.at)
        .where(rest =>
          rest.where('to_at', '<', before.at).orWhere('id', '<', before.id),
        );
    }
    return (await query).map(readGap);
  }

  async prune(olderThan: number): Promise<void> {
    await this.#db<OutsideRow>(OUTSIDE).where('at', '<', olderThan).delete();
    await this.#db<GapRow>(GAPS).where('to_at', '<', olderThan).delete();
  }
}
