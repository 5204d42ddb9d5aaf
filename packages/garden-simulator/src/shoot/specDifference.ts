import { printJson, sameJson } from '../json/losslessJson';
import { JsonObject, KubeObject } from '../store/KubeObject';
import { extensionsOf } from './extensionTypes';

function dump(extension: JsonObject | undefined): string {
  if (!extension) {
    return '<no value>';
  }
  const config = extension.providerConfig;
  const raw =
    config === undefined
      ? '<nil>'
      : `&RawExtension{Raw:*[${[...Buffer.from(printJson(config))].join(
          ' ',
        )}],}`;
  const disabled =
    extension.disabled === undefined ? '<nil>' : String(extension.disabled);
  return `{${String(extension.type)} ${raw} ${disabled}}`;
}

/**
 * What a refused change of the spec would have done, in the form in which the server says it: raw values as dumps of their
 * bytes. It is of no use to a user, and that is why it is imitated.
 */
export function specDifference(
  before: KubeObject,
  after: KubeObject,
  current: boolean,
): string {
  const differences: string[] = [];
  const old = extensionsOf(before);
  const now = extensionsOf(after);
  for (let i = 0; i < Math.max(old.length, now.length); i++) {
    if (!sameJson(old[i], now[i])) {
      differences.push(
        `Extensions.slice[${i}]: ${dump(now[i])} != ${dump(old[i])}`,
      );
    }
  }
  const names = new Set([
    ...Object.keys(before.spec ?? {}),
    ...Object.keys(after.spec ?? {}),
  ]);
  names.delete('extensions');
  for (const name of names) {
    const was = before.spec?.[name];
    const is = after.spec?.[name];
    if (!sameJson(was, is)) {
      const show = (value: typeof was) =>
        value === undefined ? '<nil>' : printJson(value);
      differences.push(
        `${name[0].toUpperCase()}${name.slice(1)}: ${show(is)} != ${show(was)}`,
      );
    }
  }
  const text = differences.join(',');
  return current
    ? `cannot update shoot spec if deletion timestamp is set. Requested changes: ${text}`
    : text;
}
