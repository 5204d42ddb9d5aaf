import { waitForDemo } from './demo.mjs';
import { startGarden } from './garden.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { startPortal } from './portal.mjs';
import { step } from './progress.mjs';

/** The demo's Gardens and the landscape of each. */
export const DEMO_GARDENS = [
  ['osc', 'demo'],
  ['osc-lab', 'lab'],
];

/**
 * The whole demo on free ports and with a state of its own, with the control API of its Gardens open:
 * for browser tests and pictures. Everything that is started is taken into the house.
 */
export async function startDemoWorld(house, state) {
  const gardens = await step('Embedded Gardens', () =>
    Promise.all(
      DEMO_GARDENS.map(([name, landscape]) =>
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
    startPortal({
      port: await freePort(),
      state,
      configs: [
        inRoot('app-config.yaml'),
        inRoot('tools/browser/app-config.browser.yaml'),
      ],
    }),
  );
  house.add(portal.service);
  await step('Clusters in the catalog', () => waitForDemo(portal.url));
  return { url: portal.url, kubeconfig: gardens[0].kubeconfig };
}
