import type {
  JsonPatch,
  JsonPatchOperation,
} from 'backstage-plugin-gardener-common';
import { isRecord } from '../../garden/rawObject';

type Change = Exclude<JsonPatchOperation, { op: 'test' }>;

/**
 * `spec.extensions` after a patch that is written for it, for a preview. Values that the patch does not name are those
 * that were read, so numbers keep their digits. Guards are not looked at.
 *
 * @param extensions - as read by `parseLossless`; undefined when absent
 * @throws Error for a path that is not there: the patch was made for another shoot
 */
export function patchedExtensions(
  extensions: unknown,
  patch: JsonPatch,
): unknown {
  const shoot = { spec: extensions === undefined ? {} : { extensions } };
  const after = patch.reduce<unknown>(
    (value, operation) =>
      operation.op === 'test'
        ? value
        : changed(value, partsOf(operation.path), operation),
    shoot,
  );
  return isRecord(after) && isRecord(after.spec)
    ? after.spec.extensions
    : undefined;
}

function partsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function changed(
  value: unknown,
  [part, ...rest]: readonly string[],
  change: Change,
): unknown {
  if (Array.isArray(value)) return changedList(value, part, rest, change);
  if (!isRecord(value)) throw noSuchPath(change);
  if (rest.length > 0) {
    return { ...value, [part]: changed(value[part], rest, change) };
  }
  if (change.op !== 'remove') return { ...value, [part]: change.value };
  const { [part]: _, ...others } = value;
  return others;
}

function changedList(
  list: readonly unknown[],
  part: string,
  rest: readonly string[],
  change: Change,
): readonly unknown[] {
  const index = part === '-' ? list.length : Number(part);
  const isThere = index in list;
  if (rest.length > 0) {
    if (!isThere) throw noSuchPath(change);
    return list.with(index, changed(list[index], rest, change));
  }
  switch (change.op) {
    case 'add':
      return list.toSpliced(index, 0, change.value);
    case 'replace':
      if (!isThere) throw noSuchPath(change);
      return list.with(index, change.value);
    case 'remove':
      if (!isThere) throw noSuchPath(change);
      return list.toSpliced(index, 1);
    default: {
      const never: never = change;
      throw new Error(`Unknown operation ${JSON.stringify(never)}`);
    }
  }
}

function noSuchPath({ op, path }: Change): Error {
  return new Error(`The shoot has nothing to ${op} at ${path}`);
}
