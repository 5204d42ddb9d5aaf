import { isObject, JsonObject, kindOf } from '../../garden/json';
import { PEERING_EXTENSION_TYPE } from '../readPeeringConfig';

/**
 * Where the list of entries of a shoot is, or what is missing on the way to it. Values are those that were read, so
 * that nothing of them is lost.
 */
export type EntryList =
  /** `spec.extensions` is absent or null. */
  | { readonly at: 'noExtensions' }
  | { readonly at: 'noExtension'; readonly extensions: number }
  /** The extension has no `providerConfig`, or null. */
  | {
      readonly at: 'noConfig';
      readonly index: number;
      readonly extension: JsonObject;
    }
  /** `shootPeerings` is absent or null. */
  | {
      readonly at: 'noList';
      readonly index: number;
      readonly extension: JsonObject;
      readonly config: JsonObject;
    }
  | {
      readonly at: 'list';
      readonly index: number;
      readonly extension: JsonObject;
      readonly config: JsonObject;
      readonly items: readonly unknown[];
    }
  /** Something is there that is not what it should be; nothing may be written over it. */
  | { readonly at: 'unreadable'; readonly reason: string };

function unreadable(what: string, value: unknown, wanted: string): EntryList {
  return {
    at: 'unreadable',
    reason: `${what} is ${kindOf(value)}, not ${wanted}`,
  };
}

/** Finds the list of entries in `spec.extensions`. */
export function locateEntries(extensions: unknown): EntryList {
  if (extensions === undefined || extensions === null) {
    return { at: 'noExtensions' };
  }
  if (!Array.isArray(extensions)) {
    return unreadable('spec.extensions', extensions, 'a list');
  }
  const found = extensions.flatMap((extension: unknown, index) =>
    isObject(extension) && extension.type === PEERING_EXTENSION_TYPE
      ? [{ extension, index }]
      : [],
  );
  if (found.length === 0) {
    return { at: 'noExtension', extensions: extensions.length };
  }
  if (found.length > 1) {
    return {
      at: 'unreadable',
      reason: `there are ${found.length} extensions of type ${PEERING_EXTENSION_TYPE}, and one is allowed`,
    };
  }
  const [{ extension, index }] = found;
  const config = extension.providerConfig;
  if (config === undefined || config === null) {
    return { at: 'noConfig', index, extension };
  }
  if (!isObject(config)) {
    return unreadable('providerConfig', config, 'an object');
  }
  const items = config.shootPeerings;
  if (items === undefined || items === null) {
    return { at: 'noList', index, extension, config };
  }
  if (!Array.isArray(items)) {
    return unreadable('shootPeerings', items, 'a list');
  }
  return { at: 'list', index, extension, config, items };
}
