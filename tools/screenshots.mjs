// Takes the pictures of the documentation anew, from a demo of its own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setUpChromium } from './lib/chromium.mjs';
import { startDemoWorld } from './lib/demoWorld.mjs';
import { House } from './lib/house.mjs';
import { inRoot } from './lib/paths.mjs';
import { die, step } from './lib/progress.mjs';
import { buildApp, setUp } from './lib/setup.mjs';

const SHOP = '/catalog/default/resource/osc.garden-prod.shop/peering';

/** The Peering tab of shop, as mara. */
async function openTab(browser, url, theme) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
  });
  await page.addInitScript(
    name => window.localStorage.setItem('theme', name),
    theme,
  );
  await page.goto(url);
  await page.getByRole('button', { name: /Mara Lind/ }).click();
  await page.getByRole('link', { name: 'Home' }).waitFor();
  await page.goto(`${url}${SHOP}`);
  await page.getByRole('row', { name: /^Peering with playground,/ }).waitFor();
  return page;
}

async function takeTab(browser, url, theme, file) {
  const page = await openTab(browser, url, theme);
  await page.getByRole('row', { name: /^Peering with playground,/ }).click();
  // ci is made anew while the demo begins; the picture is of the time after that.
  await page.getByRole('row', { name: /^Peering with ci,/ }).waitFor();
  // The manifest is asked for when it comes into view.
  const manifest = page.getByRole('region', { name: 'Manifest', exact: true });
  await manifest.scrollIntoViewIfNeeded();
  await manifest.getByText('osc-peering-service').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

/** The review of two peerings to add and one to remove. Nothing is applied. */
async function takeReview(browser, url, theme, file) {
  const page = await openTab(browser, url, theme);
  await page.getByRole('button', { name: 'Configure Peering' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /legacy-shop/ }).click();
  for (const target of ['vault', 'reports']) {
    await dialog.getByRole('button', { name: 'Add Peering' }).click();
    await dialog.getByRole('combobox').last().fill(target);
    await page
      .getByRole('option', { name: new RegExp(target) })
      .first()
      .click();
  }
  await dialog.getByRole('button', { name: 'Review' }).click();
  await dialog.getByText('Dry run accepted').last().waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file });
  await page.close();
}

/** A page of the whole Garden, once something stands on it. */
function pageTaker(address, isThere) {
  return async (browser, url, theme, file) => {
    const page = await openTab(browser, url, theme);
    await page.goto(`${url}/gardener/${address}`);
    await isThere(page);
    await page.mouse.move(0, 0);
    // What has just come in moves for a moment.
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: file, fullPage: true });
    await page.close();
  };
}

const PICTURES = {
  'peering-tab': takeTab,
  review: takeReview,
  landscape: pageTaker('landscape?garden=osc', async page => {
    await page
      .getByRole('button', { name: /^Peering of playground and shop/ })
      .click();
    await page.getByText('CIDR_OVERLAP').waitFor();
  }),
  findings: pageTaker('findings?garden=osc', async page => {
    await page.getByText(/Node networks of two peers overlap/).waitFor();
  }),
  cidr: pageTaker('cidr?garden=osc&within=10.5.0.0%2F21', async page => {
    await page.getByText('10.5.0.0/21').first().waitFor();
  }),
  changes: pageTaker('changes?garden=osc', async page => {
    await page.getByRole('main').getByText(/hange/).first().waitFor();
  }),
};

const state = fs.mkdtempSync(path.join(os.tmpdir(), 'shoot-peering-'));
const house = new House();
try {
  await setUp();
  const { path: executablePath } = setUpChromium();
  await buildApp();
  const { url } = await startDemoWorld(house, state);
  // After the set-up, which installs it.
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  for (const theme of ['light', 'dark']) {
    for (const [name, take] of Object.entries(PICTURES)) {
      const file = inRoot(`docs/images/${name}-${theme}.png`);
      await step(path.basename(file), () => take(browser, url, theme, file));
    }
  }
  await browser.close();
} catch (error) {
  await house.close();
  die(error);
}
await house.close();
fs.rmSync(state, { recursive: true, force: true });
process.exit(0);
