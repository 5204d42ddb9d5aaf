import type { PeeringEntry } from 'backstage-plugin-gardener-common';
import type { KnownEntries, OutsideChange, WatchGap } from './HistoryStore';
import { isRecord } from '../garden/rawObject';
import { isListOf, isName, readJson, UnreadableRowError } from './readJson';

/** PostgreSQL gives big integers as text. */
type BigInteger = number | string;

/** Of the table `known_entries`. */
export interface KnownRow {
  garden: string;
  namespace: string;
  name: string;
  uid: string;
  resource_version: string;
  entries: string;
  known_since: BigInteger;
  seen_at: BigInteger;
}

/** Of the table `outside_changes`. */
export interface OutsideRow {
  id: string;
  garden: string;
  namespace: string;
  name: string;
  at: BigInteger;
  manager: string | null;
  added: string;
  removed: string;
  corrected: number;
  /** SQLite gives a number. */
  while_down: boolean | number;
}

/** Of the table `garden_watches`. */
export interface WatchRow {
  garden: string;
  looked_at: BigInteger;
}

/** Of the table `watch_gaps`. */
export interface GapRow {
  id: string;
  garden: string;
  from_at: BigInteger;
  to_at: BigInteger;
}

export function knownRow(
  garden: string,
  { shoot, ...known }: KnownEntries,
): KnownRow {
  return {
    garden,
    namespace: shoot.namespace,
    name: shoot.name,
    uid: known.uid,
    resource_version: known.resourceVersion,
    entries: writeEntries(known.entries),
    known_since: known.knownSince,
    seen_at: known.seenAt,
  };
}

/** @throws UnreadableRowError when its entries are none */
export function readKnown(row: KnownRow): KnownEntries {
  const where = `Row ${row.garden}, ${row.namespace}, ${row.name} of known_entries`;
  return {
    shoot: { namespace: row.namespace, name: row.name },
    uid: row.uid,
    resourceVersion: row.resource_version,
    entries: readEntries(where, 'entries', row.entries),
    knownSince: Number(row.known_since),
    seenAt: Number(row.seen_at),
  };
}

export function outsideRow(outside: OutsideChange): OutsideRow {
  return {
    id: outside.id,
    garden: outside.garden,
    namespace: outside.shoot.namespace,
    name: outside.shoot.name,
    at: outside.at,
    manager: outside.manager,
    added: writeEntries(outside.added),
    removed: writeEntries(outside.removed),
    corrected: outside.corrected,
    while_down: outside.whileDown,
  };
}

/** @throws UnreadableRowError when its entries are none */
export function readOutside(row: OutsideRow): OutsideChange {
  const where = `Row ${row.id} of outside_changes`;
  return {
    id: row.id,
    garden: row.garden,
    shoot: { namespace: row.namespace, name: row.name },
    at: Number(row.at),
    manager: row.manager,
    added: readEntries(where, 'added', row.added),
    removed: readEntries(where, 'removed', row.removed),
    corrected: row.corrected,
    whileDown: Boolean(row.while_down),
  };
}

export function gapRow(gap: WatchGap): GapRow {
  return { id: gap.id, garden: gap.garden, from_at: gap.from, to_at: gap.to };
}

export function readGap(row: GapRow): WatchGap {
  return {
    id: row.id,
    garden: row.garden,
    from: Number(row.from_at),
    to: Number(row.to_at),
  };
}

/** The same entries in the same order give the same text. */
export function writeEntries(entries: readonly PeeringEntry[]): string {
  return JSON.stringify(
    entries.map(({ namespace, name, seed }) => ({ namespace, name, seed })),
  );
}

function readEntries(
  where: string,
  column: string,
  text: string,
): readonly PeeringEntry[] {
  const entries = readJson(where, column, text);
  if (!isListOf(entries, isEntry)) {
    throw new UnreadableRowError(where, `${column} is no list of entries`);
  }
  return (entries as readonly PeeringEntry[]).map(
    ({ namespace, name, seed }) => ({ namespace, name, seed }),
  );
}

function isEntry(value: unknown): boolean {
  return (
    isName(value) &&
    isRecord(value) &&
    (value.seed === undefined || typeof value.seed === 'string')
  );
}
