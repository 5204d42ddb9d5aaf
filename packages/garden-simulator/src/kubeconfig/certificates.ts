import { randomBytes, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate and its private key, both as PEM. */
export interface CertificatePair {
  readonly certificate: string;
  readonly privateKey: string;
}

/** The CA of a simulated Garden and the certificate of its server. */
export interface ServerCertificates {
  readonly ca: CertificatePair;
  readonly server: CertificatePair;
}

const algorithm = {
  name: 'ECDSA',
  namedCurve: 'P-256',
  hash: 'SHA-256',
} as const;
const day = 24 * 60 * 60 * 1000;

function pem(label: string, bytes: ArrayBuffer): string {
  const base64 = Buffer.from(bytes).toString('base64');
  return `-----BEGIN ${label}-----\n${base64.replace(
    /(.{64})/g,
    '$1\n',
  )}\n-----END ${label}-----\n`;
}

async function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function privateKeyPem(keys: CryptoKeyPair): Promise<string> {
  return pem(
    'PRIVATE KEY',
    await crypto.subtle.exportKey('pkcs8', keys.privateKey),
  );
}

function serialNumber(): string {
  // The first byte is kept below 0x80: a serial number is a positive integer.
  return `01${randomBytes(12).toString('hex')}`;
}

/** Makes a CA and, signed by it, a certificate for the loopback names. Valid for a year. */
export async function createServerCertificates(
  now: Date = new Date(),
): Promise<ServerCertificates> {
  const notBefore = new Date(now.getTime() - day);
  const notAfter = new Date(now.getTime() + 365 * day);
  const caKeys = await newKeys();
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: 'CN=Simulated Garden CA',
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys: caKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign + x509.KeyUsageFlags.cRLSign,
        true,
      ),
    ],
  });
  const serverKeys = await newKeys();
  const server = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=Simulated Garden API',
    issuer: ca.subject,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    publicKey: serverKeys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.ExtendedKeyUsageExtension(
        [x509.ExtendedKeyUsage.serverAuth],
        false,
      ),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
    ],
  });
  return {
    ca: {
      certificate: `${ca.toString('pem')}\n`,
      privateKey: await privateKeyPem(caKeys),
    },
    server: {
      certificate: `${server.toString('pem')}\n`,
      privateKey: await privateKeyPem(serverKeys),
    },
  };
}

/** True if a certificate will still be good in a week. */
export function isStillValid(pair: CertificatePair, now: Date): boolean {
  return (
    Date.parse(new X509Certificate(pair.certificate).validTo) >
    now.getTime() + 7 * day
  );
}

/** A client certificate for a shoot, as `adminkubeconfig` hands out: signed by a CA of its own that nobody trusts. */
export async function createClientCertificate(
  commonName: string,
  organization: string,
  seconds: number,
  now: Date,
): Promise<{ readonly ca: string; readonly client: CertificatePair }> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: new x509.Name([{ CN: [commonName] }, { O: [organization] }]),
    notBefore: now,
    notAfter: new Date(now.getTime() + seconds * 1000),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
    ],
  });
  const client = {
    certificate: `${certificate.toString('pem')}\n`,
    privateKey: await privateKeyPem(keys),
  };
  return { ca: client.certificate, client };
}
