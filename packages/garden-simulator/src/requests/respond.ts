import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { stringify } from 'yaml';
import { ApiStatus } from '../errors/ApiStatus';
import { parseJson, printJson } from '../json/losslessJson';
import { JsonValue } from '../store/KubeObject';

const compress = promisify(gzip);

/** Bytes; smaller answers are never compressed. */
const smallestGzip = 128 * 1024;

/** Answers from behind the aggregation layer carry some headers twice, one set from each server. */
export function setCommonHeaders(
  response: ServerResponse,
  aggregated: boolean,
): void {
  const auditId = randomUUID();
  const cache = 'no-cache, private';
  response.setHeader('Audit-Id', aggregated ? [auditId, auditId] : auditId);
  response.setHeader('Cache-Control', aggregated ? [cache, cache] : cache);
}

/** Browsers and curl get indented JSON unless they say otherwise. */
function wantsPretty(message: IncomingMessage): boolean {
  const pretty = new URL(message.url ?? '/', 'http://garden').searchParams.get(
    'pretty',
  );
  if (pretty !== null) {
    return pretty !== 'false' && pretty !== '0';
  }
  return /^(curl|Mozilla)\//.test(message.headers['user-agent'] ?? '');
}

/** Sends JSON bytes, indented, as YAML or compressed if the client wants that. */
export async function sendJson(
  message: IncomingMessage,
  response: ServerResponse,
  status: number,
  json: Buffer,
  encoding: 'json' | 'yaml' = 'json',
): Promise<void> {
  let body = json;
  if (encoding === 'yaml') {
    body = Buffer.from(stringify(JSON.parse(json.toString('utf8'))));
    response.setHeader('Content-Type', 'application/yaml');
  } else {
    if (!response.hasHeader('Content-Type')) {
      response.setHeader('Content-Type', 'application/json');
    }
    if (wantsPretty(message)) {
      body = Buffer.from(
        `${JSON.stringify(parseJson(json.toString('utf8')), null, 2)}\n`,
      );
    }
  }
  if (
    body.length >= smallestGzip &&
    /\bgzip\b/.test(String(message.headers['accept-encoding'] ?? ''))
  ) {
    body = await compress(body, { level: 1 });
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Vary', 'Accept-Encoding');
  }
  response.statusCode = status;
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** Sends a value as JSON. */
export function sendValue(
  message: IncomingMessage,
  response: ServerResponse,
  status: number,
  value: JsonValue,
): Promise<void> {
  return sendJson(message, response, status, Buffer.from(printJson(value)));
}

/** Sends an error: a Status, or plain text for those that the layers in front of the API write. */
export async function sendStatus(
  message: IncomingMessage,
  response: ServerResponse,
  error: ApiStatus,
): Promise<void> {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(error.headers)) {
    response.setHeader(name, value);
  }
  if (error.text !== undefined) {
    response.statusCode = error.code;
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end(error.text);
    return;
  }
  response.removeHeader('Content-Type');
  await sendValue(message, response, error.code, error.body);
}
