import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { smallShoot, startSmallGarden } from '../testUtils/smallGarden';
import {
  createClientCertificate,
  createServerCertificates,
  isStillValid,
} from './certificates';

jest.setTimeout(60_000);

describe('certificates', () => {
  it('makes a CA, and a certificate of it for the loopback names', async () => {
    const { ca, server } = await createServerCertificates();
    const authority = new X509Certificate(ca.certificate);
    const leaf = new X509Certificate(server.certificate);
    expect(authority.ca).toBe(true);
    expect(leaf.verify(authority.publicKey)).toBe(true);
    expect(leaf.checkHost('localhost')).toBe('localhost');
    expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(isStillValid(server, new Date())).toBe(true);
    expect(isStillValid(server, new Date(Date.now() + 364 * 86_400_000))).toBe(
      false,
    );
  });

  it('makes a client certificate that ends in time', async () => {
    const now = new Date('2026-11-20T18:00:00Z');
    const { client } = await createClientCertificate(
      'gardener.cloud:admin:alice',
      'gardener.cloud:system:admins',
      600,
      now,
    );
    const certificate = new X509Certificate(client.certificate);
    expect(certificate.subject).toContain('CN=gardener.cloud:admin:alice');
    expect(Date.parse(certificate.validTo)).toBe(now.getTime() + 600_000);
  });

  it('is trusted by who has the CA, and by nobody else', async () => {
    const { running } = await startSmallGarden([smallShoot('peer1')], {
      insecure: false,
    });
    const ask = (ca?: string) =>
      new Promise<number | string>(resolve => {
        get(`${running.url}/version`, { ca, agent: false }, response => {
          response.resume();
          resolve(response.statusCode ?? 0);
        }).on('error', error =>
          resolve((error as NodeJS.ErrnoException).code ?? error.message),
        );
      });
    expect(await ask(running.ca)).toBe(200);
    expect(await ask()).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    await running.close();
  });
});
