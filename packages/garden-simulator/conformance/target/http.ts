import http from 'node:http';
import https from 'node:https';
import { Answer, Request } from './Target';

const JSON_TYPE = 'application/json';

/** Paths that the recordings hold unencoded, and queries. */
function urlOf(base: string, request: Request): URL {
  const url = new URL(request.path, base);
  for (const [name, value] of request.query ?? []) {
    url.searchParams.append(name, value);
  }
  return url;
}

function answerOf(response: http.IncomingMessage, text: string): Answer {
  const headers: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) {
      headers[name] = value;
    }
  }
  return {
    status: response.statusCode ?? 0,
    headers,
    text,
    json: () => JSON.parse(text) as unknown,
  };
}

/** How to connect, and as whom. */
export interface ConnectOptions {
  readonly ca?: string | Buffer;
  readonly agent?: https.Agent;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends one request. Header values that are lists leave as separate lines, which `fetch` can't do.
 */
export function send(
  base: string,
  request: Request,
  options: ConnectOptions,
): Promise<Answer> {
  const url = urlOf(base, request);
  const payload =
    request.text ??
    (request.body === undefined ? undefined : JSON.stringify(request.body));
  const bytes = payload === undefined ? undefined : Buffer.from(payload);
  const headers: http.OutgoingHttpHeaders = {
    Accept: JSON_TYPE,
    // Node frames no body of a DELETE by itself.
    ...(bytes && { 'Content-Length': bytes.length }),
    'User-Agent': 'conformance/1.0',
    ...options.headers,
  };
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    headers[name] = typeof value === 'string' ? value : [...value];
  }
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const outgoing = client.request(
      url,
      { ...options, method: request.method, headers },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve(answerOf(response, Buffer.concat(chunks).toString('utf8'))),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}
