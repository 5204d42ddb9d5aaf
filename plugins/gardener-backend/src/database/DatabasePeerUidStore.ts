import type { ShootKey } from 'backstage-plugin-gardener-common';
import type { Knex } from 'knex';
import { batches } from './batches';
import type { PeerUid, PeerUidStore } from './PeerUidStore';

const TABLE = 'peer_uids';
const PAGE = 2_000;

interface Row {
  garden: string;
  lister: ShootKey;
  target: ShootKey;
  first_uid: string;
  /** PostgreSQL gives big integers as text. */
  first_seen_at: number | string;
}

/** The first-seen uids in the plugin's database, SQLite or PostgreSQL. */
export class DatabasePeerUidStore implements PeerUidStore {
  readonly #db: Knex;

  /** @param db - as `openDatabase` gives it */
  constructor(db: Knex) {
    this.#db = db;
  }

  async remember(garden: string, uids: readonly PeerUid[]): Promise<void> {
    for (const batch of batches(uids)) {
      await this.#db<Row>(TABLE)
        .insert(
          batch.map(uid => ({
            garden,
            lister: uid.lister,
            target: uid.target,
            first_uid: uid.firstUid,
            first_seen_at: uid.firstSeenAt,
          })),
        )
        .onConflict(['garden', 'lister', 'target'])
        .ignore();
    }
  }

  async forget(
    garden: string,
    entries: ReadonlyArray<Pick<PeerUid, 'lister' | 'target'>>,
  ): Promise<void> {
    for (const batch of batches(entries)) {
      await this.#db<Row>(TABLE)
        .where({ garden })
        .whereIn(
          ['lister', 'target'],
          batch.map(({ lister, target }) => [lister, target]),
        )
        .delete();
    }
  }

  async about(
    garden: string,
    shoots: readonly ShootKey[],
  ): Promise<readonly PeerUid[]> {
    const found = new Map<string, PeerUid>();
    for (const batch of batches(shoots)) {
      // Two queries, each by its own index; one with OR reads the whole table on SQLite.
      for (const side of ['lister', 'target'] as const) {
        const rows = await this.#db<Row>(TABLE)
          .where({ garden })
          .whereIn(side, batch);
        rows.forEach(row =>
          found.set(`${row.lister} ${row.target}`, read(row)),
        );
      }
    }
    return [...found.values()];
  }

  async *all(garden: string): AsyncIterable<readonly PeerUid[]> {
    let after: PeerUid | undefined;
    for (;;) {
      const query = this.#db<Row>(TABLE)
        .where({ garden })
        .orderBy(['lister', 'target'])
        .limit(PAGE);
      if (after) {
        const { lister, target } = after;
        query.andWhere(rest =>
          rest
            .where('lister', '>', lister)
            .orWhere(same =>
              same.where('lister', lister).andWhere('target', '>', target),
            ),
        );
      }
      const page = (await query).map(read);
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page[page.length - 1];
    }
  }
}

function read(row: Row): PeerUid {
  return {
    lister: row.lister,
    target: row.target,
    firstUid: row.first_uid,
    firstSeenAt: Number(row.first_seen_at),
  };
}
