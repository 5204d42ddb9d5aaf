import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { GardenIdentity } from '../access/GardenIdentity';
import { errorCode } from './errorCode';
import { connectionProblem } from './connectionProblem';
import type {
  ConnectionOptions,
  GardenConnection,
} from './connection/GardenConnection';
import {
  GardenError,
  GardenIdentityError,
  GardenMalformedAnswerError,
  GardenSignInError,
  GardenUnreachableError,
} from './GardenError';
import { impersonationHeaders } from './impersonationHeaders';
import { isLoopback } from './isLoopback';
import { readGardenError } from './readGardenError';
import { withIdleLimit } from './withIdleLimit';

const gunzipAsync = promisify(gunzip);

/** An error's body is read this far; Kubernetes may send the whole object back. */
const MAX_ERROR_BYTES = 4 * 1024 * 1024;

/** A kept connection that was cut before the answer began. */
class StaleSocketError extends Error {
  override readonly name = 'StaleSocketError';
  readonly code = 'ECONNRESET';
}

/** One request to a Garden. */
export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query below the API server's address. */
  readonly path: string;
  readonly as?: GardenIdentity;
  /** JSON as text, so that no number is rounded on the way. */
  readonly body?: string;
  /** Of the body; `application/json` unless given. */
  readonly contentType?: string;
  /** Whether it changes something: then it is sent once, whatever becomes of the connection. */
  readonly writes?: boolean;
  /** Instead of the transport's own; milliseconds. */
  readonly headerTimeout?: number;
  readonly signal?: AbortSignal;
}

/** Times in milliseconds. */
export interface TransportOptions {
  readonly userAgent: string;
  /** How long the Garden may take until its headers arrive. */
  readonly headerTimeout: number;
  /** How long a body may pause. */
  readonly bodyTimeout: number;
}

/** An answer that was read whole. */
export interface TransportAnswer {
  readonly text: string;
  /** `Warning` headers as they came. */
  readonly warnings: readonly string[];
}

/**
 * Requests over `node:http(s)` with the connection's own agent. Not `fetch`: it joins the lines of a
 * repeated header, and two groups of an identity would arrive as one wrong group.
 */
export class GardenTransport {
  constructor(
    private readonly garden: string,
    private readonly connection: GardenConnection,
    private readonly options: TransportOptions,
  ) {}

  /**
   * Sends a request and reads the answer whole.
   *
   * @param maxBytes - bound of the answer's size, after decompression.
   * @throws GardenError for every answer but 2xx, and when there is none.
   */
  async answer(
    request: TransportRequest,
    maxBytes: number,
  ): Promise<TransportAnswer> {
    const response = await this.open(request, { compressed: true });
    const text = await this.guard(request.signal, () =>
      this.readBody(response, maxBytes),
    );
    return { text, warnings: response.headersDistinct.warning ?? [] };
  }

  /**
   * Sends a request and gives the answer's bytes as they come.
   *
   * @param idleTimeout - how long the stream may be silent before it counts as broken.
   * @throws GardenError as `answer`, and from the iteration.
   */
  async stream(
    request: TransportRequest,
    idleTimeout: number,
  ): Promise<AsyncIterable<Uint8Array>> {
    const response = await this.open(request, { compressed: false });
    // Notices a peer that vanished without a word well before the idle limit.
    response.socket.setKeepAlive(true, 15_000);
    return this.chunks(response, idleTimeout, request.signal);
  }

  private async *chunks(
    response: http.IncomingMessage,
    idleTimeout: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const limited = withIdleLimit<Uint8Array>(response, idleTimeout, () => {
      response.destroy(
        new GardenUnreachableError(
          this.garden,
          'it has been silent for too long',
        ),
      );
    });
    try {
      yield* limited;
    } catch (error) {
      throw this.translate(error, signal);
    } finally {
      response.destroy();
    }
  }

  private async open(
    request: TransportRequest,
    wish: { readonly compressed: boolean },
  ): Promise<http.IncomingMessage> {
    const response = await this.guard(request.signal, async () => {
      try {
        return await this.send(request, wish);
      } catch (error) {
        // A kept socket may be closed by the other side just as it is used again. What only reads may be
        // sent twice; of a write nobody knows whether it was carried out.
        if (error instanceof StaleSocketError && !request.writes) {
          return this.send(request, wish);
        }
        throw error;
      }
    });
    const code = response.statusCode ?? 0;
    if (code >= 200 && code < 300) return response;
    if (code === 401 && request.as?.kind === 'token') {
      response.resume();
      throw signInAgain(this.garden, request.as);
    }
    const body = await this.guard(request.signal, () =>
      this.readBody(response, MAX_ERROR_BYTES),
    );
    throw readGardenError(this.garden, {
      code,
      body: parsedOrText(body),
      retryAfter: response.headers['retry-after'],
    });
  }

  private async send(
    request: TransportRequest,
    wish: { readonly compressed: boolean },
  ): Promise<http.IncomingMessage> {
    const { base, agent, headers, auth } = await this.credentials(request);
    const body =
      request.body === undefined
        ? undefined
        : Buffer.from(request.body, 'utf8');
    // Over a network a page of shoots shrinks to a tenth; on one machine the work costs more than it saves.
    const compressed = wish.compressed && !isLoopback(base.hostname);
    return new Promise((resolve, reject) => {
      const sent = (base.protocol === 'http:' ? http : https).request(base, {
        method: request.method,
        path: `${base.pathname.replace(/\/$/, '')}${request.path}`,
        agent,
        auth,
        signal: request.signal,
        headers: {
          ...headers,
          Accept: 'application/json',
          'Accept-Encoding': compressed ? 'gzip' : 'identity',
          'User-Agent': this.options.userAgent,
          ...(body && {
            'Content-Type': request.contentType ?? 'application/json',
            'Content-Length': body.length,
          }),
        },
      });
      const timer = setTimeout(() => {
        sent.destroy(
          new GardenUnreachableError(this.garden, 'no answer in time'),
        );
      }, request.headerTimeout ?? this.options.headerTimeout);
      sent.once('response', response => {
        clearTimeout(timer);
        resolve(response);
      });
      sent.on('error', error => {
        clearTimeout(timer);
        const stale = sent.reusedSocket && errorCode(error) === 'ECONNRESET';
        reject(stale ? new StaleSocketError() : error);
      });
      sent.end(body);
    });
  }

  /** Where a request goes, and as whom. */
  private async credentials({
    as,
    writes,
  }: Pick<TransportRequest, 'as' | 'writes'>): Promise<ConnectionOptions> {
    // By the absence of an identity, and not of its kind: what is not known must not run as the portal.
    if (as === undefined) {
      if (!writes) return this.connection.options();
      throw new GardenIdentityError(
        this.garden,
        'nothing is written without somebody who wants it',
      );
    }
    switch (as.kind) {
      case 'portal':
        return this.connection.options();
      case 'impersonated': {
        const impersonation = impersonationHeaders(this.garden, as);
        const own = await this.connection.options();
        return { ...own, headers: { ...own.headers, ...impersonation } };
      }
      case 'token': {
        // Not the portal's own credentials beside it: an API server asks a client certificate first.
        const nobody = await this.connection.withoutCredentials();
        return {
          ...nobody,
          headers: {
            ...nobody.headers,
            Authorization: `Bearer ${as.token.reveal()}`,
          },
        };
      }
      case 'remembered':
        throw new GardenIdentityError(
          this.garden,
          'nothing can be done as a user whose token is not there',
        );
      default: {
        const never: never = as;
        throw new Error(`Unknown identity: ${JSON.stringify(never)}`);
      }
    }
  }

  private async readBody(
    response: http.IncomingMessage,
    maxBytes: number,
  ): Promise<string> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.chunks(
      response,
      this.options.bodyTimeout,
      undefined,
    )) {
      size += chunk.length;
      if (size > maxBytes) throw this.tooLarge(maxBytes);
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    if (response.headers['content-encoding'] !== 'gzip')
      return bytes.toString('utf8');
    try {
      return (await gunzipAsync(bytes, { maxOutputLength: maxBytes })).toString(
        'utf8',
      );
    } catch (error) {
      if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE')
        throw this.tooLarge(maxBytes);
      throw new GardenMalformedAnswerError(
        this.garden,
        'its compression is broken',
      );
    }
  }

  private tooLarge(maxBytes: number): GardenError {
    return new GardenMalformedAnswerError(
      this.garden,
      `it is larger than ${Math.round(maxBytes / 1024 / 1024)} MiB`,
    );
  }

  /** Lets a `GardenError` pass, gives an abort its own reason, and names every other failure. */
  private async guard<T>(
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.translate(error, signal);
    }
  }

  private translate(error: unknown, signal: AbortSignal | undefined): unknown {
    if (signal?.aborted) return signal.reason;
    return error instanceof GardenError
      ? error
      : connectionProblem(this.garden, error);
  }
}

function signInAgain(
  garden: string,
  { token, provider }: Extract<GardenIdentity, { kind: 'token' }>,
): GardenSignInError {
  const over = token.expiresAt !== undefined && token.expiresAt <= Date.now();
  return new GardenSignInError(garden, provider, over ? 'expired' : 'refused');
}

function parsedOrText(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The aggregation layer answers 404, 429 and 503 as plain text.
    return body;
  }
}
