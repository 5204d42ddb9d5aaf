import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** One request as it came over the socket. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  /** Every header line, in order: name, value, name, value. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  /** Common name of the certificate that the client showed; undefined when it showed none, or was not asked for one. */
  readonly clientCertificate: string | undefined;
}

/** Answers a request. */
export type Script = (
  response: http.ServerResponse,
  request: SeenRequest,
) => void;

/** A real server on a free port of the loopback that does what a test tells it. */
export class ScriptedServer {
  readonly seen: SeenRequest[] = [];
  private readonly server: http.Server;
  private readonly sockets = new Set<Socket>();
  private connections = 0;

  constructor(
    private script: Script,
    private readonly tls?: {
      readonly key: string;
      readonly cert: string;
      /** Whether clients are asked for a certificate; any will do, and none too. */
      readonly requestCert?: boolean;
    },
  ) {
    const onRequest = (
      request: http.IncomingMessage,
      response: http.ServerResponse,
    ) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        const seen: SeenRequest = {
          method: request.method ?? '',
          url: request.url ?? '',
          headers: request.headers,
          rawHeaders: request.rawHeaders,
          body: Buffer.concat(chunks).toString('utf8'),
          clientCertificate: certificateOf(request.socket),
        };
        this.seen.push(seen);
        this.script(response, seen);
      });
    };
    this.server = tls
      ? https.createServer({ ...tls, rejectUnauthorized: false }, onRequest)
      : http.createServer(onRequest);
    this.server.on('connection', socket => {
      this.connections += 1;
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** How many connections were opened so far. */
  get connectionCount(): number {
    return this.connections;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `${this.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  }

  /** Does something else from now on. */
  play(script: Script): void {
    this.script = script;
  }

  async start(): Promise<this> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  /** Cuts every connection without a word. */
  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
    });
  }
}

function certificateOf(socket: Socket): string | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const name: unknown = socket.getPeerCertificate().subject?.CN;
  return typeof name === 'string' ? name : undefined;
}

/** Answers with JSON. */
export function json(body: unknown, code = 200): Script {
  return response => {
    response.writeHead(code, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

/** Answers with text, as the aggregation layer does. */
export function plain(
  body: string,
  code: number,
  headers: http.OutgoingHttpHeaders = {},
): Script {
  return response => {
    response.writeHead(code, {
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    });
    response.end(body);
  };
}
