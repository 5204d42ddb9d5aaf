// Sets everything up and runs the demo: two embedded Gardens and the portal on one port.
import { waitForDemo } from './lib/demo.mjs';
import { DEMO_GARDENS } from './lib/demoWorld.mjs';
import { startGarden } from './lib/garden.mjs';
import { House } from './lib/house.mjs';
import { stateDir } from './lib/paths.mjs';
import { startPortal } from './lib/portal.mjs';
import { claimPort } from './lib/ports.mjs';
import { die, step } from './lib/progress.mjs';
import { buildApp, setUp } from './lib/setup.mjs';

const echo = process.argv.includes('--verbose');
const port = Number(process.env.PORT ?? 7007);
const state = stateDir();
const house = new House();

try {
  await claimPort(port);
  await setUp();
  await buildApp();
  await step('Embedded Gardens', async () => {
    const gardens = await Promise.all(
      DEMO_GARDENS.map(([name, landscape]) =>
        startGarden({ name, state, echo, args: ['--landscape', landscape] }),
      ),
    );
    for (const garden of gardens) house.add(garden.service);
  });
  const portal = await step('Portal', async () =>
    startPortal({ port, state, echo }),
  );
  house.add(portal.service);
  await step('Clusters in the catalog', () => waitForDemo(portal.url));
  console.log(`
  Shoot peering is ready:  ${portal.url}

  Sign in as mara, jon, carol or nobody and open the cluster "shop".
  Logs and state are in ${state}; npm run reset removes them. Ctrl-C ends everything.
`);
} catch (error) {
  if (!house.closing) {
    await house.close();
    die(error);
  }
}
