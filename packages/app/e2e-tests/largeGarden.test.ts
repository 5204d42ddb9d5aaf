import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { test } from './changes';
import { graphItem, LANDSCAPE, panel } from './landscape';
import { beSignedIn } from './portal';

/** With those of the demo, more than are drawn one by one. */
const MANY = 300;

test('A landscape of too many shoots is drawn as groups, which open, close and lead to single shoots', async ({
  page,
  garden,
}) => {
  test.setTimeout(300_000);
  for (let number = 0; number < MANY; number += 1) {
    await garden.make(
      `garden-data/many-${number}`,
      'garden-data/warehouse',
      `10.64.${Math.floor(number / 8)}.${(number % 8) * 32}/27`,
      'garden-ops/monitoring',
    );
  }
  await beSignedIn(page, 'mara');
  await page.goto(LANDSCAPE);
  const graph = page.getByRole('application', {
    name: /^Landscape of Garden osc/,
  });
  await expect(
    graphItem(graph, /^project data, 30\d shoots, .*closed/),
  ).toBeVisible({
    timeout: 120_000,
  });
  await expect(graphItem(graph, /^many-/)).toHaveCount(0);
  const hidden = panel(page, 'What is hidden');
  await expect(hidden).toContainText('projects are drawn instead');
  await expect(
    page.getByRole('list', { name: 'Legend' }).getByText('group, its shoots'),
  ).toBeVisible();
  await expect(
    graphItem(graph, /^30\d peerings between (data and ops|ops and data), /),
  ).toHaveCount(1);

  // Everything is saved one by one, whatever is drawn.
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('menuitem', { name: 'All peerings and shoots as CSV' })
      .click(),
  ]);
  expect(file.suggestedFilename()).toBe('landscape-osc-all.csv');
  const [head, ...lines] = (await readFile(await file.path(), 'utf8'))
    .trim()
    .split('\r\n');
  expect(head).toMatch(/^kind,garden,.*,status,findings,/);
  expect(lines.length).toBeGreaterThan(MANY);
  expect(lines.some(line => /^peering,osc,.*,many-8,/.test(line))).toBe(true);

  // What is drawn is saved as it is drawn: groups and bundles.
  await page.getByRole('button', { name: 'Export' }).click();
  const [drawn] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Table, CSV', exact: true }).click(),
  ]);
  const kinds = (await readFile(await drawn.path(), 'utf8'))
    .trim()
    .split('\r\n')
    .map(line => line.split(',')[0]);
  expect(new Set(kinds)).toEqual(new Set(['kind', 'bundle', 'group']));

  // A small group opens by the keyboard and closes again; a link has it open, too.
  await graphItem(graph, /^project prod, .*closed/).focus();
  await page.keyboard.press('Enter');
  await expect(graphItem(graph, /^shop, /)).toBeVisible();
  await expect(page).toHaveURL(/open=prod/);
  await page.reload();
  await expect(graphItem(graph, /^shop, /)).toBeVisible();
  await graphItem(graph, /^project prod, .*open/).focus();
  await page.keyboard.press('Enter');
  await expect(graphItem(graph, /^shop, /)).toHaveCount(0);

  await page.keyboard.press('g');
  await expect(graphItem(graph, /^region eu-de, .*closed/)).toBeVisible();
  await expect(hidden).toContainText('regions are drawn instead');
  await page.keyboard.press('g');
  await expect(graphItem(graph, /^seed eu-de-2, .*closed/)).toBeVisible();
  await page.keyboard.press('g');

  // What is sought is drawn one by one, with what is around it.
  await page.keyboard.press('f');
  await page.keyboard.type('10.64.1.5');
  await page.getByRole('option', { name: /data \/ many-8\b/ }).click();
  await expect(graphItem(graph, /^many-8, /)).toBeVisible();
  await expect(graphItem(graph, /^monitoring, /)).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(graphItem(graph, /^many-8, /)).toHaveCount(0);

  await page.keyboard.press('t');
  await expect(
    page.getByRole('table', { name: 'Groups that are not open' }),
  ).toContainText('data');
  await page.getByRole('button', { name: 'Open ops' }).click();
  await expect(page).toHaveURL(/open=ops/);
  await expect(
    page.getByRole('row', { name: /^Peering of .*vault/ }).first(),
  ).toBeVisible();
});
