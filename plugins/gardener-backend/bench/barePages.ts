import https from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';

const PAGE_SIZE = 500;

/** What the inventory lists. */
export const RESOURCES = [
  'shoots',
  'projects',
  'cloudprofiles',
  'controllerregistrations',
] as const;

interface Page {
  readonly metadata: { readonly continue?: string };
  readonly items: readonly unknown[];
}

/**
 * The yardstick: fetches the pages that the inventory fetches, parses them and hands them to
 * `keep`, with nothing but Node's own HTTP client and `JSON.parse`.
 */
export class BarePages {
  private readonly agent: https.Agent;
  private readonly options: https.RequestOptions;

  static async connect(kubeconfig: string): Promise<BarePages> {
    const config = new KubeConfig();
    config.loadFromFile(kubeconfig);
    const options: https.RequestOptions = {};
    await config.applyToHTTPSOptions(options);
    const server = config.getCurrentCluster()?.server;
    if (!server) throw new Error(`${kubeconfig} names no server`);
    return new BarePages(server, options);
  }

  private constructor(
    private readonly server: string,
    options: https.RequestOptions,
  ) {
    const given =
      options.agent instanceof https.Agent ? options.agent : undefined;
    this.agent = new https.Agent({
      ...given?.options,
      keepAlive: true,
      maxSockets: 16,
    });
    this.options = options;
  }

  /** Resources at the same time, each page after page, as the inventory asks. */
  async readAll(
    keep: (items: readonly unknown[]) => void,
    resources: readonly (typeof RESOURCES)[number][] = RESOURCES,
  ): Promise<void> {
    await Promise.all(resources.map(resource => this.read(resource, keep)));
  }

  close(): void {
    this.agent.destroy();
  }

  private async read(
    resource: (typeof RESOURCES)[number],
    keep: (items: readonly unknown[]) => void,
  ): Promise<void> {
    let token: string | undefined;
    do {
      const query = new URLSearchParams({
        limit: String(PAGE_SIZE),
        ...(token ? { continue: token } : {}),
      });
      const page: Page = JSON.parse(
        await this.get(
          `/apis/core.gardener.cloud/v1beta1/${resource}?${query}`,
        ),
      );
      keep(page.items);
      token = page.metadata.continue;
    } while (token);
  }

  private get(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      https
        .get(
          `${this.server}${path}`,
          { ...this.options, agent: this.agent },
          response => {
            const chunks: Buffer[] = [];
            response.on('data', chunk => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () => {
              const body = Buffer.concat(chunks).toString('utf8');
              if (response.statusCode === 200) resolve(body);
              else
                reject(
                  new Error(`${response.statusCode}: ${body.slice(0, 200)}`),
                );
            });
          },
        )
        .on('error', reject);
    });
  }
}
