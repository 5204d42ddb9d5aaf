import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addBrowserLatencyRows } from './browserRows.mjs';
import { HEAP_PROBE, heapOf } from './heapOf.mjs';
import { addBundleRows } from './bundleRows.mjs';
import { addChangeRows } from './changeRows.mjs';
import { addConflictRows } from './conflictRows.mjs';
import { addAnswerLatencyRows } from './latencyRows.mjs';
import { pickShoot } from './pickShoot.mjs';
import { PortalApi } from '../lib/portalApi.mjs';
import { Rows } from './rows.mjs';
import { addAnswerRows, addFindRows } from './findRows.mjs';
import { addLandscapeRows } from './landscapeRows.mjs';
import { addProviderRows } from './providerRows.mjs';
import { addSyncRows } from './syncRows.mjs';
import { addViewRows } from './viewRows.mjs';
import { setUpChromium } from '../lib/chromium.mjs';
import { startGarden } from '../lib/garden.mjs';
import { GardenControl } from '../../packages/garden-simulator/control/gardenControl.mjs';
import { House } from '../lib/house.mjs';
import { inRoot } from '../lib/paths.mjs';
import { startPortal } from '../lib/portal.mjs';
import { freePort } from '../lib/ports.mjs';
import { step } from '../lib/progress.mjs';
import { buildApp } from '../lib/setup.mjs';

/** One shoot, so that everything that a shoot needs once is loaded. */
const EMPTY = { shoots: 1, projects: 1, entries: 0, seed: 1 };
/** How long the backend keeps an answer about access. */
const ACCESS_LIFE_SECONDS = 10;
const SIZE = { shoots: 10_000, projects: 2_000, entries: 50_000, seed: 1 };

const state = fs.mkdtempSync(path.join(os.tmpdir(), 'shoot-peering-bench-'));
const house = new House();
const rows = new Rows();

/** One cluster entity by hand, as the catalog provider is off. */
function writeCluster({ garden, namespace, name }) {
  fs.writeFileSync(
    path.join(state, 'cluster.yaml'),
    JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'measured',
        annotations: {
          'gardener.cloud/shoot': `${garden}/${namespace}/${name}`,
        },
      },
      spec: { type: 'kubernetes-cluster', owner: 'platform' },
    }),
  );
}

async function startGenerated(folder, size) {
  const garden = await startGarden({
    name: 'osc',
    state: folder,
    persist: false,
    args: [
      '--landscape',
      'generated',
      ...Object.entries(size).flatMap(([name, value]) => [
        `--${name}`,
        String(value),
      ]),
      '--control',
      '--no-reconciler',
    ],
  });
  house.add(garden.service);
  return garden;
}

async function spawnMeasuredPortal(folder, configs = [], onSpawn = undefined) {
  const portal = await startPortal({
    port: await freePort(),
    state: folder,
    configs: [inRoot('tools/bench/app-config.bench.yaml'), ...configs],
    nodeArgs: HEAP_PROBE,
    onSpawn,
  });
  house.add(portal.service);
  return portal;
}

/** The same, once somebody is signed in and the Garden is known. */
async function startMeasuredPortal(folder) {
  const portal = await spawnMeasuredPortal(folder);
  const api = await PortalApi.signIn(portal.url, 'mara');
  await api.until(
    '/api/gardener/gardens',
    ({ items }) => items[0].state.state === 'live',
  );
  return { ...portal, api };
}

/**
 * The portal with its catalog provider; `handedOver` gives seconds from its start until the catalog has every shoot. Nobody signs
 * in: the catalog would have to find the time for its users beside ten thousand shoots.
 */
async function startWithProvider() {
  const start = performance.now();
  let handedOver;
  const { service } = await spawnMeasuredPortal(
    state,
    [inRoot('tools/bench/app-config.provider.yaml')],
    spawned => {
      handedOver = spawned
        .waitForLine(line =>
          line.includes(`The catalog has the ${SIZE.shoots} shoots`)
            ? true
            : undefined,
        )
        .then(() => (performance.now() - start) / 1000);
    },
  );
  return { service, handedOver };
}

async function end(service) {
  house.remove(service);
  await service.stop();
}

/** Heap of a whole backend whose Garden is all but empty. */
async function heapOfEmptyBackend() {
  const folder = path.join(state, 'empty');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'cluster.yaml'), '');
  const garden = await startGenerated(folder, EMPTY);
  const portal = await startMeasuredPortal(folder);
  const bytes = await heapOf(portal.service);
  await end(portal.service);
  await end(garden.service);
  return bytes;
}

async function main() {
  const { path: chromiumPath } = await step('Chromium', async () =>
    setUpChromium(),
  );
  await buildApp();
  const emptyHeap = await step('Heap of an empty backend', heapOfEmptyBackend);
  const garden = await step(
    `Embedded Garden of ${SIZE.shoots} shoots`,
    async () => startGenerated(state, SIZE),
  );
  const control = new GardenControl(garden.kubeconfig);

  console.log('\nFirst sync and memory');
  await addSyncRows(rows, garden.kubeconfig);

  console.log('\nThe view of one shoot');
  fs.writeFileSync(path.join(state, 'cluster.yaml'), '');
  const first = await startMeasuredPortal(state);
  rows.atMost(
    'heap of the whole backend beyond an empty one, per shoot',
    ((await heapOf(first.service)) - emptyHeap) / SIZE.shoots / 1024,
    'KiB',
    2.5,
  );
  const { ref, peer } = await pickShoot(first.api);
  await addViewRows(rows, {
    api: first.api,
    control,
    accessLifeSeconds: ACCESS_LIFE_SECONDS,
  });
  console.log('\nFinding and planning');
  await addFindRows(rows, SIZE);
  await addConflictRows(rows, SIZE);
  await addLandscapeRows(rows, {
    shoots: SIZE.shoots,
    kubeconfig: garden.kubeconfig,
  });
  await addAnswerRows(rows, first);
  console.log('\nFrom the Garden to the answer and to the table');
  await addAnswerLatencyRows(rows, { api: first.api, control, ref, peer });
  console.log('\nA two-sided change');
  await addChangeRows(rows, {
    api: first.api,
    control,
    kubeconfig: garden.kubeconfig,
    state,
    accessLifeSeconds: ACCESS_LIFE_SECONDS,
  });
  await end(first.service);

  writeCluster(ref);
  // The catalog looks at a file again only after minutes; a new one looks at once.
  fs.rmSync(path.join(state, 'database'), { recursive: true });
  const second = await startMeasuredPortal(state);
  await addBrowserLatencyRows(rows, {
    url: second.url,
    control,
    peer,
    entity: 'measured',
    chromiumPath,
  });
  await end(second.service);

  console.log('\nThe catalog provider');
  fs.rmSync(path.join(state, 'database'), { recursive: true });
  await end(
    await addProviderRows(rows, {
      control,
      shoots: SIZE.shoots,
      start: startWithProvider,
    }),
  );

  console.log('\nSize');
  await addBundleRows(rows);
  control.close();
}

/** Measures everything, prints the table and writes it; gives whether every goal was reached. */
export async function bench() {
  try {
    await main();
  } finally {
    await house.close();
  }
  rows.print();
  rows.write(inRoot('bench-results.json'));
  fs.rmSync(state, { recursive: true, force: true });
  return rows.ok;
}
