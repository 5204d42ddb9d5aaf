import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  makeCertificates,
  type TestCertificates,
} from '../__testUtils__/certificates';
import { kubeconfigText } from '../__testUtils__/kubeconfig';
import { json, ScriptedServer } from '../__testUtils__/ScriptedServer';
import { HttpGardenClient } from './HttpGardenClient';

jest.setTimeout(60_000);

const emptyList = json({
  kind: 'ShootList',
  metadata: { resourceVersion: '1' },
  items: [],
});

describe('TLS of HttpGardenClient', () => {
  const folder = createMockDirectory();
  const ends: Array<() => unknown> = [];

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function serve(certificates: TestCertificates) {
    const server = await new ScriptedServer(emptyList, certificates).start();
    ends.push(() => server.stop());
    return server;
  }

  function clientFor(server: string, ca: string) {
    folder.setContent({ kubeconfig: kubeconfigText({ server, ca }) });
    const client = new HttpGardenClient('osc', {
      kind: 'kubeconfig',
      path: folder.resolve('kubeconfig'),
      context: 'portal',
    });
    ends.push(() => client.close());
    return client;
  }

  it('trusts the configured certificate authority', async () => {
    const certificates = await makeCertificates();
    const { url } = await serve(certificates);
    await expect(
      clientFor(url, certificates.ca).listPage('shoots'),
    ).resolves.toMatchObject({
      items: [],
    });
  });

  it('names a wrong certificate authority', async () => {
    const { url } = await serve(await makeCertificates());
    const { ca } = await makeCertificates();
    await expect(clientFor(url, ca).listPage('shoots')).rejects.toMatchObject({
      kind: 'unreachable',
      reason:
        "Garden osc can't be reached: its certificate is not from the configured certificate authority",
    });
  });

  it('names an expired certificate', async () => {
    const certificates = await makeCertificates('127.0.0.1', [-3, -2]);
    const { url } = await serve(certificates);
    await expect(
      clientFor(url, certificates.ca).listPage('shoots'),
    ).rejects.toMatchObject({
      problem: 'its certificate has expired',
    });
  });

  it('names a certificate of another host', async () => {
    const certificates = await makeCertificates('10.1.2.3');
    const { url } = await serve(certificates);
    await expect(
      clientFor(url, certificates.ca).listPage('shoots'),
    ).rejects.toMatchObject({
      problem: 'its certificate is for another host name',
    });
  });

  it('names a server that does not speak TLS', async () => {
    const server = await new ScriptedServer(emptyList).start();
    ends.push(() => server.stop());
    const { ca } = await makeCertificates();
    await expect(
      clientFor(server.url.replace('http:', 'https:'), ca).listPage('shoots'),
    ).rejects.toMatchObject({
      kind: 'unreachable',
      problem: expect.stringContaining('TLS'),
    });
  });

  it('takes up a kubeconfig that changed, with another authority and token', async () => {
    const old = await makeCertificates();
    const { url } = await serve(await makeCertificates());
    const client = clientFor(url, old.ca);
    await expect(client.listPage('shoots')).rejects.toMatchObject({
      kind: 'unreachable',
    });

    const fresh = await makeCertificates();
    const server = await serve(fresh);
    folder.setContent({
      kubeconfig: kubeconfigText({
        server: server.url,
        ca: fresh.ca,
        token: 'fresh-token',
      }),
    });
    await expect(client.listPage('shoots')).resolves.toMatchObject({
      items: [],
    });
    expect(server.seen[0].headers.authorization).toBe('Bearer fresh-token');

    // Half written: the one that works stays in force.
    folder.setContent({ kubeconfig: '{"apiVersion": "v1", "clus' });
    await expect(client.listPage('shoots')).resolves.toMatchObject({
      items: [],
    });
  });

  it('reads a token file, whose last line ends', async () => {
    const certificates = await makeCertificates();
    const server = await serve(certificates);
    folder.setContent({ 'ca.crt': certificates.ca, token: 'from-a-file\n' });
    const client = new HttpGardenClient('osc', {
      kind: 'url',
      url: `${server.url}/prefix/`,
      caFile: folder.resolve('ca.crt'),
      tokenFile: folder.resolve('token'),
    });
    ends.push(() => client.close());
    await client.listPage('shoots');
    expect(server.seen[0]).toMatchObject({
      url: '/prefix/apis/core.gardener.cloud/v1beta1/shoots?',
      headers: { authorization: 'Bearer from-a-file' },
    });
  });

  it('asks a credential helper', async () => {
    const certificates = await makeCertificates();
    const server = await serve(certificates);
    const credential = {
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token: 'from-a-helper' },
    };
    const config = JSON.parse(
      kubeconfigText({ server: server.url, ca: certificates.ca }),
    );
    config.users[0].user = {
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        command: process.execPath,
        args: ['-p', `'${JSON.stringify(credential)}'`],
        interactiveMode: 'Never',
      },
    };
    folder.setContent({ kubeconfig: JSON.stringify(config) });
    const client = new HttpGardenClient('osc', {
      kind: 'kubeconfig',
      path: folder.resolve('kubeconfig'),
      context: undefined,
    });
    ends.push(() => client.close());
    await client.listPage('shoots');
    expect(server.seen[0].headers.authorization).toBe('Bearer from-a-helper');
  });

  it('names credentials that can no longer be read', async () => {
    const certificates = await makeCertificates();
    const server = await serve(certificates);
    folder.setContent({ 'ca.crt': certificates.ca, token: 'from-a-file' });
    const client = new HttpGardenClient('osc', {
      kind: 'url',
      url: server.url,
      caFile: folder.resolve('ca.crt'),
      tokenFile: folder.resolve('token'),
    });
    ends.push(() => client.close());
    folder.setContent({});
    await expect(client.listPage('shoots')).rejects.toMatchObject({
      kind: 'credentials',
      reason:
        "The portal's credentials for Garden osc can't be read; see the backend's log",
    });
  });
});
