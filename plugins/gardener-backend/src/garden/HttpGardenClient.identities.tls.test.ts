import { existsSync } from 'node:fs';
import http from 'node:http';
import { connect as connectTo, type AddressInfo, type Socket } from 'node:net';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { GardenIdentity } from '../access/GardenIdentity';
import { GardenToken } from '../access/GardenToken';
import {
  makeCertificates,
  type TestCertificates,
} from '../__testUtils__/certificates';
import { kubeconfigText } from '../__testUtils__/kubeconfig';
import { plain, ScriptedServer } from '../__testUtils__/ScriptedServer';
import type { ConnectionSettings } from './connection/ConnectionSettings';
import { HttpGardenClient } from './HttpGardenClient';

jest.setTimeout(60_000);

const shop = { namespace: 'garden-prod', name: 'shop' };
const mara: GardenIdentity = {
  kind: 'token',
  user: 'mara@example.org',
  groups: [],
  token: new GardenToken('token-of-mara'),
  provider: 'oidc',
};
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe("A user's own token, over TLS", () => {
  const folder = createMockDirectory();
  const ends: Array<() => unknown> = [];
  let certificates: TestCertificates;
  let ownCertificate: TestCertificates;

  beforeAll(async () => {
    certificates = await makeCertificates();
    ownCertificate = await makeCertificates('127.0.0.1', [-1, 1], 'portal');
  });

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  /** A Garden that asks every client for a certificate. */
  async function serve(of = certificates) {
    const server = await new ScriptedServer(plain('{}', 200), {
      ...of,
      requestCert: true,
    }).start();
    ends.push(() => server.stop());
    return server;
  }

  function clientOf(settings: ConnectionSettings) {
    const client = new HttpGardenClient('osc', settings);
    ends.push(() => client.close());
    return client;
  }

  /** A client by a kubeconfig, with other credentials or another cluster than a token on 127.0.0.1. */
  function clientFor(
    server: string,
    changes: { readonly user?: object; readonly cluster?: object } = {},
    ca = certificates.ca,
  ) {
    const config = JSON.parse(kubeconfigText({ server, ca }));
    if (changes.user) config.users[0].user = changes.user;
    Object.assign(config.clusters[0].cluster, changes.cluster);
    folder.setContent({ kubeconfig: JSON.stringify(config) });
    return clientOf({
      kind: 'kubeconfig',
      path: folder.resolve('kubeconfig'),
      context: undefined,
    });
  }

  const asPortal = (client: HttpGardenClient) => client.getText('shoots', shop);
  const asMara = (client: HttpGardenClient) =>
    client.getText('shoots', shop, { as: mara });

  /** What says who somebody is, of each request. */
  function credentials({ seen }: ScriptedServer) {
    return seen.map(({ headers, clientCertificate }) => [
      headers.authorization,
      clientCertificate,
      headers['impersonate-user'],
    ]);
  }
  const MARA_ALONE = ['Bearer token-of-mara', undefined, undefined];

  const clientCertificate = () => ({
    'client-certificate-data': base64(ownCertificate.cert),
    'client-key-data': base64(ownCertificate.key),
  });

  it('is alone, where the portal has a token', async () => {
    const server = await serve();
    const client = clientFor(server.url);
    await asPortal(client);
    await asMara(client);
    expect(credentials(server)).toEqual([
      ['Bearer secret-token', undefined, undefined],
      MARA_ALONE,
    ]);
  });

  it('is alone, where the portal has a client certificate, though its connections are kept', async () => {
    const server = await serve();
    const client = clientFor(server.url, { user: clientCertificate() });
    const portal = [undefined, 'portal', undefined];
    for (let i = 0; i < 2; i += 1) {
      await asPortal(client);
      await asMara(client);
    }
    await Promise.all([asMara(client), asPortal(client), asMara(client)]);
    const seen = credentials(server);
    expect(seen.slice(0, 4)).toEqual([portal, MARA_ALONE, portal, MARA_ALONE]);
    for (const one of seen) {
      expect([portal, MARA_ALONE]).toContainEqual(one);
    }
  });

  it('is alone, where the portal has everything at once and acts as somebody', async () => {
    const server = await serve();
    const client = clientFor(server.url, {
      user: { ...clientCertificate(), token: 'secret-token', as: 'root' },
    });
    await asPortal(client);
    await asMara(client);
    expect(credentials(server)).toEqual([
      ['Bearer secret-token', 'portal', 'root'],
      MARA_ALONE,
    ]);
  });

  it('is alone, where the portal has a name and a password', async () => {
    const server = await serve();
    const client = clientFor(server.url, {
      user: { username: 'portal', password: 'pass' },
    });
    await asPortal(client);
    await asMara(client);
    expect(credentials(server)).toEqual([
      [`Basic ${base64('portal:pass')}`, undefined, undefined],
      MARA_ALONE,
    ]);
  });

  it('is alone, where the portal has a credential helper, which is not asked', async () => {
    const server = await serve();
    const asked = folder.resolve('asked');
    const credential = {
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: {
        token: 'from-a-helper',
        clientCertificateData: ownCertificate.cert,
        clientKeyData: ownCertificate.key,
      },
    };
    const client = clientFor(server.url, {
      user: {
        exec: {
          apiVersion: 'client.authentication.k8s.io/v1',
          command: process.execPath,
          args: [
            '-e',
            `require('fs').writeFileSync(${JSON.stringify(asked)}, '');
             process.stdout.write(${JSON.stringify(
               JSON.stringify(credential),
             )})`,
          ],
          interactiveMode: 'Never',
        },
      },
    });
    await asMara(client);
    expect(existsSync(asked)).toBe(false);
    await asPortal(client);
    expect(existsSync(asked)).toBe(true);
    await asMara(client);
    expect(credentials(server)).toEqual([
      MARA_ALONE,
      ['Bearer from-a-helper', 'portal', undefined],
      MARA_ALONE,
    ]);
  });

  describe('where the portal has an address, a certificate authority and a token file', () => {
    async function connect() {
      const server = await serve();
      folder.setContent({ 'ca.crt': certificates.ca, token: 'from-a-file\n' });
      const client = clientOf({
        kind: 'url',
        url: `${server.url}/prefix/`,
        caFile: folder.resolve('ca.crt'),
        tokenFile: folder.resolve('token'),
      });
      return { server, client };
    }

    it('is alone', async () => {
      const { server, client } = await connect();
      await asPortal(client);
      await asMara(client);
      expect(credentials(server)).toEqual([
        ['Bearer from-a-file', undefined, undefined],
        MARA_ALONE,
      ]);
      expect(server.seen[1].url).toMatch(/^\/prefix\/apis\//);
    });

    it('does not need the token of the portal', async () => {
      const { server, client } = await connect();
      folder.setContent({ 'ca.crt': certificates.ca });
      await asMara(client);
      expect(credentials(server)).toEqual([MARA_ALONE]);
    });

    it('goes nowhere without the certificate authority', async () => {
      const { server, client } = await connect();
      folder.setContent({ token: 'from-a-file' });
      await expect(asMara(client)).rejects.toMatchObject({
        kind: 'credentials',
      });
      expect(server.seen).toEqual([]);
    });
  });

  describe('goes to nobody but the Garden', () => {
    it('and not to a server by another certificate authority', async () => {
      const server = await serve();
      const { ca } = await makeCertificates();
      await expect(asMara(clientFor(server.url, {}, ca))).rejects.toMatchObject(
        {
          kind: 'unreachable',
          reason: expect.stringContaining('certificate authority'),
        },
      );
      expect(server.seen).toEqual([]);
    });

    it('by the name that the kubeconfig gives it', async () => {
      const named = await makeCertificates('garden.example.com');
      const server = await serve(named);
      const as = (name: string) =>
        asMara(
          clientFor(
            server.url,
            { cluster: { 'tls-server-name': name } },
            named.ca,
          ),
        );
      await as('garden.example.com');
      await expect(as('other.example.com')).rejects.toMatchObject({
        problem: 'its certificate is for another host name',
      });
      await expect(
        asMara(clientFor(server.url, {}, named.ca)),
      ).rejects.toMatchObject({
        problem: 'its certificate is for another host name',
      });
      expect(credentials(server)).toEqual([MARA_ALONE]);
    });

    it('and to the new one when the kubeconfig changed', async () => {
      const old = await serve();
      const client = clientFor(old.url);
      await asMara(client);
      const fresh = await makeCertificates();
      const server = await serve(fresh);
      folder.setContent({
        kubeconfig: kubeconfigText({ server: server.url, ca: fresh.ca }),
      });
      await asMara(client);
      expect(credentials(old)).toEqual([MARA_ALONE]);
      expect(credentials(server)).toEqual([MARA_ALONE]);
    });
  });

  describe('through a proxy', () => {
    /** A proxy that tunnels, with what it was told. */
    async function proxy() {
      const told: http.IncomingHttpHeaders[] = [];
      const sockets = new Set<Socket>();
      const server = http.createServer();
      server.on('connect', (request, socket: Socket, head: Buffer) => {
        told.push(request.headers);
        const { hostname, port } = new URL(`http://${request.url}`);
        const onward = connectTo(Number(port), hostname, () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          onward.write(head);
          onward.pipe(socket);
          socket.pipe(onward);
        });
        for (const end of [socket, onward]) {
          sockets.add(end);
          end.on('error', () => end.destroy());
        }
      });
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      ends.push(() => {
        sockets.forEach(socket => socket.destroy());
        server.close();
      });
      const { port } = server.address() as AddressInfo;
      return { told, url: `http://127.0.0.1:${port}` };
    }

    it('is alone too, and the proxy learns nothing of it', async () => {
      const server = await serve();
      const { told, url } = await proxy();
      const client = clientFor(server.url, {
        user: clientCertificate(),
        cluster: { 'proxy-url': url },
      });
      await asMara(client);
      expect(told).toHaveLength(1);
      await asPortal(client);
      await asMara(client);
      await asPortal(client);
      const portal = [undefined, 'portal', undefined];
      expect(credentials(server)).toEqual([
        MARA_ALONE,
        portal,
        MARA_ALONE,
        portal,
      ]);
      expect(JSON.stringify(told)).not.toContain('token-of-mara');
    });
  });
});
