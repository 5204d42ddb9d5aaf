import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { TestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { GardenControl } from 'garden-simulator/control';
import { CanaryGarden } from 'garden-simulator/canaries';
import type { CanaryLandscape, CanaryUser } from 'garden-simulator/canaries';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import type { PortalAnswer, PortalCall } from './PortalCall';
import { startCatalogBackend } from './startCatalogBackend';
import type { CatalogBackend } from './startCatalogBackend';

/** Headers that are never the same twice or say how the connection is kept. */
const FLEETING = new Set(['date', 'connection', 'keep-alive']);

const SYNC_TASK = 'gardener:osc:refresh';
const SEARCH_TASKS = [
  'search_index_software_catalog',
  'search_index_gardener_shoots',
];

/** An embedded Garden, and before it the catalog, the permissions and search, asked over HTTP. */
export class CatalogPortal {
  readonly canaries: CanaryGarden;
  readonly #garden: GardenProcess;
  readonly #control: GardenControl;
  readonly #agent = new http.Agent({ keepAlive: true });
  #portal: CatalogBackend | undefined;
  #uids: ReadonlyMap<string, string> = new Map();

  private constructor(garden: GardenProcess) {
    this.#garden = garden;
    this.#control = new GardenControl(garden.kubeconfigPath);
    this.canaries = new CanaryGarden(this.#control);
  }

  /** Starts the Garden, without any shoots. */
  static async start(): Promise<CatalogPortal> {
    return new CatalogPortal(
      await startGardenProcess({
        args: [
          ...['--landscape', 'generated', '--control', '--no-reconciler'],
          ...['--shoots', '0', '--projects', '0', '--entries', '0'],
        ],
      }),
    );
  }

  /** Starts the backend before the Garden, and waits until everything in it is in the catalog and in search. */
  async open(landscapes: readonly CanaryLandscape[]): Promise<void> {
    this.#portal = await startCatalogBackend(
      this.#garden.kubeconfigPath,
      landscapes,
    );
    // However long a landscape takes, a connection that was kept for it is there.
    this.#portal.backend.server.keepAliveTimeout = 0;
    await this.untilIngested();
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    await this.#portal?.backend.stop();
    this.#control.close();
    await this.#garden.stop();
  }

  /** Of the entities of clusters, by the names of the entities, as they were when everything was ingested. */
  get uids(): ReadonlyMap<string, string> {
    return this.#uids;
  }

  /**
   * Until the catalog has the very shoots that there are, in their present state, and then builds the indexes of search.
   * Ends by what the catalog answers to a service, never by time alone.
   */
  async untilIngested(): Promise<void> {
    const there = await this.#shoots();
    for (let round = 1; ; round++) {
      // A cluster that a user could delete comes back only so: then it is the answer to this user that fails.
      if (round % 50 === 0) {
        await this.#opened.scheduler.triggerTask(SYNC_TASK);
      }
      const entities = await this.#clusters();
      if (entities.map(stateOf).sort().join() === there.join()) {
        this.#uids = new Map(
          entities.map(({ metadata: { name, uid = '' } }) => [name, uid]),
        );
        break;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    for (const task of SEARCH_TASKS) {
      await this.#opened.scheduler.triggerTask(task);
    }
  }

  /** What the user is answered. */
  ask(user: CanaryUser, call: PortalCall): Promise<PortalAnswer> {
    return this.#send(
      mockCredentials.user.header(`user:default/${user.name}`),
      call,
    );
  }

  /** The clusters of the catalog as another plugin sees them. */
  async #clusters(): Promise<readonly Entity[]> {
    const { status, body } = await this.#send(
      mockCredentials.service.header(),
      {
        method: 'GET',
        path: '/catalog/entities?filter=kind=resource&fields=metadata.name,metadata.uid,metadata.labels,spec.peersWith,relations',
        typed: [],
      },
    );
    if (status !== 200) throw new Error(`The catalog answers ${status}`);
    return JSON.parse(body);
  }

  /** The states of all shoots in the Garden, sorted. */
  async #shoots(): Promise<readonly string[]> {
    const path = '/apis/core.gardener.cloud/v1beta1/shoots';
    const { status, text } = await this.#control.askAs(
      { user: 'admin@example.org', groups: [] },
      path,
    );
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    const items: ReadonlyArray<{
      readonly metadata: { readonly namespace: string; readonly name: string };
      readonly spec: { readonly purpose?: string };
    }> = JSON.parse(text).items;
    return items
      .map(
        ({ metadata: { namespace, name }, spec }) =>
          `osc.${namespace}.${name} ${spec.purpose ?? ''}`,
      )
      .sort();
  }

  get #opened(): CatalogBackend {
    if (!this.#portal) throw new Error('The backend has not started');
    return this.#portal;
  }

  #send(
    authorization: string,
    { method, path, body }: PortalCall,
  ): Promise<PortalAnswer> {
    const { address, port } = serverOf(this.#opened.backend);
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          method,
          agent: this.#agent,
          // Not by a name, for which Node tries one address after the other, each for a quarter of a second.
          host: address,
          port,
          path: `/api${path}`,
          headers: {
            authorization,
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

function serverOf({ server }: TestBackend): AddressInfo {
  return server.address() as AddressInfo;
}

/** Ends with nothing but the purpose: an entity that is not stitched yet has no relations, and is no state. */
function stateOf({ metadata, relations }: Entity): string {
  return relations?.length
    ? `${metadata.name} ${metadata.labels?.['gardener.cloud/purpose'] ?? ''}`
    : '';
}

function headersOf({ headers }: http.IncomingMessage): PortalAnswer['headers'] {
  return Object.entries(headers)
    .filter(([name]) => !FLEETING.has(name))
    .map(([name, value]) => [name, String(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
