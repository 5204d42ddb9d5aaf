import { IncomingMessage, ServerResponse } from 'node:http';
import { ApiStatus } from '../errors/ApiStatus';
import { Garden } from '../garden/Garden';
import { authenticate } from '../identity/authenticate';
import { authenticated } from '../identity/Identity';
import { parseJson } from '../json/losslessJson';
import { applyMergePatch } from '../patch/mergePatch';
import { readBody } from '../requests/readBody';
import { sendValue } from '../requests/respond';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  KubeObject,
} from '../store/KubeObject';
import { ObjectKey } from '../store/ObjectStore';
import { FaultEffect, FaultScope } from './Faults';

function asObject(value: JsonValue): JsonObject {
  if (!isJsonObject(value)) {
    throw ApiStatus.badRequest('The body must be a JSON object');
  }
  return value;
}

function asText(value: JsonValue | undefined, name: string): string {
  if (typeof value !== 'string' || value === '') {
    throw ApiStatus.badRequest(`"${name}" must be a text`);
  }
  return value;
}

function keyFrom(value: JsonObject): ObjectKey {
  return {
    resource: asText(value.resource, 'resource'),
    name: asText(value.name, 'name'),
    ...(typeof value.namespace === 'string'
      ? { namespace: value.namespace }
      : {}),
  };
}

const effectKinds: ReadonlySet<string> = new Set<FaultEffect['kind']>([
  'latency',
  'tooManyRequests',
  'internalError',
  'unavailable',
  'unauthorized',
  'anonymous',
  'webhookDenies',
  'warning',
  'cutBefore',
  'cutAfter',
  'hang',
  'hold',
]);

const effectDefaults: JsonObject = {
  milliseconds: 100,
  retryAfterSeconds: 1,
  message: 'service unavailable',
};

function effectFrom(value: JsonValue | undefined): FaultEffect {
  if (!isJsonObject(value) || !effectKinds.has(String(value.kind))) {
    throw ApiStatus.badRequest(
      `"effect.kind" must be one of ${[...effectKinds].join(', ')}`,
    );
  }
  return { ...effectDefaults, ...value } as unknown as FaultEffect;
}

function optionalNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Writes objects past admission: for tests that need a state which users can't make. */
function editObject(garden: Garden, body: JsonObject): JsonObject {
  const change = asText(body.change, 'change');
  if (change === 'create') {
    const object = asObject(body.object ?? null) as KubeObject;
    return garden.store.create(asText(body.resource, 'resource'), object);
  }
  const key = keyFrom(body);
  const missing = ApiStatus.notFound({
    group: '',
    resource: key.resource,
    name: key.name,
  });
  if (change === 'delete') {
    if (!garden.store.delete(key)) {
      throw missing;
    }
    return {};
  }
  if (change === 'patch') {
    const patched = garden.store.update(
      key,
      current =>
        applyMergePatch(current, asObject(body.patch ?? null)) as KubeObject,
    );
    if (!patched) {
      throw missing;
    }
    return patched;
  }
  throw ApiStatus.badRequest('"change" must be create, patch or delete');
}

function issueToken(garden: Garden, body: JsonObject): JsonObject {
  const name = asText(body.user, 'user');
  const user = garden.users.find(candidate => candidate.name === name);
  const issued = garden.tokens.issue(
    authenticated(name, user?.groups ?? []),
    optionalNumber(body.expiresInSeconds) ?? 3600,
  );
  return { token: issued.token, expiresAt: issued.expiresAt.toISOString() };
}

function setTokenClock(garden: Garden, body: JsonObject): JsonObject {
  const seconds = body.aheadSeconds;
  if (typeof seconds !== 'number') {
    throw ApiStatus.badRequest('"aheadSeconds" must be a number');
  }
  garden.tokenClock.runAhead(seconds);
  return { now: new Date(garden.tokenClock.now()).toISOString() };
}

function changeWatches(garden: Garden, body: JsonObject): JsonObject {
  const streams = [...garden.watches];
  switch (body.effect) {
    case 'end':
      streams.forEach(stream => stream.end());
      break;
    case 'cut':
      streams.forEach(stream => stream.cut());
      break;
    case 'silence':
      streams.forEach(stream => stream.silence());
      break;
    default:
      throw ApiStatus.badRequest('"effect" must be end, cut or silence');
  }
  return { watches: streams.length };
}

function answer(
  garden: Garden,
  method: string,
  path: string,
  body: JsonObject,
): JsonObject {
  switch (`${method} ${path}`) {
    case 'GET /simulator/faults':
      return { faults: JSON.parse(JSON.stringify(garden.faults.list())) };
    case 'POST /simulator/faults':
      return JSON.parse(
        JSON.stringify(
          garden.faults.add({
            effect: effectFrom(body.effect),
            scope: (body.scope ?? {}) as unknown as FaultScope,
            skip: optionalNumber(body.skip),
            count: optionalNumber(body.count),
          }),
        ),
      );
    case 'DELETE /simulator/faults':
      garden.faults.clear();
      return {};
    case 'GET /simulator/requests':
    case 'POST /simulator/requests':
      return { requests: garden.statistics.rows().map(row => ({ ...row })) };
    case 'DELETE /simulator/requests':
      garden.statistics.reset();
      return {};
    case 'POST /simulator/objects':
      return editObject(garden, body);
    case 'POST /simulator/tokens':
      return issueToken(garden, body);
    case 'POST /simulator/token-clock':
      return setTokenClock(garden, body);
    case 'GET /simulator/watches':
      return { watches: garden.watches.size };
    case 'POST /simulator/watches':
      return changeWatches(garden, body);
    case 'POST /simulator/compaction':
      garden.store.compact();
      return { resourceVersion: garden.store.resourceVersion };
    default:
      throw ApiStatus.noSuchResource();
  }
}

/**
 * The control API, for tests: faults, statistics, open watches, compaction, tokens and their clock, and writes past
 * admission. Only for who may do everything in the Garden.
 */
export async function handleControl(
  garden: Garden,
  url: URL,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const identity = await authenticate(message.headers.authorization, garden);
  const allowed = garden.rights.decide(identity, {
    kind: 'path',
    verb: 'control',
    path: url.pathname,
  }).allowed;
  if (!allowed) {
    throw ApiStatus.noRight(
      undefined,
      `User "${identity.name}" cannot control the simulated Garden`,
    );
  }
  const text = await readBody(message);
  let body: JsonObject;
  try {
    body = text === '' ? {} : asObject(parseJson(text));
  } catch (error) {
    throw error instanceof ApiStatus
      ? error
      : ApiStatus.badRequest('The body is not JSON');
  }
  await sendValue(
    message,
    response,
    200,
    answer(garden, message.method ?? 'GET', url.pathname, body),
  );
}
