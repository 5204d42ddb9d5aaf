import { Schema } from '../schema/Schema';
import { KubeObject, ManagedFieldsEntry } from '../store/KubeObject';
import { fieldsOf, printFields, readFields } from './fieldSet';

/** Who writes, and by which way. */
export interface Writer {
  readonly manager: string;
  readonly operation: 'Update' | 'Apply';
  readonly subresource?: string;
  /** RFC 3339. */
  readonly time: string;
}

function isWriter(entry: ManagedFieldsEntry, writer: Writer): boolean {
  return (
    entry.manager === writer.manager &&
    entry.operation === writer.operation &&
    (entry.subresource ?? '') === (writer.subresource ?? '')
  );
}

/**
 * `managedFields` after a write: what the write changed belongs to the writer and to nobody else. With `applied`, those
 * fields belong to the writer even where the value stayed.
 */
export function managedFieldsAfter(
  before: KubeObject | undefined,
  after: KubeObject,
  writer: Writer,
  schema: Schema,
  applied?: ReadonlySet<string>,
): ManagedFieldsEntry[] {
  const old = before ? fieldsOf(before, schema) : new Map<string, string>();
  const now = fieldsOf(after, schema);
  const changed = new Set(
    [...now.keys()].filter(path => old.get(path) !== now.get(path)),
  );
  const entries: ManagedFieldsEntry[] = [];
  let own: ManagedFieldsEntry | undefined;
  for (const entry of before?.metadata.managedFields ?? []) {
    if (isWriter(entry, writer)) {
      own = entry;
      continue;
    }
    const paths = readFields(entry.fieldsV1);
    const kept = [...paths].filter(path => !changed.has(path));
    const left = kept.filter(path => now.has(path) || !old.has(path));
    if (left.length === paths.size) {
      entries.push(entry);
    } else if (left.length > 0) {
      entries.push({ ...entry, fieldsV1: printFields(left) });
    }
  }
  const mine = applied
    ? new Set(applied)
    : new Set([
        ...[...(own ? readFields(own.fieldsV1) : [])].filter(path =>
          now.has(path),
        ),
        ...changed,
      ]);
  if (mine.size > 0) {
    entries.push({
      manager: writer.manager,
      operation: writer.operation,
      apiVersion: after.apiVersion,
      time: writer.time,
      fieldsType: 'FieldsV1',
      fieldsV1: printFields(mine),
      ...(writer.subresource ? { subresource: writer.subresource } : {}),
    });
  }
  // The server lists those that applied first, then by time.
  return entries.sort(
    (a, b) =>
      Number(a.operation !== 'Apply') - Number(b.operation !== 'Apply') ||
      a.time.localeCompare(b.time),
  );
}
