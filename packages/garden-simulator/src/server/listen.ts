import { createServer as createHttpServer, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { CertificatePair } from '../kubeconfig/certificates';
import { handleRequest, ServerOptions } from './handleRequest';

/** An open port. */
export interface ListeningServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers on 127.0.0.1, by HTTPS if there is a certificate.
 * @throws Error (EADDRINUSE) if the port is taken.
 */
export async function listen(
  options: ServerOptions,
  port: number,
  certificate: CertificatePair | undefined,
): Promise<ListeningServer> {
  const listener: Parameters<typeof createHttpServer>[1] = (
    message,
    response,
  ) => {
    // handleRequest turns every error into an answer.
    handleRequest(options, message, response);
  };
  const server: Server = certificate
    ? createHttpsServer(
        { cert: certificate.certificate, key: certificate.privateKey },
        listener,
      )
    : createHttpServer(listener);
  // Clients keep connections for long; a server that closes them at the wrong moment breaks a request.
  server.keepAliveTimeout = 120_000;
  server.headersTimeout = 125_000;
  server.requestTimeout = 0;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
