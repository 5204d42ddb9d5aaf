import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page } from '@playwright/test';
import { test } from './changes';
import { graphItem, LANDSCAPE, openLandscape, panel } from './landscape';
import { beSignedIn, useTheme } from './portal';
import { planMesh, planPeering } from './scripted';

const BASTION = 'garden-ops/bastion';
const WAREHOUSE = 'garden-data/warehouse';
const VAULT = 'garden-ops/vault';
const ORDERS = 'garden-prod/orders';
const RETURNS = 'garden-prod/returns';

test.use({ writes: [BASTION, WAREHOUSE, VAULT, ORDERS, RETURNS] });

const PAGE = '[data-testid="gardener-root"]';
const DIALOG = '[role=dialog]';
const ASKING = '[role=alertdialog]';
const MENU = '[role=menu]';

async function expectNoViolation(page: Page, part: string): Promise<void> {
  // What the pointer rests on dims the rest.
  await page.mouse.move(0, 0);
  // What fades in has other colours until it is there.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations).toEqual([]);
}

async function addToMesh(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Add shoots' }).fill(name);
  await dialog
    .getByRole('option', { name: new RegExp(`/ ${name},`) })
    .first()
    .click();
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing on the pages of a Garden, ${theme}`, () => {
    test.beforeEach(async ({ page }) => {
      await useTheme(page, theme);
      await beSignedIn(page, 'mara');
    });

    test('on the landscape: each kind of details, lists, focus, table', async ({
      page,
    }) => {
      const graph = await openLandscape(page, '&closed=dev&closed=ops');
      await expectNoViolation(page, PAGE);
      await graphItem(graph, /^project dev, .*closed/).focus();
      await page.keyboard.press('Space');
      await expect(panel(page, 'dev')).toBeVisible();
      await expectNoViolation(page, PAGE);
      await graphItem(graph, /^2 peerings between dev and ops/).focus();
      await page.keyboard.press('Enter');
      await panel(page, 'dev ↔ ops')
        .getByRole('button', { name: 'Expand both' })
        .click();
      await expect(graphItem(graph, /^playground, /)).toBeVisible();

      await graphItem(graph, /^Peering of playground and shop/).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('CIDR_OVERLAP')).toBeVisible();
      await expectNoViolation(page, PAGE);
      await graphItem(graph, /^clearing, /).click();
      await expect(panel(page, 'clearing')).toBeVisible();
      await expectNoViolation(page, PAGE);
      await graphItem(graph, /^shop, /).click();
      await expect(
        panel(page, 'shop').getByRole('button', { name: /Add .*peering/ }),
      ).toBeEnabled();
      await expectNoViolation(page, PAGE);

      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoViolation(page, MENU);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Finding: any' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolation(page, DIALOG);
      await page.keyboard.press('Escape');

      await page.keyboard.press('f');
      await page.keyboard.type('10.5.2.40');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectNoViolation(page, PAGE);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/focus=/);
      await expectNoViolation(page, PAGE);

      // What a link asked for and is not there, in the table with a row open.
      await page.goto(`${LANDSCAPE}&view=table&seed=moon&closed=ops`);
      await page
        .getByRole('row', { name: /^Peering of / })
        .first()
        .click();
      await expect(page.getByText('CIDR_OVERLAP')).toBeVisible();
      await expectNoViolation(page, PAGE);
    });

    test('in the dialog of a mesh, from its choice to its results', async ({
      page,
      garden,
    }) => {
      await page.goto(LANDSCAPE);
      await page.getByRole('button', { name: 'Mesh' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expectNoViolation(page, DIALOG);
      for (const name of ['bastion', 'warehouse', 'vault']) {
        await addToMesh(dialog, name);
      }
      await expectNoViolation(page, DIALOG);
      await dialog.getByRole('combobox').press('Escape');
      await dialog.getByRole('radio', { name: /^Hub and spoke/ }).check();
      await expectNoViolation(page, DIALOG);
      await dialog.getByRole('radio', { name: /^Full mesh/ }).check();
      await addToMesh(dialog, 'lake');
      await addToMesh(dialog, 'pipeline');
      await addToMesh(dialog, 'shop');
      await dialog.getByRole('combobox').press('Escape');
      await dialog.getByRole('button', { name: /^Review 15 pairs/ }).click();
      await expect(
        dialog.getByRole('table', { name: 'What the plan says of each pair' }),
      ).toBeVisible();
      await expectNoViolation(page, DIALOG);
      await dialog.getByRole('button', { name: 'Back' }).click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectNoViolation(page, ASKING);
      await page.getByRole('button', { name: /Keep/ }).click();
      for (const name of ['lake', 'pipeline', 'shop']) {
        await dialog
          .getByRole('button', { name: new RegExp(`^Take .*/ ${name} out`) })
          .click();
      }
      await dialog.getByRole('button', { name: 'Review 3 pairs' }).click();
      const apply = dialog.getByRole('button', { name: /^Apply 3 patches/ });
      // Refused from now on: the Garden accepted the same as a trial.
      await expect(apply).toBeEnabled();
      await garden.refusePatches(BASTION, 'ops is frozen');
      await apply.click();
      await expect(dialog.getByText('2 failed')).toBeVisible({
        timeout: 60_000,
      });
      await expect(dialog.getByText('1 written')).toBeVisible();
      await expectNoViolation(page, DIALOG);
    });

    test('on findings, with groups open and a plan checked, and in its review', async ({
      page,
    }) => {
      await page.goto('/gardener/findings?garden=osc');
      for (const title of [
        'Reverse entry missing',
        'Listed seed is not the target’s seed',
        'Node networks of two peers overlap',
        'Peers of one shoot overlap',
      ]) {
        await page
          .getByRole('region', { name: title, exact: true })
          .getByRole('button', { name: new RegExp(title) })
          .click();
      }
      await page.getByRole('button', { name: 'Check repairs' }).click();
      const next = page.getByRole('button', { name: 'Review repairs' });
      await expect(next).toBeVisible({ timeout: 60_000 });
      await expectNoViolation(page, PAGE);
      await next.click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText('Dry run accepted').first()).toBeVisible();
      await expectNoViolation(page, DIALOG);
      await page.goto('/gardener/findings?garden=osc&group=shoot&code=odd');
      await expect(page.getByText('dev / playground')).toBeVisible();
      await expectNoViolation(page, PAGE);
    });

    test('on the CIDR plan: a block, a bad one, growth, other lanes', async ({
      page,
    }) => {
      await page.goto('/gardener/cidr?garden=osc&block=10.5.2.0/26');
      await expect(page.getByText('It could not peer with')).toBeVisible();
      await expectNoViolation(page, PAGE);
      await page.getByRole('textbox', { name: 'Block' }).fill('10.5.2.1/26');
      await page.keyboard.press('Tab');
      await expectNoViolation(page, PAGE);
      await page.goto(
        '/gardener/cidr?garden=osc&shoot=garden-prod/shop&block=10.5.0.0/26&lanes=peeringGroup&show=nodes&show=services&show=pods&within=moon',
      );
      await expect(page.getByText('It could grow to')).toBeVisible();
      await expectNoViolation(page, PAGE);
    });

    test('on changes: one that is paused, its steps, what cancels it, and one half open', async ({
      page,
      garden,
    }) => {
      const half = await planPeering(page, 'mara', ORDERS, RETURNS);
      await garden.leaveHalfOpen(ORDERS, RETURNS);
      await half.apply();
      await page.goto('/gardener/changes?garden=osc');
      // Other tests leave some behind; the newest stands first.
      await expect(
        page.getByRole('row', { name: /^orders ↔ returns, Half open/ }).first(),
      ).toBeVisible({ timeout: 60_000 });
      await garden.clearFaults();

      const { order, apply } = await planMesh(page, 'mara', [
        BASTION,
        WAREHOUSE,
        VAULT,
      ]);
      await garden.holdPatches(order[1]);
      await apply();
      // Looked at once it stands still: a Garden is not waited for as long as axe may take.
      await page
        .getByRole('button', { name: 'Pause: 3 pairs' })
        .click({ timeout: 60_000 });
      // A click does not wait for its request; what is let go before that is written to its end.
      await expect(
        page.getByRole('row', { name: /^3 pairs, Pausing/ }),
      ).toBeVisible({ timeout: 60_000 });
      await garden.clearFaults();
      const paused = page.getByRole('row', { name: /^3 pairs, Paused/ });
      await expect(paused).toBeVisible({ timeout: 60_000 });
      await paused.click();
      await expect(page.getByText(/^Change [-0-9a-f]{36}$/)).toBeVisible();
      await expectNoViolation(page, PAGE);
      await page
        .getByRole('button', { name: 'Cancel change: 3 pairs' })
        .click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectNoViolation(page, ASKING);
      await page.getByRole('button', { name: 'Keep it' }).click();
      await paused.getByRole('button', { name: 'Follow: 3 pairs' }).click();
      await expect(
        page.getByRole('dialog').getByRole('heading', { name: 'Paused' }),
      ).toBeVisible();
      await expectNoViolation(page, DIALOG);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: 'Undo change' })
        .click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Undo change' })
        .click();
      await expect(
        page.getByRole('dialog').getByRole('heading', { name: 'Undone' }),
      ).toBeVisible({ timeout: 60_000 });
      await page
        .getByRole('dialog')
        .getByRole('button', { name: 'Close' })
        .click();
      await page
        .getByRole('row', { name: /^orders ↔ returns, Half open/ })
        .first()
        .click();
      await expect(page.getByText('What the Garden said')).toBeVisible();
      await expectNoViolation(page, PAGE);
    });
  });
}
