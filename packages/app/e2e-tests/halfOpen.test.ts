import { expect, Locator, Page } from '@playwright/test';
import {
  addTarget,
  applyButton,
  configurePeering,
  historyLine,
  openTab,
  review,
  stepOf,
  test,
} from './changes';
import { DemoGarden } from './DemoGarden';
import { rowOf, beSignedIn } from './portal';

/** Two shoots without peerings, whose changes are rolled out at once. */
const BASTION = 'garden-ops/bastion';
const WAREHOUSE = 'garden-data/warehouse';

test.use({ writes: [BASTION, WAREHOUSE] });

/** Reviews a peering of the two, on the tab of `bastion`. */
async function reviewPeering(page: Page): Promise<Locator> {
  await openTab(page, BASTION);
  const dialog = await configurePeering(page);
  await addTarget(dialog, 'warehouse', /^data \/ warehouse/);
  await review(dialog);
  return dialog;
}

/** Applies it while the Garden refuses the second write, and then to take back the first one. */
async function applyHalf(page: Page, garden: DemoGarden): Promise<Locator> {
  const dialog = await reviewPeering(page);
  await garden.leaveHalfOpen(BASTION, WAREHOUSE);
  await applyButton(dialog).click();
  await expect(
    dialog.getByRole('heading', {
      name: 'One side is written, the other is not',
    }),
  ).toBeVisible();
  return dialog;
}

/** What the tab of a shoot says of a half-open change. */
function halfOpenText(page: Page): Locator {
  return page.getByText('A change is half open since');
}

test.describe('A change whose second write is refused', () => {
  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('takes back the first one by itself', async ({ page, garden }) => {
    const dialog = await reviewPeering(page);
    await garden.refusePatches(BASTION, 'ops is frozen');
    await applyButton(dialog).click();

    await expect(dialog.getByRole('heading', { name: 'Undone' })).toBeVisible();
    await expect(dialog).toContainText(
      'What was written was taken back. Every shoot is as before.',
    );
    await expect(
      stepOf(dialog, '1. Reverse entry on data / warehouse'),
    ).toContainText('Written');
    await expect(stepOf(dialog, '2. Own entry on ops / bastion')).toContainText(
      'Refused: ',
    );
    await expect(stepOf(dialog, '3. Undo of step 1')).toContainText(
      'Taken back',
    );
    await dialog.getByRole('button', { name: 'What the Garden said' }).click();
    await expect(dialog).toContainText(
      'admission webhook "validation.peering.osc.example" denied the request: ops is frozen',
    );
    await dialog.getByRole('button', { name: 'Close' }).click();

    await expect(
      historyLine(page, 'Add warehouse refused, first write undone').first(),
    ).toBeVisible();
    await expect(halfOpenText(page)).toHaveCount(0);
    expect(await garden.entries(WAREHOUSE)).toEqual([]);
    expect(await garden.entries(BASTION)).toEqual([]);
  });

  test('stays half open when that fails too, is seen on both shoots, and is finished later', async ({
    page,
    garden,
  }) => {
    const dialog = await applyHalf(page, garden);
    await expect(dialog).toContainText(
      'The change is half open. Nothing is lost; choose how it ends.',
    );
    await expect(
      dialog.getByRole('img', {
        name: 'bastion has no entry for warehouse; warehouse lists bastion',
      }),
    ).toBeVisible();
    await expect(stepOf(dialog, '3. Undo of step 1')).toContainText(
      'Refused: ',
    );
    await expect(dialog).toContainText(
      'Writes what is missing on ops / bastion.',
    );
    await expect(dialog).toContainText(
      'Takes back what was written on data / warehouse.',
    );
    await dialog.getByRole('button', { name: 'Decide later' }).click();

    await expect(halfOpenText(page)).toBeVisible();
    await page.reload();
    await expect(halfOpenText(page)).toBeVisible();
    await expect(rowOf(page, 'warehouse')).toContainText('missing here');
    await openTab(page, WAREHOUSE);
    await expect(halfOpenText(page)).toBeVisible();
    await expect(rowOf(page, 'bastion')).toContainText('missing on target');

    await garden.clearFaults();
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await expect(stepOf(dialog, '2. Own entry on ops / bastion')).toContainText(
      'Written',
    );
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(halfOpenText(page)).toHaveCount(0);
    await expect(rowOf(page, 'bastion')).toContainText('Configured');
    expect(await garden.entries(BASTION)).toEqual([
      'garden-data/warehouse/eu-de-2',
    ]);
    expect(await garden.entries(WAREHOUSE)).toEqual([
      'garden-ops/bastion/eu-de-1',
    ]);
  });

  test('is undone in the dialog instead', async ({ page, garden }) => {
    const dialog = await applyHalf(page, garden);
    expect(await garden.entries(WAREHOUSE)).toEqual([
      'garden-ops/bastion/eu-de-1',
    ]);
    await garden.clearFaults();
    await dialog.getByRole('button', { name: 'Undo change' }).click();
    await expect(dialog.getByRole('heading', { name: 'Undone' })).toBeVisible();
    await expect(stepOf(dialog, '3. Undo of step 1')).toContainText(
      'Taken back',
    );
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(halfOpenText(page)).toHaveCount(0);
    await expect(page.getByText('No peerings yet')).toBeVisible();
    expect(await garden.entries(WAREHOUSE)).toEqual([]);
  });
});
