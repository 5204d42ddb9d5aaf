import { printJson } from '../json/losslessJson';
import { Representation } from '../representation/mediaType';
import { objectBytes } from '../representation/objects';
import { tableOf } from '../representation/table';
import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { StoredChange } from '../store/ChangeHistory';
import { JsonObject } from '../store/KubeObject';
import { StoredObject } from '../store/StoredObject';

/** What a watch sends. */
export type WatchEventType =
  | 'ADDED'
  | 'MODIFIED'
  | 'DELETED'
  | 'BOOKMARK'
  | 'ERROR';

const lineEnd = Buffer.from('}\n');

function line(type: WatchEventType, object: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`{"type":"${type}","object":`),
    object,
    lineEnd,
  ]);
}

// A write goes to many watches. They share one line per event type and version, which lives as long as the version.
const sharedLines = new WeakMap<StoredObject, Map<WatchEventType, Buffer>>();

/** The line of an event about an object. Tables repeat their columns only in the first event of a stream. */
export function objectLine(
  type: WatchEventType,
  object: StoredObject,
  shape: Representation['shape'],
  now: Date,
  first: boolean,
): Buffer {
  if (shape === 'object') {
    let lines = sharedLines.get(object);
    if (!lines) {
      lines = new Map();
      sharedLines.set(object, lines);
    }
    let shared = lines.get(type);
    if (!shared) {
      shared = line(type, object.bytes());
      lines.set(type, shared);
    }
    return shared;
  }
  if (shape === 'table') {
    return line(
      type,
      Buffer.from(
        printJson(
          tableOf(
            object.type,
            [object],
            now,
            { resourceVersion: String(object.resourceVersion) },
            first,
          ),
        ),
      ),
    );
  }
  return line(type, objectBytes(object, shape, now));
}

function emptyObject(type: ResourceType): JsonObject {
  return type.resource === 'shoots'
    ? {
        spec: {
          cloudProfileName: '',
          kubernetes: {},
          provider: { type: '' },
          region: '',
        },
        status: {
          gardener: { id: '', name: '', version: '' },
          hibernated: false,
          technicalID: '',
          uid: '',
        },
      }
    : {};
}

/** A bookmark: an otherwise empty object that says up to where the client has seen everything. */
export function bookmarkLine(
  type: ResourceType,
  resourceVersion: number,
  initialEventsEnd: boolean,
): Buffer {
  return line(
    'BOOKMARK',
    Buffer.from(
      printJson({
        kind: type.kind,
        apiVersion: apiVersionOf(type),
        metadata: {
          resourceVersion: String(resourceVersion),
          creationTimestamp: null,
          ...(initialEventsEnd
            ? { annotations: { 'k8s.io/initial-events-end': 'true' } }
            : {}),
        },
        ...emptyObject(type),
      }),
    ),
  );
}

/** An error inside a stream that has begun with 200. */
export function errorLine(status: JsonObject): Buffer {
  return line('ERROR', Buffer.from(printJson(status)));
}

/** An event that a write is for one watch, if it is one at all. */
export interface SelectedEvent {
  readonly type: WatchEventType;
  readonly object: StoredObject;
}

/**
 * What a write means under a selector. An object that leaves the selection is DELETED, with its old state and the new
 * resourceVersion, though it is still there.
 */
export function selectEvent(
  change: StoredChange,
  matches: ((object: StoredObject) => boolean) | undefined,
): SelectedEvent | undefined {
  if (!matches) {
    return change;
  }
  const before = change.previous !== undefined && matches(change.previous);
  const after = change.type !== 'DELETED' && matches(change.object);
  if (change.type === 'DELETED') {
    return before ? change : undefined;
  }
  if (after) {
    return { type: before ? 'MODIFIED' : 'ADDED', object: change.object };
  }
  return before && change.previous
    ? {
        type: 'DELETED',
        object: change.previous.at(change.resourceVersion),
      }
    : undefined;
}
