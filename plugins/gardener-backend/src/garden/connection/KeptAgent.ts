import http from 'node:http';
import https from 'node:https';

/** Watches keep their socket; the rest is for calls. */
const MAX_SOCKETS = 24;

/** An agent that is kept alive, and made anew only when what it is made of changed. */
export class KeptAgent {
  private agent:
    | { readonly made: http.Agent; readonly way: Way; readonly of: TlsMaterial }
    | undefined;

  /** @param applied - what client-node wants of a request; with a proxy it brings the agent */
  agentFor(
    applied: https.RequestOptions,
    cluster: { readonly server: string; readonly proxyUrl?: string },
  ): http.Agent {
    const way: Way = {
      encrypted: !cluster.server.startsWith('http:'),
      proxyUrl: cluster.proxyUrl,
    };
    const tls: TlsMaterial = {
      ca: applied.ca,
      cert: applied.cert,
      key: applied.key,
      pfx: applied.pfx,
      passphrase: applied.passphrase,
      rejectUnauthorized: applied.rejectUnauthorized,
      servername: applied.servername,
    };
    if (
      this.agent &&
      sameWay(this.agent.way, way) &&
      sameMaterial(this.agent.of, tls)
    ) {
      return this.agent.made;
    }
    // The old agent is not destroyed: requests that run on it may end.
    const made =
      cluster.proxyUrl === undefined
        ? directAgent(way, tls)
        : proxyAgent(applied.agent);
    this.agent = { made, way, of: tls };
    return made;
  }

  close(): void {
    this.agent?.made.destroy();
    this.agent = undefined;
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

/** How an agent gets to the Garden. */
interface Way {
  readonly encrypted: boolean;
  readonly proxyUrl: string | undefined;
}

function sameWay(a: Way, b: Way): boolean {
  return a.encrypted === b.encrypted && a.proxyUrl === b.proxyUrl;
}

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

function directAgent({ encrypted }: Way, tls: TlsMaterial): http.Agent {
  const kept = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return encrypted
    ? new https.Agent({ ...tls, ...kept })
    : new http.Agent(kept);
}
