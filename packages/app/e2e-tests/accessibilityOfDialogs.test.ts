import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page } from '@playwright/test';
import {
  addTarget,
  applyButton,
  configurePeering,
  openMenu,
  openTab,
  review,
  test,
} from './changes';
import { beSignedIn, useTheme } from './portal';

const SHOP = 'garden-prod/shop';
const BASTION = 'garden-ops/bastion';
const WAREHOUSE = 'garden-data/warehouse';

test.use({ writes: [BASTION, WAREHOUSE] });

const DIALOG = '[role=dialog]';
const ASKING = '[role=alertdialog]';
const MENU = '[role=menu]';
const TAB = '[data-testid="gardener-root"]';

async function expectNoViolation(page: Page, part: string): Promise<void> {
  // What fades in has other colours until it is there.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations).toEqual([]);
}

async function close(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in dialogs, ${theme}`, () => {
    test.beforeEach(async ({ page }) => {
      await useTheme(page, theme);
      await beSignedIn(page, 'mara');
    });

    test('that choose and review a change', async ({ page }) => {
      await openTab(page, SHOP);
      const dialog = await configurePeering(page);
      await dialog.getByRole('button', { name: 'Remove lake' }).click();
      await addTarget(dialog, 'pipeline', /^data \/ pipeline/);
      await dialog.getByRole('button', { name: 'Add Peering' }).click();
      await page.keyboard.type('garden-partner/edge/eu-de-1');
      await page.keyboard.press('Enter');
      await dialog.getByText('YAML to hand over').click();
      await expectNoViolation(page, DIALOG);

      await dialog.getByRole('button', { name: 'Add Peering' }).click();
      await page.keyboard.type('re');
      await expect(
        dialog.getByRole('option', { name: /Being deleted/ }),
      ).toBeVisible();
      await expectNoViolation(page, DIALOG);
      await dialog.getByRole('button', { name: 'Remove row 3' }).click();

      await review(dialog);
      await expect(
        dialog.getByLabel('Type shop to write although ranges overlap'),
      ).toBeVisible();
      await expectNoViolation(page, DIALOG);

      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectNoViolation(page, ASKING);
    });

    test('that remove a peering and delete a cluster, and in their menus', async ({
      page,
    }) => {
      await openTab(page, SHOP);
      const dialog = page.getByRole('dialog');
      for (const target of ['monitoring', 'clearing']) {
        const menu = await openMenu(page, target);
        await menu.getByRole('menuitem', { name: 'Remove peering…' }).click();
        await expect(dialog).toBeVisible();
        await expectNoViolation(page, DIALOG);
        await close(dialog);
      }
      const menu = await openMenu(page, 'shop');
      await expectNoViolation(page, MENU);
      await menu.getByRole('menuitem', { name: 'Delete cluster…' }).click();
      await expect(dialog).toBeVisible();
      await expectNoViolation(page, DIALOG);
      await dialog.getByLabel('Type shop to confirm').fill('shop');
      await dialog
        .getByRole('button', { name: 'Remove entries, then delete' })
        .click();
      await expect(
        dialog.getByRole('button', { name: 'Remove entries', exact: true }),
      ).toBeVisible();
      await expectNoViolation(page, DIALOG);
    });

    test('that apply a change which stays half open, and on the tab with it', async ({
      page,
      garden,
    }) => {
      await openTab(page, BASTION);
      const dialog = await configurePeering(page);
      await addTarget(dialog, 'warehouse', /^data \/ warehouse/);
      await review(dialog);
      await garden.leaveHalfOpen(BASTION, WAREHOUSE);
      await applyButton(dialog).click();
      await expect(
        dialog.getByRole('button', { name: 'Undo change' }),
      ).toBeVisible();
      await dialog
        .getByRole('button', { name: 'What the Garden said' })
        .click();
      await expectNoViolation(page, DIALOG);
      await dialog.getByRole('button', { name: 'Decide later' }).click();
      await expect(page.getByText('A change is half open')).toBeVisible();
      await expectNoViolation(page, TAB);

      await garden.clearFaults();
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(
        dialog.getByRole('heading', { name: 'Undone' }),
      ).toBeVisible();
      await expectNoViolation(page, DIALOG);
    });
  });
}
