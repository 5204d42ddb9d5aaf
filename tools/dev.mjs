// For work on the code: the same demo with hot reload, browser side on port 3000, backend on 7007.
import path from 'node:path';
import { DEMO_GARDENS } from './lib/demoWorld.mjs';
import { startGarden } from './lib/garden.mjs';
import { House } from './lib/house.mjs';
import { inRoot, stateDir } from './lib/paths.mjs';
import { claimPort } from './lib/ports.mjs';
import { die, step } from './lib/progress.mjs';
import { Service } from './lib/service.mjs';
import { setUp } from './lib/setup.mjs';

const BACKEND_PORT = 7007;
const APP_PORT = 3000;
const state = stateDir();
const house = new House();

try {
  await claimPort(BACKEND_PORT);
  await claimPort(APP_PORT);
  await setUp();
  await step('Embedded Gardens', async () => {
    for (const [name, landscape] of DEMO_GARDENS) {
      const garden = await startGarden({
        name,
        state,
        args: ['--landscape', landscape],
      });
      house.add(garden.service);
    }
  });
  const env = {
    PORT: String(BACKEND_PORT),
    PORTAL_STATE: state,
    APP_CONFIG_app_baseUrl: `http://localhost:${APP_PORT}`,
    APP_CONFIG_backend_cors_origin: `http://localhost:${APP_PORT}`,
    APP_CONFIG_backend_cors_credentials: 'true',
  };
  for (const name of ['backend', 'app']) {
    house.add(
      new Service(
        name,
        'yarn',
        [
          'backstage-cli',
          'package',
          'start',
          '--config',
          inRoot('app-config.yaml'),
        ],
        {
          cwd: inRoot('packages', name),
          env,
          echo: true,
          log: path.join(state, 'logs', `${name}-dev.log`),
        },
      ),
    );
  }
} catch (error) {
  if (!house.closing) {
    await house.close();
    die(error);
  }
}
