import http from 'node:http';
import zlib from 'node:zlib';

/** Nothing is measured by it: it ends a run that would wait for ever. Milliseconds. */
const PATIENCE_MS = 5 * 60_000;

/** Sends requests as they are written: `fetch` would mend paths and refuse headers. */
export class Sender {
  #port;
  #agent;

  constructor({ port, parallel }) {
    this.#port = port;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: parallel });
  }

  /**
   * Sends one request.
   *
   * @param request `{method, path, headers, body}`: headers as pairs
   * @returns `{status, headers, text}`, or `{failure}` in words when no answer came
   */
  async send(request) {
    for (;;) {
      const answer = await this.#once(request);
      // The other side closed a connection that lay idle, at the very moment in which it was used again.
      if (!answer.stale) return answer;
    }
  }

  close() {
    this.#agent.destroy();
  }

  #once({ method, path, headers, body }) {
    return new Promise(resolve => {
      const request = http.request({
        host: '127.0.0.1',
        port: this.#port,
        method,
        path,
        agent: this.#agent,
        timeout: PATIENCE_MS,
      });
      for (const [name, value] of headers) request.setHeader(name, value);
      if (body && !request.hasHeader('transfer-encoding')) {
        request.setHeader('content-length', body.length);
      }
      request.on('timeout', () =>
        request.destroy(new Error('no answer in five minutes')),
      );
      request.on('error', error =>
        resolve(
          request.reusedSocket && error.code === 'ECONNRESET'
            ? { stale: true }
            : { failure: error.code ?? error.message },
        ),
      );
      request.on('response', response => {
        const chunks = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', error =>
          resolve({ failure: `answer cut short: ${error.code}` }),
        );
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: decoded(
              Buffer.concat(chunks),
              response.headers['content-encoding'],
            ),
          }),
        );
      });
      request.end(body);
    });
  }
}

function decoded(bytes, encoding) {
  // An answer without a body, to HEAD, has the header and no bytes.
  if (bytes.length === 0) return '';
  switch (encoding) {
    case 'gzip':
      return zlib.gunzipSync(bytes).toString();
    case 'deflate':
      return zlib.inflateSync(bytes).toString();
    case 'br':
      return zlib.brotliDecompressSync(bytes).toString();
    default:
      return bytes.toString();
  }
}
