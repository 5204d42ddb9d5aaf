import { expect, Locator, Page } from '@playwright/test';
import {
  applyButton,
  historyLine,
  openTab,
  openMenu,
  stepOf,
  test,
} from './changes';
import { rowOf, beSignedIn } from './portal';

const MONITORING = 'garden-ops/monitoring';
const REPORTS = 'garden-data/reports';
const PAYMENTS = 'garden-prod/payments';
const SHOP = 'garden-prod/shop';
const CLEARING = 'garden-partner/clearing';

test.use({ writes: [MONITORING, REPORTS, PAYMENTS, SHOP, CLEARING] });

const REVERSE = 'Remove reverse peering on target shoot';

/** Asks for the removal of a peering from the menu of its row. */
async function remove(page: Page, target: string): Promise<Locator> {
  await (await openMenu(page, target))
    .getByRole('menuitem', { name: 'Remove peering…' })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('heading', { name: `Remove peering with ${target}?` }),
  ).toBeVisible();
  return dialog;
}

async function reviewRemoval(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Review removal' }).click();
  await expect(applyButton(dialog)).toBeVisible();
}

test.describe('Remove peering, as mara', () => {
  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('takes both entries, theirs first', async ({ page, garden }) => {
    await openTab(page, MONITORING);
    const dialog = await remove(page, 'reports');
    await expect(dialog).toContainText(
      'ops / monitoring will no longer list data / reports. Nodes of the two clusters stop reaching each other once both shoots have reconciled.',
    );
    await expect(dialog.getByLabel(REVERSE)).toBeChecked();
    await reviewRemoval(dialog);
    await expect(
      dialog.getByRole('group', { name: 'Changes of ops / monitoring' }),
    ).toContainText(/removed: .*- name: reports/);
    await expect(dialog.getByRole('region', { name: 'Solves' })).toContainText(
      'reports',
    );

    await applyButton(dialog).click();
    await expect(
      stepOf(dialog, '1. Reverse entry on data / reports'),
    ).toContainText('Written');
    await expect(
      stepOf(dialog, '2. Own entry on ops / monitoring'),
    ).toContainText('Written');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await expect(rowOf(page, 'reports')).toHaveCount(0);
    expect((await garden.entries(MONITORING)).join()).not.toContain('reports');
    // It was their last entry, and nothing else was in the extension.
    const { spec } = await garden.shoot(REPORTS);
    expect(JSON.stringify(spec.extensions)).not.toContain(
      'osc-peering-service',
    );
    await expect(
      historyLine(page, 'Removed reports, both sides').first(),
    ).toBeVisible();
  });

  test('leaves theirs when that is wanted, and the peering is incomplete then', async ({
    page,
    garden,
  }) => {
    const theirs = await garden.entries(PAYMENTS);
    await openTab(page, MONITORING);
    const dialog = await remove(page, 'payments');
    await expect(dialog).toContainText(
      'If you keep the reverse entry, the peering shows as Incomplete on payments until its owner removes it.',
    );
    await dialog.getByLabel(REVERSE).uncheck();
    await reviewRemoval(dialog);
    await expect(dialog).toContainText('1 shoot, 1 patch');

    // Going back keeps what was chosen.
    await dialog.getByRole('button', { name: 'Back' }).click();
    await expect(dialog.getByLabel(REVERSE)).not.toBeChecked();
    await reviewRemoval(dialog);
    await applyButton(dialog).click();
    await expect(
      stepOf(dialog, '1. Own entry on ops / monitoring'),
    ).toContainText('Written');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await expect(rowOf(page, 'payments')).toContainText('Incomplete');
    await expect(rowOf(page, 'payments')).toContainText('missing here');
    expect(await garden.entries(PAYMENTS)).toEqual(theirs);
  });

  test('takes its own entry alone when the target can’t be seen, and says whom to ask', async ({
    page,
    garden,
  }) => {
    const theirs = await garden.entries(CLEARING);
    await openTab(page, SHOP);
    const dialog = await remove(page, 'clearing');
    await expect(dialog.getByLabel(REVERSE)).toBeDisabled();
    await expect(dialog.getByLabel(REVERSE)).not.toBeChecked();
    await expect(dialog).toContainText(
      'You can’t see clearing, so its entry can’t be checked or removed here.',
    );
    await expect(dialog).toContainText(
      'Ask the owner of garden-partner to remove the entry for shop.',
    );
    await expect(
      dialog.getByRole('button', { name: 'Copy message with YAML' }),
    ).toBeVisible();

    await reviewRemoval(dialog);
    await expect(dialog).toContainText('1 shoot, 1 patch');
    await applyButton(dialog).click();
    await expect(stepOf(dialog, '1. Own entry on prod / shop')).toContainText(
      'confined to maintenance',
    );
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(rowOf(page, 'clearing')).toHaveCount(0);
    expect((await garden.entries(SHOP)).join()).not.toContain('clearing');
    expect(await garden.entries(CLEARING)).toEqual(theirs);
  });
});
