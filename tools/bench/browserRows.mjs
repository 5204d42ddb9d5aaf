import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { progressPatch } from './latencyRows.mjs';
import { percentile } from './statistics.mjs';

const SAMPLES = 30;
/** Notices are sent at most once a second; changes further apart each get theirs at once. */
const APART_MS = 1_200;

/** From just before a shoot is changed in the Garden until the table in Chromium shows it. */
export async function addBrowserLatencyRows(
  rows,
  { url, control, peer, entity, chromiumPath },
) {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: /Mara/ }).click();
    await page.getByRole('link', { name: 'Home' }).waitFor();
    await page.goto(`${url}/catalog/default/resource/${entity}/peering`);
    await page.getByRole('treegrid').waitFor();
    // The first signal connection after a start takes seconds; the measure begins when it stands.
    await control.patchObject('shoots', peer, progressPatch(97));
    await page.getByText('98 %').first().waitFor({ timeout: 60_000 });
    await sleep(8_000);
    const samples = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const wanted = `${1 + (sample % 98)} %`;
      const seen = page.evaluate(
        text =>
          new Promise(resolve => {
            const look = () => {
              if (!document.body.innerText.includes(`Reconciling ${text}`)) {
                return false;
              }
              resolve(Date.now());
              return true;
            };
            if (look()) return;
            const observer = new MutationObserver(() => {
              if (look()) observer.disconnect();
            });
            observer.observe(document.body, {
              subtree: true,
              childList: true,
              characterData: true,
            });
          }),
        wanted,
      );
      await sleep(APART_MS);
      const start = Date.now();
      await control.patchObject('shoots', peer, progressPatch(sample));
      samples.push((await seen) - start);
    }
    rows.show(
      'a change in the Garden to a changed table in Chromium, p50',
      percentile(samples, 0.5),
      'ms',
    );
    rows.atMost(
      'a change in the Garden to a changed table in Chromium, p95',
      percentile(samples, 0.95),
      'ms',
      300,
    );
  } finally {
    await browser.close();
  }
}
