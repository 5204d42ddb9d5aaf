import { ResponseError } from '@backstage/errors';
import createClient, { Middleware } from 'openapi-fetch';
import type { ShootRef } from '../garden/ShootRef';
import type { CallOptions, GardenerApi, Tagged } from './GardenerApi';
import type { paths } from './paths.gen';

/**
 * What a client needs of the place it runs in.
 *
 * @public
 */
export interface GardenerClientOptions {
  /** Where the plugin answers, without a slash at the end; asked before each call. */
  readonly baseUrl: () => Promise<string>;
  /** Adds who is calling. `globalThis.fetch` unless given. */
  readonly fetch?: typeof fetch;
}

/** An answer that is an error becomes one before anybody reads its body. Not modified is no error. */
const throwOnError: Middleware = {
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) {
      throw await ResponseError.fromResponse(response);
    }
  },
};

/**
 * A request in parts. Whoever adds who is calling may read it more than once, as Backstage's `fetchApi` does, and the body
 * of a `Request` can be read only once.
 */
async function initOf(request: Request): Promise<RequestInit> {
  const { method, headers, signal } = request;
  const body = await request.text();
  return { method, headers, signal, ...(body !== '' && { body }) };
}

function bodyOf<T>(answer: { readonly data?: T; readonly response: Response }) {
  if (answer.data === undefined) {
    throw new Error(
      `The gardener plugin answered ${answer.response.status} without a body`,
    );
  }
  return answer.data;
}

function tagged<T>(answer: {
  readonly data?: T;
  readonly response: Response;
}): Tagged<T> {
  if (answer.response.status === 304) return { kind: 'notModified' };
  return {
    kind: 'modified',
    value: bodyOf(answer),
    etag: answer.response.headers.get('ETag') ?? undefined,
  };
}

/** Names the fields, as a caller may hand over more than a reference. */
function pathOf({ garden, namespace, name }: ShootRef) {
  return { garden, namespace, name };
}

/**
 * A client of the HTTP API of the gardener plugin, for browser and server alike.
 * Every call throws a `ResponseError` when the answer is an error.
 *
 * @public
 */
export function createGardenerClient(
  options: GardenerClientOptions,
): GardenerApi {
  const connect = async () => {
    const client = createClient<paths>({
      baseUrl: await options.baseUrl(),
      fetch: async request =>
        (options.fetch ?? fetch)(request.url, await initOf(request)),
    });
    client.use(throwOnError);
    return client;
  };
  const signalOf = (call: CallOptions | undefined) =>
    call?.signal ? { signal: call.signal } : {};

  return {
    async getGardens(call) {
      const client = await connect();
      return bodyOf(await client.request('get', '/gardens', signalOf(call)));
    },
    async listShoots(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/shoots', {
          params: { query: { ...query } },
          ...signalOf(call),
        }),
      );
    },
    async getShoot(ref, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/shoots/{garden}/{namespace}/{name}', {
          params: { path: pathOf(ref) },
          ...signalOf(call),
        }),
      );
    },
    async getPeerings(ref, call) {
      const client = await connect();
      const answer = await client.request(
        'get',
        '/shoots/{garden}/{namespace}/{name}/peerings',
        {
          params: {
            path: pathOf(ref),
            header: call?.etag ? { 'If-None-Match': call.etag } : {},
          },
          ...signalOf(call),
        },
      );
      return tagged(answer);
    },
    async getManifest(ref, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/manifest',
          {
            params: { path: pathOf(ref) },
            ...signalOf(call),
          },
        ),
      );
    },
    async getNamespaceAccess(call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/access/namespaces', signalOf(call)),
      );
    },
    async getShootRights(ref, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/rights',
          { params: { path: pathOf(ref) }, ...signalOf(call) },
        ),
      );
    },
    async createKubeconfig(ref, request, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'post',
          '/shoots/{garden}/{namespace}/{name}/kubeconfig',
          {
            params: { path: pathOf(ref) },
            body: request,
            ...signalOf(call),
          },
        ),
      );
    },
    async listTargets(ref, query, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/targets',
          {
            params: { path: pathOf(ref), query: { ...query } },
            ...signalOf(call),
          },
        ),
      );
    },
    async checkTarget(ref, target, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/targets/{targetNamespace}/{targetName}',
          {
            params: {
              path: {
                ...pathOf(ref),
                targetNamespace: target.namespace,
                targetName: target.name,
              },
            },
            ...signalOf(call),
          },
        ),
      );
    },
    async getOffers({ garden, ...query }, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/gardens/{garden}/offers', {
          params: { path: { garden }, query },
          ...signalOf(call),
        }),
      );
    },
    async checkDraft(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/drafts/check', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async createShoot(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/shoots', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async suggestBlocks(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/cidr/suggestions', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async searchAddress(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/search/address', {
          params: { query: { ...query } },
          ...signalOf(call),
        }),
      );
    },
    async getPeeringStatus(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/peering-status', {
          body: query,
          ...signalOf(call),
        }),
      );
    },
    async getLandscape(query, call) {
      const client = await connect();
      return tagged(
        await client.request('get', '/landscape', {
          params: {
            query: { ...query },
            header: call?.etag ? { 'If-None-Match': call.etag } : {},
          },
          ...signalOf(call),
        }),
      );
    },
    async createPlan(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/plans', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async getPlan(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/plans/{id}', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async applyPlan(id, request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/plans/{id}/apply', {
          params: { path: { id } },
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async listChanges({ shoot, states, ...query }, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/changes', {
          params: {
            query: {
              ...(shoot && pathOf(shoot)),
              ...query,
              ...(states && { states: [...states] }),
            },
          },
          ...signalOf(call),
        }),
      );
    },
    async getChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/changes/{id}', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async finishChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/finish', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async undoChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/undo', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async createBulkPlan(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/bulk-plans', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async getBulkPlan(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/bulk-plans/{id}', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async applyBulkPlan(id, request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/bulk-plans/{id}/apply', {
          params: { path: { id } },
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async pauseChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/pause', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async resumeChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/resume', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async cancelChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/cancel', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async listSlowFacts({ garden, ...query }, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/slow-facts/{garden}', {
          params: { path: { garden }, query },
          ...signalOf(call),
        }),
      );
    },
    async getSlowFacts(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/slow-facts/query', {
          body: query,
          ...signalOf(call),
        }),
      );
    },
  };
}
