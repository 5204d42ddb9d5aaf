import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { Service } from './service.mjs';

/**
 * Starts the OpenID provider for tests, which believes everybody, as a process of its own.
 * Resolves when it answers, with `{ service, url }`.
 */
export async function startIssuer({ state, users, client, echo = false }) {
  const config = path.join(state, 'issuer.json');
  fs.mkdirSync(state, { recursive: true });
  fs.writeFileSync(config, JSON.stringify({ users, clients: [client] }));
  const service = new Service(
    'The issuer',
    'node',
    [
      inRoot('packages/garden-simulator/issuer/main.mjs'),
      '--config',
      config,
      '--exit-with-parent',
    ],
    {
      cwd: inRoot('packages/garden-simulator'),
      log: path.join(state, 'logs', 'issuer.log'),
      echo,
    },
  );
  const { url } = await service.waitForLine(line =>
    line.startsWith('{"ready"') ? JSON.parse(line) : undefined,
  );
  return { service, url };
}
