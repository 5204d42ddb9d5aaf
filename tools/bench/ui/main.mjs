import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { measure } from '../measuredProcess.mjs';
import { Rows } from '../rows.mjs';
import { startGarden } from '../../lib/garden.mjs';
import { House } from '../../lib/house.mjs';
import { setUpChromium } from '../../lib/chromium.mjs';
import { inRoot } from '../../lib/paths.mjs';
import { step } from '../../lib/progress.mjs';
import { buildPage } from './buildPage.mjs';
import { addGraphRows } from './graphRows.mjs';

/** Everything is drawn one by one. */
const SINGLE = { shoots: 300, projects: 12, entries: 1_200, seed: 1 };
/** As many as a portal is planned for. */
const GROUPED = { shoots: 10_000, projects: 2_000, entries: 50_000, seed: 1 };
/** Projects of 200, of which one is opened. */
const EXPANDED = { shoots: 10_000, projects: 50, entries: 50_000, seed: 1 };
const OPENED = 200;

async function answersOf(house, state, size) {
  const folder = fs.mkdtempSync(path.join(state, 'garden-'));
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
      '--no-reconciler',
    ],
  });
  house.add(garden.service);
  const { file } = await measure(
    'landscapeAnswers.ts',
    garden.kubeconfig,
    OPENED,
    path.join(folder, 'landscapes.json'),
  );
  house.remove(garden.service);
  await garden.service.stop();
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** Measures graphs in Chromium, all in one run. */
export async function benchUi() {
  const state = fs.mkdtempSync(path.join(os.tmpdir(), 'shoot-peering-ui-'));
  const house = new House();
  const rows = new Rows();
  try {
    const { path: executablePath } = await step('Chromium', async () =>
      setUpChromium(),
    );
    const built = await step('The measured page', async () => buildPage(state));
    const { whole: single } = await step('300 shoots', async () =>
      answersOf(house, state, SINGLE),
    );
    const { whole: grouped } = await step('10,000 shoots', async () =>
      answersOf(house, state, GROUPED),
    );
    const { opened: expanded } = await step(
      '10,000 shoots in larger projects',
      async () => answersOf(house, state, EXPANDED),
    );
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 800 },
      });
      await page.setContent('<!doctype html><title>graphs</title>');
      await page.addStyleTag({ path: built.styles });
      await page.addScriptTag({ path: built.script });
      console.log('\nGraphs in Chromium');
      await addGraphRows(rows, page, { single, grouped, expanded });
    } finally {
      await browser.close();
    }
    rows.print();
    rows.write(inRoot('bench-ui-results.json'));
    return rows.ok;
  } finally {
    await house.close();
    fs.rmSync(state, { recursive: true, force: true });
  }
}
