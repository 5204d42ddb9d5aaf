import type { EntryName } from 'backstage-plugin-gardener-common';
import type { Knex } from 'knex';
import {
  CHANGE_COLUMNS,
  type ChangeRow,
  type ChangeShootRow,
} from './changeRows';
import type { ListPart } from './ChangeStore';

/** Plans, and the changes that they become. */
export const CHANGES = 'changes';
/** The shoots in whose history a change is. */
export const SHOOTS = 'change_shoots';

/** Changes that write a shoot or were made on it, by the index of its history. */
export async function changesOfShoot(
  db: Knex,
  garden: string,
  { namespace, name }: EntryName,
  part: ListPart,
): Promise<readonly ChangeRow[]> {
  const query = db<ChangeShootRow>(`${SHOOTS} as s`)
    .join<ChangeRow>(`${CHANGES} as c`, 'c.id', 's.change_id')
    .where('s.garden', garden)
    .where('s.namespace', namespace)
    .where('s.name', name);
  return listed(db, query, part, { at: 's.started_at', id: 's.change_id' });
}

/** Changes in the history of a shoot of some namespaces, by the index of a Garden. */
export async function changesOfGarden(
  db: Knex,
  {
    garden,
    namespaces,
  }: { readonly garden: string; readonly namespaces: readonly string[] },
  { user, ...part }: ListPart & { readonly user?: string },
): Promise<readonly ChangeRow[]> {
  const query = db<ChangeRow>(`${CHANGES} as c`)
    .where('c.garden', garden)
    .whereExists(
      db<ChangeShootRow>(`${SHOOTS} as s`)
        .whereRaw('?? = ??', ['s.change_id', 'c.id'])
        .whereIn('s.namespace', namespaces)
        .select(db.raw('1')),
    );
  if (user !== undefined) query.where('c.user_ref', user);
  return listed(db, query, part, { at: 'c.started_at', id: 'c.id' });
}

/** @param place - the columns by which the list is ordered */
async function listed(
  db: Knex,
  query: Knex.QueryBuilder,
  { before, limit, states }: ListPart,
  place: { readonly at: string; readonly id: string },
): Promise<readonly ChangeRow[]> {
  query
    .whereNotNull(place.at)
    .orderBy([
      { column: place.at, order: 'desc' },
      { column: place.id, order: 'desc' },
    ])
    .limit(limit)
    .select(...rowsInLists(db, 'c'));
  if (states) query.whereIn('c.state', [...states]);
  if (before) {
    query
      .where(place.at, '<=', before.at)
      .where(rest =>
        rest.where(place.at, '<', before.at).orWhere(place.id, '<', before.id),
      );
  }
  return query;
}

/** All columns; but not what was reviewed of many pairs, which is large, and which no list needs. */
export function rowsInLists(
  db: Knex,
  table: string,
): ReadonlyArray<string | Knex.Raw> {
  return [
    ...CHANGE_COLUMNS.map(column => `${table}.${column}`),
    db.raw("CASE WHEN ?? = 'bulk' THEN NULL ELSE ?? END AS plan", [
      `${table}.kind`,
      `${table}.plan`,
    ]),
  ];
}

/** The order of lists that were asked for apart. */
export function newestFirst(one: ChangeRow, other: ChangeRow): number {
  const later = Number(other.started_at) - Number(one.started_at);
  if (later !== 0) return later;
  return one.id > other.id ? -1 : 1;
}
