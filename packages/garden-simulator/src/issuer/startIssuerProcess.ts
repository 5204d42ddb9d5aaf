import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartedProcess, startProcess } from '../cli/startProcess';
import { signIn } from './signIn';

/**
 * Somebody who can sign in at the issuer.
 * @public
 */
export interface IssuerUser {
  /** The `sub` of the tokens, and the value of the button on the login page. */
  readonly name: string;
  /** Default: the tokens hold no address. */
  readonly email?: string;
  /** Default true. */
  readonly emailVerified?: boolean;
  /** Default: none. */
  readonly groups?: readonly string[];
  /** The claim `name`, and the text of the button. Default: `name`. */
  readonly displayName?: string;
}

/**
 * A client with a secret, which it sends by HTTP basic authentication.
 * @public
 */
export interface IssuerClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/**
 * What an issuer is started with.
 * @public
 */
export interface IssuerProcessOptions {
  readonly users: readonly IssuerUser[];
  /** Where the client `portal` may have browsers sent back to. */
  readonly redirectUris?: readonly string[];
  /** Clients beside `portal`. */
  readonly clients?: readonly IssuerClient[];
  /** Life of ID tokens and access tokens in seconds. Default 3600. */
  readonly idTokenSeconds?: number;
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Milliseconds until the start counts as failed. Default 60,000. */
  readonly timeout?: number;
}

/**
 * An OpenID provider in a process of its own.
 * @public
 */
export interface IssuerProcess {
  /** `http://127.0.0.1:<port>`: the `iss` of its tokens. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * An ID token of a user, got as a browser and a portal get one.
   * @param user - The user's `name`.
   * @throws Error for an unknown user or client.
   */
  idToken(user: string, options?: IssuerTokenOptions): Promise<string>;
  /** Ends the process. */
  stop(): Promise<void>;
}

/**
 * Which token is asked for.
 * @public
 */
export interface IssuerTokenOptions {
  /** The client whom the token is for. Default `portal`. */
  readonly clientId?: string;
  /** Default `openid profile email`, which gives every claim. */
  readonly scope?: string;
}

/** Where the helper has itself sent back to. Nobody listens there. */
const HELPER_URI = 'http://127.0.0.1/signed-in';

/**
 * Starts an OpenID provider for tests, with a client `portal`. It ends by itself if this process goes. It believes everybody
 * who says who they are: never use it for anything but tests and the demo.
 * @throws Error with what the process said, if it does not come up.
 * @public
 */
export async function startIssuerProcess(
  options: IssuerProcessOptions,
): Promise<IssuerProcess> {
  const own = {
    clientId: 'portal',
    clientSecret: 'secret-of-portal',
    redirectUris: options.redirectUris ?? [],
  };
  const clients = [own, ...(options.clients ?? [])].map(client => ({
    ...client,
    redirectUris: [...client.redirectUris, HELPER_URI],
  }));
  const folder = await mkdtemp(join(tmpdir(), 'garden-issuer-'));
  const config = join(folder, 'issuer.json');
  let started: StartedProcess;
  try {
    await writeFile(
      config,
      JSON.stringify({
        users: options.users,
        clients,
        idTokenSeconds: options.idTokenSeconds,
      }),
    );
    started = await startProcess({
      title: 'The issuer',
      args: [
        join(
          dirname(require.resolve('garden-simulator/package.json')),
          'issuer/main.mjs',
        ),
        '--config',
        config,
        '--port',
        String(options.port ?? 0),
        '--exit-with-parent',
      ],
      timeout: options.timeout ?? 60_000,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { url, stop } = started;
  return {
    url,
    clientId: own.clientId,
    clientSecret: own.clientSecret,
    stop,
    async idToken(user, { clientId = own.clientId, scope } = {}) {
      const client = clients.find(each => each.clientId === clientId);
      if (!client) {
        throw new Error(`The issuer has no client "${clientId}"`);
      }
      const tokens = await signIn(
        url,
        { ...client, redirectUri: HELPER_URI },
        user,
        { scope },
      );
      if (!tokens.id_token) {
        throw new Error('The issuer gave no ID token');
      }
      return tokens.id_token;
    },
  };
}
