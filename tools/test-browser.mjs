// The browser tests, against a portal and embedded Gardens of their own on free ports.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setUpChromium } from './lib/chromium.mjs';
import { waitForDemo } from './lib/demo.mjs';
import { startGarden } from './lib/garden.mjs';
import { House } from './lib/house.mjs';
import { startPortal } from './lib/portal.mjs';
import { freePort } from './lib/ports.mjs';
import { die, step } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { buildApp, setUp } from './lib/setup.mjs';

const state = fs.mkdtempSync(path.join(os.tmpdir(), 'shoot-peering-'));
const house = new House();
let failure;

try {
  await setUp();
  const { path: chromium } = await step('Chromium', async () =>
    setUpChromium(),
  );
  await buildApp();
  const gardens = await step('Embedded Gardens', () =>
    Promise.all(
      [
        ['osc', 'demo'],
        ['osc-lab', 'lab'],
      ].map(([name, landscape]) =>
        startGarden({
          name,
          state,
          persist: false,
          args: ['--landscape', landscape, '--control'],
        }),
      ),
    ),
  );
  for (const garden of gardens) house.add(garden.service);
  const portal = await step('Portal', async () =>
    startPortal({ port: await freePort(), state }),
  );
  house.add(portal.service);
  await step('Clusters in the catalog', () => waitForDemo(portal.url));
  await run('yarn', ['playwright', 'test', ...process.argv.slice(2)], {
    show: true,
    env: {
      CHROMIUM: chromium,
      PORTAL_URL: portal.url,
      PORTAL_KUBECONFIG: gardens[0].kubeconfig,
    },
  });
} catch (error) {
  failure = error;
}
await house.close();
if (failure) die(failure);
fs.rmSync(state, { recursive: true, force: true });
process.exit(0);
