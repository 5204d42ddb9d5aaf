import https from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import { send } from './http';
import { Send } from './Target';

/** A Garden that is not ours: what may be done to it is said by the environment. */
export interface RealGarden {
  readonly send: Send;
  /** The same Garden, asked with a token that it can't know. */
  readonly sendAsNobody: Send;
  close(): void;
}

/** The kubeconfig of the real Garden to test; undefined: the simulator is tested. */
export const GARDEN_KUBECONFIG = process.env.GARDEN_KUBECONFIG || undefined;

/** The namespace in which shoots may be patched, if any. */
export const WRITE_NAMESPACE = process.env.GARDEN_WRITE_NAMESPACE || undefined;

/** The names of the shoots that may be patched, separated by commas. */
export const WRITE_SHOOTS: readonly string[] = (process.env.GARDEN_SHOOTS ?? '')
  .split(',')
  .map(name => name.trim())
  .filter(name => name !== '');

/**
 * Connects to the Garden of a kubeconfig, as its current user.
 *
 * @throws Error if the file can't be read or names no cluster
 */
export function realGarden(kubeconfig: string): RealGarden {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const cluster = config.getCurrentCluster();
  if (!cluster) {
    throw new Error(`${kubeconfig}: the current context names no cluster`);
  }
  const base = cluster.server.replace(/\/+$/, '');
  const agents: https.Agent[] = [];
  const connect = async () => {
    const options: https.RequestOptions = {};
    await config.applyToHTTPSOptions(options);
    const agent = options.agent as https.Agent | undefined;
    if (agent) {
      agents.push(agent);
    }
    return { options, agent };
  };
  return {
    send: async request => {
      const { options, agent } = await connect();
      const headers = (options.headers ?? {}) as Record<string, string>;
      return send(base, request, { agent, headers });
    },
    sendAsNobody: async request => {
      const { agent } = await connect();
      const { ca, rejectUnauthorized } = agent?.options ?? {};
      // An agent of its own: a client certificate of the kubeconfig would make somebody of nobody.
      const bare = new https.Agent({ ca, rejectUnauthorized });
      agents.push(bare);
      return send(base, request, {
        agent: bare,
        headers: { Authorization: 'Bearer nobody' },
      });
    },
    close: () => agents.forEach(agent => agent.destroy()),
  };
}
