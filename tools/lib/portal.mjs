import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TYPESCRIPT } from './garden.mjs';
import { inRoot } from './paths.mjs';
import { Service } from './service.mjs';

/**
 * Starts the backend, which also serves the built browser side. Resolves when it is ready.
 * `entry` is another program than the portal's own, `log` the name of its log; `onSpawn` gets the service at once, for
 * what it says before it is ready.
 */
export async function startPortal({
  port,
  state,
  entry = 'src/index.ts',
  configs = [inRoot('app-config.yaml')],
  env = {},
  nodeArgs = [],
  log = 'backend',
  echo = false,
  onSpawn = () => {},
}) {
  const service = new Service(
    'The backend',
    'node',
    [
      ...nodeArgs,
      ...TYPESCRIPT,
      entry,
      ...configs.flatMap(file => ['--config', file]),
    ],
    {
      cwd: inRoot('packages/backend'),
      env: {
        NODE_ENV: 'development',
        PORT: String(port),
        PORTAL_STATE: state,
        ...env,
      },
      log: path.join(state, 'logs', `${log}.log`),
      echo,
    },
  );
  onSpawn(service);
  const url = `http://localhost:${port}`;
  let ended;
  service.ended.then(end => {
    ended = end;
  });
  for (;;) {
    if (ended) throw service.describeEnd(ended);
    if (await answers(`http://127.0.0.1:${port}`)) return { service, url };
    await sleep(200);
  }
}

async function answers(url) {
  try {
    const response = await fetch(`${url}/.backstage/health/v1/readiness`);
    return response.ok;
  } catch (error) {
    // Not listening yet; anything else is no reason to wait.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
