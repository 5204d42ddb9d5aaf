import { ResponseError } from '@backstage/errors';
import createClient, { Client, Middleware } from 'openapi-fetch';
import type { ShootRef } from '../../garden/ShootRef';
import type { CallOptions, Tagged } from '../GardenerApi';
import type { paths } from '../paths.gen';

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

/** A client for one call: where the plugin answers is asked before each. */
export type Connect = () => Promise<Client<paths>>;

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

/** Each call of the result asks anew where the plugin answers. */
export function connectBy(options: GardenerClientOptions): Connect {
  return async () => {
    const client = createClient<paths>({
      baseUrl: await options.baseUrl(),
      fetch: async request =>
        (options.fetch ?? fetch)(request.url, await initOf(request)),
    });
    client.use(throwOnError);
    return client;
  };
}

/** @throws Error when a good answer has none */
export function bodyOf<T>(answer: {
  readonly data?: T;
  readonly response: Response;
}) {
  if (answer.data === undefined) {
    throw new Error(
      `The gardener plugin answered ${answer.response.status} without a body`,
    );
  }
  return answer.data;
}

/** An answer that its caller may hold already. */
export function tagged<T>(answer: {
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
export function pathOf({ garden, namespace, name }: ShootRef) {
  return { garden, namespace, name };
}

/** What ends a request, as its options have it. */
export function signalOf(call: CallOptions | undefined) {
  return call?.signal ? { signal: call.signal } : {};
}
