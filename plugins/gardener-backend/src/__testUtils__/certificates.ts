import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

const algorithm = {
  name: 'ECDSA',
  namedCurve: 'P-256',
  hash: 'SHA-256',
} as const;
const DAY = 24 * 60 * 60 * 1000;

/** A certificate authority and a server's certificate by it, all PEM. */
export interface TestCertificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/**
 * Makes a certificate authority and a certificate for one address. A client may show that certificate too.
 *
 * @param address - an IP address, or the name of a host
 * @param validDays - from when to when the server's certificate is valid, in days from now.
 */
export async function makeCertificates(
  address = '127.0.0.1',
  validDays: readonly [number, number] = [-1, 1],
  commonName = 'Test Garden',
): Promise<TestCertificates> {
  const now = Date.now();
  const caKeys = await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ]);
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Test CA',
    notBefore: new Date(now - 30 * DAY),
    notAfter: new Date(now + 30 * DAY),
    signingAlgorithm: algorithm,
    keys: caKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  const keys = await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ]);
  const server = await x509.X509CertificateGenerator.create({
    serialNumber: '02',
    subject: `CN=${commonName}`,
    issuer: ca.subject,
    notBefore: new Date(now + validDays[0] * DAY),
    notAfter: new Date(now + validDays[1] * DAY),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        { type: isIP(address) ? 'ip' : 'dns', value: address },
      ]),
    ],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    ca: ca.toString('pem'),
    cert: server.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}
