import http from 'node:http';
import Provider from 'oidc-provider';
import { handleInteraction, INTERACTION_PATH } from './interaction.mjs';
import { providerConfiguration } from './providerConfiguration.mjs';

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Starts an OpenID provider on 127.0.0.1 that believes everybody. For tests and the demo only.
 * Its keys, sessions and refresh tokens live as long as the process.
 */
export async function startIssuer({ users, clients, idTokenSeconds, port }) {
  const server = http.createServer();
  // The issuer's name holds the port, so that comes first.
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  const provider = new Provider(
    url,
    providerConfiguration({ users, clients, idTokenSeconds }),
  );
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith(INTERACTION_PATH)) {
      answer(request, response);
      return;
    }
    handleInteraction(provider, users, request, response).catch(error => {
      response.writeHead(error.statusCode ?? 500, {
        'content-type': 'text/plain; charset=utf-8',
      });
      response.end(`${error.message}\n`);
    });
  });
  return {
    url,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
