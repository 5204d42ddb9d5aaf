import { ApiStatus } from '../errors/ApiStatus';
import { invalidValue } from '../errors/StatusCause';
import { Garden } from '../garden/Garden';
import { sameJson } from '../json/losslessJson';
import { parseResourceVersion } from '../list/ListOptions';
import { managedFieldsAfter } from '../patch/managedFields';
import { ApiRequest, keyOf, subjectOfRequest } from '../requests/ApiRequest';
import { bindToSeed } from '../shoot/bindToSeed';
import { KubeObject } from '../store/KubeObject';
import { timestamp } from '../store/MemoryStore';
import { RawTexts, specChanged } from '../shoot/specChange';
import { applyPatch, patchKindOf } from './applyPatch';
import { DecodedObject, decodeBody, decodePatched } from './decodeObject';
import { KindRules } from './KindRules';
import { rulesOf } from './rulesOf';
import { checkSize, sendObject } from './writeAnswer';
import { parseWriteOptions, WriteOptions } from './WriteOptions';

interface Candidate extends DecodedObject {
  readonly applied?: ReadonlySet<string>;
}

/** What only the server writes is as it was, whatever a client sends. */
function keepServerFields(before: KubeObject, after: KubeObject): KubeObject {
  const { uid, creationTimestamp, generation, managedFields } = before.metadata;
  const metadata = {
    ...after.metadata,
    uid: after.metadata.uid || uid,
    creationTimestamp,
    generation,
    managedFields,
    deletionTimestamp: before.metadata.deletionTimestamp,
    deletionGracePeriodSeconds: before.metadata.deletionGracePeriodSeconds,
    resourceVersion: before.metadata.resourceVersion,
  };
  return {
    ...after,
    metadata: JSON.parse(JSON.stringify(metadata)) as KubeObject['metadata'],
  };
}

function checkNames(request: ApiRequest, object: KubeObject): void {
  const { name, namespace } = request.info;
  if (object.metadata.name && object.metadata.name !== name) {
    throw ApiStatus.badRequest(
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  if (
    request.type.namespaced &&
    object.metadata.namespace &&
    object.metadata.namespace !== namespace
  ) {
    throw ApiStatus.badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
}

function missing(request: ApiRequest, sentUid: string | undefined): ApiStatus {
  const { type, info } = request;
  return sentUid
    ? ApiStatus.conflict(
        subjectOfRequest(request),
        `StorageError: invalid object, Code: 4, Key: /registry-gardener/${[
          type.group,
          type.resource,
          info.namespace,
          info.name,
        ]
          .filter(Boolean)
          .join(
            '/',
          )}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${sentUid}, UID in object meta: `,
      )
    : ApiStatus.notFound(subjectOfRequest(request));
}

/** Optimistic locking. @throws ApiStatus 409, 422 or 500 */
function checkVersion(
  request: ApiRequest,
  rules: KindRules,
  before: KubeObject,
  sent: string | undefined,
): void {
  if (!sent) {
    if (request.method === 'PUT' && rules.needsVersion) {
      throw ApiStatus.invalid(subjectOfRequest(request), [
        invalidValue(
          'metadata.resourceVersion',
          '0x0',
          'must be specified for an update',
        ),
      ]);
    }
    return;
  }
  if (String(parseResourceVersion(sent)) !== before.metadata.resourceVersion) {
    throw ApiStatus.modified(subjectOfRequest(request));
  }
}

function readCandidate(
  request: ApiRequest,
  rules: KindRules,
  before: KubeObject | undefined,
  body: string,
  options: WriteOptions,
): Candidate {
  if (request.method === 'PUT') {
    const decoded = decodeBody(body, request.type, rules, options);
    checkNames(request, decoded.object);
    if (!before) {
      throw missing(request, decoded.object.metadata.uid);
    }
    return decoded;
  }
  const kind = patchKindOf(request.message.headers['content-type']);
  if (!before) {
    throw ApiStatus.notFound(subjectOfRequest(request));
  }
  const patched = applyPatch(kind, before, body, rules.schema, options);
  const decoded = decodePatched(
    patched.value,
    rules,
    options,
    kind === 'apply' ? '{}' : body,
  );
  checkNames(request, decoded.object);
  return { ...decoded, applied: patched.applied };
}

/** The part of a change that counts for the subresource that it was sent to. */
function partFor(
  garden: Garden,
  request: ApiRequest,
  before: KubeObject,
  after: KubeObject,
): KubeObject {
  switch (request.subresource?.name) {
    case 'status':
      return { ...after, spec: before.spec };
    case 'binding':
      return bindToSeed(garden, before, after);
    default:
      // Status has its own way in, and only through that.
      return before.status === undefined && request.type.resource !== 'shoots'
        ? after
        : { ...after, status: before.status };
  }
}

function withoutBookkeeping(object: KubeObject): KubeObject {
  return {
    ...object,
    metadata: { ...object.metadata, managedFields: [], resourceVersion: '' },
  };
}

/** PUT or PATCH of an object, of its status or its binding. */
export async function updateObject(
  garden: Garden,
  request: ApiRequest,
  body: string,
): Promise<void> {
  const isPatch = request.method === 'PATCH';
  const isApply =
    isPatch && patchKindOf(request.message.headers['content-type']) === 'apply';
  const options = parseWriteOptions(
    request.query,
    isPatch ? 'PatchOptions' : 'UpdateOptions',
    request.message.headers['user-agent'],
    isApply,
  );
  const rules = rulesOf(request.type, garden);
  const before = garden.store.get(keyOf(request));
  const candidate = readCandidate(request, rules, before, body, options);
  if (!before) {
    throw ApiStatus.notFound(subjectOfRequest(request));
  }
  const context = { garden, identity: request.identity };
  const text = candidate.text;
  const rawTexts: RawTexts | undefined = text && (path => text.textAt(path));
  const isMain = request.subresource === undefined;
  const sentVersion = candidate.object.metadata.resourceVersion;

  let after = partFor(
    garden,
    request,
    before,
    keepServerFields(before, candidate.object),
  );
  if (isMain) {
    after = rules.prepareChange(context, before, after, rawTexts);
  }
  checkVersion(request, rules, before, sentVersion);
  if (isMain) {
    const causes = rules.validateChange(context, before, after, rawTexts);
    if (causes.length > 0) {
      throw ApiStatus.invalid(
        {
          group: request.type.group,
          resource: request.type.kind,
          name: request.info.name,
        },
        causes,
      );
    }
    rules.admitChange(context, before, after, rawTexts);
    after = rules.raiseGeneration(before, after, rawTexts);
  }
  const isChanged =
    !sameJson(withoutBookkeeping(before), withoutBookkeeping(after)) ||
    // Another order of keys is a change inside raw values, and only there.
    (rules.typed && specChanged(before, after, rules.schema, undefined));
  if (isChanged) {
    after = {
      ...after,
      metadata: {
        ...after.metadata,
        managedFields: managedFieldsAfter(
          before,
          after,
          {
            manager: options.fieldManager,
            operation: isApply ? 'Apply' : 'Update',
            time: timestamp(garden.now()),
            ...(isMain ? {} : { subresource: request.subresource?.name }),
          },
          rules.schema,
          candidate.applied,
        ),
      },
    };
  }
  checkSize(after);
  const result =
    options.dryRun || !isChanged
      ? after
      : garden.store.update(keyOf(request), () => after) ?? after;
  await sendObject(garden, request, 200, result, candidate.warnings);
}
