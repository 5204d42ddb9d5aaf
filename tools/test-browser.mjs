// The browser tests, against portals and embedded Gardens of their own on free ports.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setUpChromium } from './lib/chromium.mjs';
import { startDemoWorld } from './lib/demoWorld.mjs';
import { House } from './lib/house.mjs';
import { startOidcWorld } from './lib/oidcWorld.mjs';
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
  const world = await startDemoWorld(house, state);
  const oidc = await startOidcWorld(house, path.join(state, 'oidc'));
  await run('yarn', ['playwright', 'test', ...process.argv.slice(2)], {
    show: true,
    env: {
      CHROMIUM: chromium,
      PORTAL_URL: world.url,
      PORTAL_KUBECONFIG: world.kubeconfig,
      OIDC_PORTAL_URL: oidc.url,
      OIDC_KUBECONFIG: oidc.kubeconfig,
    },
  });
} catch (error) {
  failure = error;
}
await house.close();
if (failure) die(failure);
fs.rmSync(state, { recursive: true, force: true });
process.exit(0);
