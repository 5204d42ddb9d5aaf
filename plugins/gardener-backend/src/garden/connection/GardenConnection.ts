import http from 'node:http';
import https from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { errorWords } from '../errorCode';
import { GardenCredentialsError } from '../GardenError';
import { gardenWords } from '../gardenWords';
import type { ConnectionSettings } from './ConnectionSettings';
import { loadKubeConfig, settingsStamp } from './loadKubeConfig';

/** Watches keep their socket; the rest is for calls. */
const MAX_SOCKETS = 24;

/** What a request needs of the connection. */
export interface ConnectionOptions {
  /** Address of the API server, perhaps with a path before the API's own. */
  readonly base: URL;
  readonly agent: http.Agent;
  readonly headers: http.OutgoingHttpHeaders;
  /** `user:password` of a kubeconfig with basic authentication. */
  readonly auth: string | undefined;
}

/**
 * The connection to one Garden: address, TLS and credentials, read again as they rotate.
 *
 * Credentials are applied to every request, so exec helpers and token files refresh. A kubeconfig that
 * changed on disk is loaded again; one that can't be loaded at that moment (it may be half written)
 * leaves the old one in force. The agent is kept alive and made anew only when the TLS material changed.
 */
export class GardenConnection {
  private kubeConfig: KubeConfig;
  private stamp: string | undefined;
  private agent:
    | { readonly made: http.Agent; readonly of: TlsMaterial }
    | undefined;

  /** @throws GardenSettingError when the settings can't work. */
  constructor(
    private readonly garden: string,
    private readonly settings: ConnectionSettings,
  ) {
    this.stamp = settingsStamp(settings);
    this.kubeConfig = loadKubeConfig(settings);
  }

  /** @throws GardenCredentialsError when a token, certificate or helper can't be read. */
  async options(): Promise<ConnectionOptions> {
    this.reloadIfChanged();
    const applied: https.RequestOptions & {
      headers: http.OutgoingHttpHeaders;
    } = { headers: {} };
    try {
      await this.kubeConfig.applyToHTTPSOptions(applied);
    } catch (error) {
      throw new GardenCredentialsError(
        this.garden,
        gardenWords(errorWords(error)),
      );
    }
    const cluster = this.kubeConfig.getCurrentCluster();
    if (!cluster) {
      throw new GardenCredentialsError(this.garden, 'no current cluster');
    }
    const { headers } = applied;
    if (typeof headers.Authorization === 'string') {
      // A token file mostly ends with a newline, which no header may hold.
      headers.Authorization = headers.Authorization.trim();
    }
    return {
      base: new URL(cluster.server),
      agent: this.agentFor(applied, cluster.proxyUrl !== undefined),
      headers,
      auth: applied.auth ?? undefined,
    };
  }

  close(): void {
    this.agent?.made.destroy();
    this.agent = undefined;
  }

  private reloadIfChanged(): void {
    const stamp = settingsStamp(this.settings);
    if (stamp === undefined || stamp === this.stamp) return;
    try {
      this.kubeConfig = loadKubeConfig(this.settings);
      this.stamp = stamp;
    } catch {
      // Half written, or wrong: the old one stays, and the next request looks again.
    }
  }

  private agentFor(
    applied: https.RequestOptions,
    proxied: boolean,
  ): http.Agent {
    const tls: TlsMaterial = {
      ca: applied.ca,
      cert: applied.cert,
      key: applied.key,
      pfx: applied.pfx,
      passphrase: applied.passphrase,
      rejectUnauthorized: applied.rejectUnauthorized,
      servername: applied.servername,
    };
    if (this.agent && sameMaterial(this.agent.of, tls)) return this.agent.made;
    // The old agent is not destroyed: requests that run on it may end.
    const made = proxied
      ? proxyAgent(applied.agent)
      : directAgent(this.kubeConfig.getCurrentCluster()?.server, tls);
    this.agent = { made, of: tls };
    return made;
  }
}

type TlsMaterial = Pick<
  https.AgentOptions,
  | 'ca'
  | 'cert'
  | 'key'
  | 'pfx'
  | 'passphrase'
  | 'rejectUnauthorized'
  | 'servername'
>;

function sameMaterial(a: TlsMaterial, b: TlsMaterial): boolean {
  return (
    a.rejectUnauthorized === b.rejectUnauthorized &&
    a.servername === b.servername &&
    a.passphrase === b.passphrase &&
    (['ca', 'cert', 'key', 'pfx'] as const).every(part =>
      sameBytes(a[part], b[part]),
    )
  );
}

function sameBytes(a: unknown, b: unknown): boolean {
  if (Buffer.isBuffer(a) && Buffer.isBuffer(b)) return a.equals(b);
  return a === b;
}

function proxyAgent(agent: https.RequestOptions['agent']): http.Agent {
  if (agent instanceof http.Agent) return agent;
  throw new Error('The proxy of the kubeconfig gave no agent');
}

function directAgent(server: string | undefined, tls: TlsMaterial): http.Agent {
  const kept = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return server?.startsWith('http:')
    ? new http.Agent(kept)
    : new https.Agent({ ...tls, ...kept });
}
