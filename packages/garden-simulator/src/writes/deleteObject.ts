import { ApiStatus } from '../errors/ApiStatus';
import { Garden } from '../garden/Garden';
import { parseJson } from '../json/losslessJson';
import { parseListOptions } from '../list/ListOptions';
import { ApiRequest, keyOf, subjectOfRequest } from '../requests/ApiRequest';
import { sendValue } from '../requests/respond';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  KubeObject,
} from '../store/KubeObject';
import { timestamp } from '../store/MemoryStore';
import { ObjectKey } from '../store/ObjectStore';
import { sliceOf } from '../store/SortedObjects';
import { KindRules } from './KindRules';
import { rulesOf } from './rulesOf';
import { sendObject } from './writeAnswer';
import { parseWriteOptions } from './WriteOptions';

/** What a DELETE of one object wants. */
interface DeleteOptions {
  readonly dryRun: boolean;
  readonly preconditions: JsonValue | undefined;
}

function parseDeleteOptions(body: string): JsonObject | undefined {
  if (body === '') {
    return undefined;
  }
  try {
    const value = parseJson(body);
    return isJsonObject(value) ? value : {};
  } catch (error) {
    throw ApiStatus.badRequest(
      `couldn't get version/kind; json parse error: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

/** The dry runs that a body names, as a query would name them. */
function dryRunOf(options: JsonObject): URLSearchParams {
  const named = options.dryRun ?? [];
  if (!Array.isArray(named)) {
    throw ApiStatus.badRequest(
      'json: cannot unmarshal into Go struct field DeleteOptions.dryRun of type []string',
    );
  }
  return new URLSearchParams(named.map(value => ['dryRun', String(value)]));
}

/** Kubernetes reads the options of a deletion from its body, and from its query only when there is no body. */
function readDeleteOptions(request: ApiRequest, body: string): DeleteOptions {
  const sent = parseDeleteOptions(body);
  const { dryRun } = parseWriteOptions(
    sent ? dryRunOf(sent) : request.query,
    'DeleteOptions',
    request.message.headers['user-agent'],
  );
  return { dryRun, preconditions: sent?.preconditions };
}

function checkPreconditions(
  request: ApiRequest,
  object: KubeObject,
  preconditions: JsonValue | undefined,
): void {
  const wanted = isJsonObject(preconditions) ? preconditions : {};
  const subject = {
    group: request.type.group,
    resource: request.type.kind,
    name: object.metadata.name,
  };
  const { uid, resourceVersion } = object.metadata;
  if (wanted.uid !== undefined && wanted.uid !== uid) {
    throw ApiStatus.conflict(
      subject,
      `the UID in the precondition (${String(
        wanted.uid,
      )}) does not match the UID in record (${uid}). The object might have been deleted and then recreated`,
    );
  }
  if (
    wanted.resourceVersion !== undefined &&
    wanted.resourceVersion !== resourceVersion
  ) {
    throw ApiStatus.conflict(
      subject,
      `the ResourceVersion in the precondition (${String(
        wanted.resourceVersion,
      )}) does not match the ResourceVersion in record (${resourceVersion}). The object might have been modified`,
    );
  }
}

/** Some Projects want that one person confirms a deletion and another one deletes. */
function needsAnotherPerson(
  garden: Garden,
  request: ApiRequest,
  object: KubeObject,
): boolean {
  const confirmedBy =
    object.metadata.annotations?.['deletion.gardener.cloud/confirmed-by'];
  if (confirmedBy !== request.identity.name) {
    return false;
  }
  const name = garden.store.get({
    resource: 'namespaces',
    name: object.metadata.namespace ?? '',
  })?.metadata.labels?.['project.gardener.cloud/name'];
  const approval = garden.store.get({ resource: 'projects', name: name ?? '' })
    ?.spec?.dualApprovalForDeletion;
  return (
    Array.isArray(approval) &&
    approval.some(
      rule => isJsonObject(rule) && rule.resource === request.type.resource,
    )
  );
}

/** The object once it is marked for deletion; it stays until its finalizers are gone. */
function marked(garden: Garden, object: KubeObject): KubeObject {
  return object.metadata.deletionTimestamp
    ? object
    : {
        ...object,
        metadata: {
          ...object.metadata,
          generation: (object.metadata.generation ?? 1) + 1,
          deletionTimestamp: timestamp(garden.now()),
          deletionGracePeriodSeconds: 0,
        },
      };
}

function isHeld(object: KubeObject): boolean {
  return (object.metadata.finalizers ?? []).length > 0;
}

/** DELETE of one object. */
export async function deleteObject(
  garden: Garden,
  request: ApiRequest,
  body: string,
): Promise<void> {
  const options = readDeleteOptions(request, body);
  const key = keyOf(request);
  const object = garden.store.get(key);
  if (!object) {
    throw ApiStatus.notFound(subjectOfRequest(request));
  }
  const refusal = rulesOf(request.type, garden).deletionRefusal(object);
  if (refusal) {
    throw ApiStatus.refused(subjectOfRequest(request), refusal);
  }
  if (needsAnotherPerson(garden, request, object)) {
    throw ApiStatus.refused(
      subjectOfRequest(request),
      'you are not allowed to both confirm the deletion and send the actual DELETE request - another subject must perform the deletion',
    );
  }
  checkPreconditions(request, object, options.preconditions);
  if (isHeld(object)) {
    const next = marked(garden, object);
    const result = options.dryRun
      ? next
      : garden.store.update(key, () => next) ?? next;
    await sendObject(garden, request, 200, result);
    return;
  }
  if (!options.dryRun) {
    garden.store.delete(key);
  }
  await sendValue(request.message, request.response, 200, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name: object.metadata.name,
      ...(request.type.group ? { group: request.type.group } : {}),
      kind: request.type.resource,
      uid: object.metadata.uid,
    },
  });
}

/** The refusals of a collection, all in one text. Selectors do not count here: that is how the real server is. */
function refuseCollection(
  request: ApiRequest,
  rules: KindRules,
  objects: readonly KubeObject[],
): void {
  const refusals = objects.flatMap(object => {
    const text = rules.deletionRefusal(object);
    return text
      ? [
          `\t* ${request.type.resource}.${request.type.group} "${object.metadata.name}" is forbidden: ${text}\n`,
        ]
      : [];
  });
  if (refusals.length > 0) {
    const head =
      refusals.length === 1
        ? '1 error occurred'
        : `${refusals.length} errors occurred`;
    throw ApiStatus.unclassified(`${head}:\n${refusals.join('')}\n`);
  }
}

/** DELETE of many objects. */
export async function deleteCollection(
  garden: Garden,
  request: ApiRequest,
): Promise<void> {
  const options = parseWriteOptions(
    request.query,
    'DeleteOptions',
    request.message.headers['user-agent'],
  );
  const { matches } = parseListOptions(
    request.query,
    request.type,
    garden.profile,
  );
  const all = sliceOf(
    garden.store.snapshot(request.type.resource),
    request.info.namespace,
  );
  refuseCollection(
    request,
    rulesOf(request.type, garden),
    all.map(stored => stored.object()),
  );
  for (const stored of all.filter(object => !matches || matches(object))) {
    if (!options.dryRun) {
      const key: ObjectKey = stored.key;
      const object = stored.object();
      if (isHeld(object)) {
        garden.store.update(key, current => marked(garden, current));
      } else {
        garden.store.delete(key);
      }
    }
  }
  await sendValue(request.message, request.response, 200, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    code: 200,
  });
}
