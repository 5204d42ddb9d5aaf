import { IncomingMessage, ServerResponse } from 'node:http';
import { Discovery, kubernetesVersion } from '../discovery/discovery';
import { ApiStatus } from '../errors/ApiStatus';
import { handleControl } from '../faults/controlApi';
import { applyFaults } from '../faults/applyFaults';
import { Garden } from '../garden/Garden';
import { authenticate } from '../identity/authenticate';
import { Identity } from '../identity/Identity';
import { impersonate } from '../identity/impersonate';
import { printJson } from '../json/losslessJson';
import { refusal } from '../rbac/refusal';
import { wantsAggregatedDiscovery } from '../representation/mediaType';
import { ApiRequest } from '../requests/ApiRequest';
import { readBody } from '../requests/readBody';
import { attributesOf, parsePath, RequestInfo } from '../requests/RequestInfo';
import {
  sendJson,
  sendStatus,
  sendValue,
  setCommonHeaders,
} from '../requests/respond';
import { answerReview, reviewKind } from '../reviews/reviews';
import { dispatch } from './dispatch';

const aggregatedDiscoveryType =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';
const healthPaths = ['/healthz', '/livez', '/readyz'];
const notFoundText = '404 page not found\n';

/** What a server needs beside the Garden itself. */
export interface ServerOptions {
  readonly garden: Garden;
  readonly discovery: Discovery;
  /** The control API under `/simulator/` is there. */
  readonly control: boolean;
}

function isAggregated(info: RequestInfo, options: ServerOptions): boolean {
  return (
    info.kind === 'resource' &&
    info.group.endsWith('gardener.cloud') &&
    options.discovery.serves(info.group, info.version)
  );
}

async function answerPath(
  options: ServerOptions,
  path: string,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (message.method !== 'GET') {
    throw ApiStatus.methodNotAllowed();
  }
  if (path === '/version' || path === '/version/') {
    await sendValue(message, response, 200, kubernetesVersion);
    return;
  }
  if (healthPaths.includes(path)) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end('ok');
    return;
  }
  const aggregated = wantsAggregatedDiscovery(message.headers.accept);
  const document = options.discovery.document(
    path,
    message.headers.host ?? '',
    aggregated,
  );
  if (!document || !/^\/apis?(\/|$)/.test(path)) {
    throw ApiStatus.plainText(404, notFoundText);
  }
  if (aggregated && document.kind === 'APIGroupDiscoveryList') {
    response.setHeader('Content-Type', aggregatedDiscoveryType);
    response.setHeader('Vary', 'Accept');
  }
  await sendJson(message, response, 200, Buffer.from(printJson(document)));
}

async function answerResource(
  options: ServerOptions,
  info: Extract<RequestInfo, { kind: 'resource' }>,
  verb: string,
  query: URLSearchParams,
  identity: Identity,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { garden } = options;
  const review = reviewKind(info.group, info.version, info.resource);
  if (review && verb === 'create') {
    const answer = await answerReview(
      garden,
      review,
      identity,
      await readBody(message),
    );
    await sendValue(message, response, 201, answer);
    return;
  }
  if (!options.discovery.serves(info.group, info.version)) {
    throw ApiStatus.plainText(404, notFoundText);
  }
  const type = garden.types.find(
    candidate =>
      candidate.group === info.group &&
      candidate.version === info.version &&
      candidate.resource === info.resource,
  );
  const subresource = type?.subresources.find(
    candidate => candidate.name === info.subresource,
  );
  if (!type || (info.subresource !== undefined && !subresource)) {
    throw ApiStatus.noSuchResource();
  }
  const request: ApiRequest = {
    method: message.method ?? 'GET',
    verb,
    info,
    type,
    subresource,
    query,
    identity,
    message,
    response,
  };
  await dispatch(garden, request);
}

async function handle(
  options: ServerOptions,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { garden } = options;
  const url = new URL(message.url ?? '/', 'http://garden');
  const method = message.method ?? 'GET';
  if (options.control && url.pathname.startsWith('/simulator/')) {
    await handleControl(garden, url, message, response);
    return;
  }
  const info = parsePath(url.pathname);
  const wanted = attributesOf(method, info, url.searchParams);
  setCommonHeaders(response, isAggregated(info, options));

  const caller = await authenticate(message.headers.authorization, garden);
  const identity = impersonate(
    caller,
    message.rawHeaders,
    garden.rights,
    wanted,
  );
  garden.statistics.count(
    wanted.verb,
    info.kind === 'path'
      ? info.path
      : [info.resource, info.subresource].filter(Boolean).join('/'),
    caller.name,
    identity.name,
  );
  const fault = await applyFaults(
    garden.faults.take({
      path: url.pathname,
      verb: wanted.verb,
      user: identity.name,
    }),
    message,
    response,
    garden.faults,
  );
  if (fault === 'done') {
    return;
  }
  if (!garden.rights.decide(identity, wanted).allowed) {
    throw refusal(identity, wanted);
  }
  if (method === 'HEAD') {
    throw ApiStatus.methodNotAllowed();
  }
  if (info.kind === 'path') {
    await answerPath(options, url.pathname, message, response);
  } else {
    await answerResource(
      options,
      info,
      wanted.verb,
      url.searchParams,
      identity,
      message,
      response,
    );
  }
}

/** Answers one request. Errors become answers; nothing is thrown. */
export async function handleRequest(
  options: ServerOptions,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await handle(options, message, response);
  } catch (error) {
    if (response.destroyed) {
      return;
    }
    const status =
      error instanceof ApiStatus
        ? error
        : ApiStatus.internalError(
            error instanceof Error ? error.message : String(error),
          );
    await sendStatus(message, response, status);
  }
}
