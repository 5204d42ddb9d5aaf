import { randomUUID } from 'node:crypto';
import { ApiStatus } from '../errors/ApiStatus';
import { requiredValue } from '../errors/StatusCause';
import { Garden } from '../garden/Garden';
import { managedFieldsAfter } from '../patch/managedFields';
import { ApiRequest } from '../requests/ApiRequest';
import { KubeObject } from '../store/KubeObject';
import { timestamp } from '../store/MemoryStore';
import { decodeBody } from './decodeObject';
import { rulesOf } from './rulesOf';
import { checkSize, sendObject } from './writeAnswer';
import { parseWriteOptions } from './WriteOptions';

const letters = 'bcdfghjklmnpqrstvwxz2456789';

function randomSuffix(): string {
  return Array.from(
    { length: 5 },
    () => letters[Math.floor(Math.random() * letters.length)],
  ).join('');
}

function checkNamespace(
  garden: Garden,
  request: ApiRequest,
  object: KubeObject,
): void {
  const { namespace } = request.info;
  if (!request.type.namespaced) {
    return;
  }
  if (
    object.metadata.namespace !== undefined &&
    object.metadata.namespace !== namespace
  ) {
    throw ApiStatus.badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
  if (!garden.store.get({ resource: 'namespaces', name: namespace ?? '' })) {
    throw ApiStatus.notFound({
      group: '',
      resource: 'namespaces',
      name: namespace,
    });
  }
}

/** POST of a new object. */
export async function createObject(
  garden: Garden,
  request: ApiRequest,
  body: string,
): Promise<void> {
  const { type, identity } = request;
  const options = parseWriteOptions(
    request.query,
    'CreateOptions',
    request.message.headers['user-agent'],
  );
  const rules = rulesOf(type, garden);
  const decoded = decodeBody(body, type, rules, options);
  checkNamespace(garden, request, decoded.object);
  const given = decoded.object.metadata;
  const name =
    given.name ||
    (given.generateName ? given.generateName + randomSuffix() : '');
  const named: KubeObject = {
    ...decoded.object,
    metadata: {
      ...given,
      name,
      ...(type.namespaced ? { namespace: request.info.namespace } : {}),
      uid: randomUUID(),
      creationTimestamp: timestamp(garden.now()),
      ...(type.hasGeneration ? { generation: 1 } : {}),
    },
  };
  delete named.metadata.resourceVersion;
  delete named.metadata.deletionTimestamp;

  const context = { garden, identity };
  const prepared = rules.prepareNew(context, named);
  const causes = [
    ...(name === ''
      ? [requiredValue('metadata.name', 'name or generateName is required')]
      : []),
    ...rules.validateNew(context, prepared),
  ];
  if (causes.length > 0) {
    throw ApiStatus.invalid(
      { group: type.group, resource: type.kind, name },
      causes,
    );
  }
  rules.admitNew(context, prepared);
  const subject = { group: type.group, resource: type.resource, name };
  const key = {
    resource: type.resource,
    ...(type.namespaced ? { namespace: request.info.namespace } : {}),
    name,
  };
  if (garden.store.stored(key)) {
    throw ApiStatus.alreadyExists(subject);
  }
  const managed: KubeObject = {
    ...prepared,
    metadata: {
      ...prepared.metadata,
      managedFields: managedFieldsAfter(
        undefined,
        prepared,
        {
          manager: options.fieldManager,
          operation: 'Update',
          time: timestamp(garden.now()),
        },
        rules.schema,
      ),
    },
  };
  checkSize(managed);
  await sendObject(
    garden,
    request,
    201,
    options.dryRun ? managed : garden.store.create(type.resource, managed),
    decoded.warnings,
  );
}
