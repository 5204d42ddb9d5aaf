import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import { CanaryGarden, type CanaryUser } from 'garden-simulator/canaries';
import { GardenControl } from 'garden-simulator/control';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from '../../__testUtils__/startTestPortal';
import { canaryEntity } from './canaryEntity';
import type { LeakAnswer, LeakCall } from './LeakCall';

/** Headers that are never the same twice or say how the connection is kept. */
const FLEETING = new Set(['date', 'connection', 'keep-alive']);

type Sent = Pick<LeakCall, 'method' | 'path' | 'body'>;

/** Sees the whole Garden. */
export const SEER: CanaryUser = {
  name: 'seer',
  gardenUser: 'admin@example.org',
  groups: [],
  mapping: 'email',
};

/** An embedded Garden without shoots, and the plugin before it, asked over HTTP. */
export class LeakPortal {
  readonly canaries: CanaryGarden;
  /** How often each operation was answered with each status, for example `getShoot 404`. */
  readonly answered = new Map<string, number>();
  readonly #agent = new http.Agent({ keepAlive: true });

  private constructor(
    private readonly garden: GardenProcess,
    readonly control: GardenControl,
    private readonly portal: TestPortal,
  ) {
    this.canaries = new CanaryGarden(control);
  }

  /** @param users - all who are going to sign in */
  static async start(users: readonly CanaryUser[]): Promise<LeakPortal> {
    const garden = await startGardenProcess({
      args: [
        ...['--landscape', 'generated', '--control', '--no-reconciler'],
        ...['--shoots', '0', '--projects', '0', '--entries', '0'],
      ],
    });
    const control = new GardenControl(garden.kubeconfigPath);
    const portal = await inDevelopment(() =>
      startTestPortal(garden, {
        people: [SEER, ...users].map(canaryEntity),
        config: { limits: { costlyPerMinute: 1_000_000 } },
      }),
    );
    // However long a landscape takes, a connection that was kept for it is there.
    portal.backend.server.keepAliveTimeout = 0;
    await untilSynced(path => portal.get(path, SEER.name));
    return new LeakPortal(garden, control, portal);
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    await this.portal.backend.stop();
    this.control.close();
    await this.garden.stop();
  }

  /** What the user is answered. @param etag - sent as `If-None-Match` */
  async ask(
    user: CanaryUser,
    call: LeakCall,
    etag?: string,
  ): Promise<LeakAnswer> {
    const answer = await this.#send(user, call, etag);
    const kind = `${call.operation} ${answer.status}`;
    this.answered.set(kind, (this.answered.get(kind) ?? 0) + 1);
    // It keeps every request that it was told of.
    this.portal.auditor.createEvent.mockClear();
    return answer;
  }

  /** @throws Error unless it is a good answer */
  async read(user: CanaryUser, call: Sent): Promise<unknown> {
    const { status, body } = await this.#send(user, call);
    if (status >= 300) {
      throw new Error(`${call.method} ${call.path}: ${status} ${body}`);
    }
    return JSON.parse(body);
  }

  /** The same, and undefined for what is not there, or not yet: a watch may bring it later. */
  async readIfThere(user: CanaryUser, call: Sent): Promise<unknown> {
    const { status } = await this.#send(user, call);
    return status === 404 ? undefined : this.read(user, call);
  }

  #send(
    user: CanaryUser,
    { method, path, body }: Sent,
    etag?: string,
  ): Promise<LeakAnswer> {
    const address = this.portal.backend.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          method,
          agent: this.#agent,
          // Not by a name, for which Node tries one address after the other, each for a quarter of a second.
          host: address.address,
          port: address.port,
          path: `/api/gardener${path}`,
          headers: {
            authorization: mockCredentials.user.header(
              `user:default/${user.name}`,
            ),
            ...(etag && { 'if-none-match': etag }),
            ...(body && { 'content-type': 'application/json' }),
          },
        },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => {
            text += chunk;
          });
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: headersOf(response),
              body: text,
            }),
          );
        },
      );
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });
  }
}

/** There Backstage sends the stack of an error, whose lines must not tell the reasons apart either. */
async function inDevelopment<T>(start: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env;
  Object.assign(process.env, { NODE_ENV: 'development' });
  try {
    return await start();
  } finally {
    Object.assign(process.env, { NODE_ENV });
  }
}

function headersOf({ headers }: http.IncomingMessage): LeakAnswer['headers'] {
  return Object.entries(headers)
    .filter(([name]) => !FLEETING.has(name))
    .map(([name, value]) => [name, String(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
