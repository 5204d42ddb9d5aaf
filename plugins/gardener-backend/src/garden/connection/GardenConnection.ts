import type http from 'node:http';
import type https from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import { errorWords } from '../errorCode';
import { GardenCredentialsError, GardenIdentityError } from '../GardenError';
import { gardenWords } from '../gardenWords';
import { isLoopback } from '../isLoopback';
import type { ConnectionSettings } from './ConnectionSettings';
import { KeptAgent } from './KeptAgent';
import { loadKubeConfig, settingsStamp } from './loadKubeConfig';

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
 * leaves the old one in force. The agent is kept alive and made anew only when the TLS material or the proxy changed.
 */
export class GardenConnection {
  private kubeConfig: KubeConfig;
  private stamp: string | undefined;
  private readonly own = new KeptAgent();
  private readonly others = new KeptAgent();

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
    return this.optionsOf(this.kubeConfig, this.own);
  }

  /**
   * The way to the Garden without the portal's credentials: no token, no client certificate, no helper. For requests that
   * bring their own.
   *
   * @throws GardenCredentialsError when the certificate authority can't be read
   * @throws GardenIdentityError when it is not made sure who answers there: a user's token is not sent to that
   */
  async withoutCredentials(): Promise<ConnectionOptions> {
    this.reloadIfChanged();
    const cluster = this.kubeConfig.getCurrentCluster();
    if (
      cluster?.skipTLSVerify &&
      !isLoopback(new URL(cluster.server).hostname)
    ) {
      throw new GardenIdentityError(
        this.garden,
        "the connection does not verify who answers, so the user's own token is not sent over it",
      );
    }
    return this.optionsOf(nobodyIn(this.kubeConfig), this.others);
  }

  private async optionsOf(
    kubeConfig: KubeConfig,
    kept: KeptAgent,
  ): Promise<ConnectionOptions> {
    const applied: https.RequestOptions & {
      headers: http.OutgoingHttpHeaders;
    } = { headers: {} };
    try {
      await kubeConfig.applyToHTTPSOptions(applied);
    } catch (error) {
      throw new GardenCredentialsError(
        this.garden,
        gardenWords(errorWords(error)),
      );
    }
    const cluster = kubeConfig.getCurrentCluster();
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
      agent: kept.agentFor(applied, cluster),
      headers,
      auth: applied.auth ?? undefined,
    };
  }

  close(): void {
    this.own.close();
    this.others.close();
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
}

/** A kubeconfig with the same cluster and nobody's credentials. */
function nobodyIn(kubeConfig: KubeConfig): KubeConfig {
  const nobody = new KubeConfig();
  const cluster = kubeConfig.getCurrentCluster();
  if (cluster) nobody.loadFromClusterAndUser(cluster, { name: 'nobody' });
  return nobody;
}
