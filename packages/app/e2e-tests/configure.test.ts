import { expect } from '@playwright/test';
import {
  addTarget,
  applyButton,
  configurePeering,
  historyLine,
  openTab,
  review,
  rowToAdd,
  stepOf,
  test,
} from './changes';
import { peeringTab, rowOf, beSignedIn } from './portal';

const SHOP = 'garden-prod/shop';
const RETURNS = 'garden-prod/returns';
const REPORTS = 'garden-data/reports';
const LAKE = 'garden-data/lake';
const WAREHOUSE = 'garden-data/warehouse';
const CLEARING = 'garden-partner/clearing';

test.use({ writes: [SHOP, RETURNS, REPORTS, LAKE, WAREHOUSE, CLEARING] });

test.describe('Configure Peering, as mara', () => {
  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('adds a peering on both shoots, from the first letter to the end of the rollout', async ({
    page,
    garden,
  }) => {
    await openTab(page, RETURNS);
    const dialog = await configurePeering(page);

    // Choose: name, project, node network and seed come from the list.
    await addTarget(dialog, 'repo', /^data \/ reports, 10\.250\.0\.0\/27/);
    const row = rowToAdd(dialog, 1);
    await expect(row).toContainText('data /');
    await expect(row.getByRole('combobox')).toHaveValue('reports');
    await expect(row).toContainText('10.250.0.0/27');
    await expect(row).toContainText('eu-de-1');
    await expect(
      row.getByLabel('Configure reverse peering on target shoot'),
    ).toBeChecked();
    await expect(row).toContainText('reports uses 10.250.0.0/27');

    // Review: what is written where, in which order, and what the Garden says to it.
    await review(dialog);
    await expect(dialog).toContainText(
      '2 shoots, 2 patches, in this order. Nothing is written yet.',
    );
    await expect(
      dialog.getByRole('group', { name: 'Changes of data / reports' }),
    ).toContainText(/added: .*- name: returns/);
    await expect(
      dialog.getByRole('group', { name: 'Changes of prod / returns' }),
    ).toContainText(/added: .*- type: osc-peering-service/);
    const requests = dialog
      .getByRole('region', { name: 'Requests, in order' })
      .getByRole('listitem');
    await expect(requests).toHaveText([
      /Reverse entry on data \/ reports.*Accepted by the Garden as mara@example\.org/,
      /Own entry on prod \/ returns.*Accepted by the Garden as mara@example\.org/,
    ]);
    await expect(dialog).toContainText('reports and returns reconcile at once');
    expect(await garden.entries(RETURNS)).toEqual([]);

    // A warning asks.
    await expect(applyButton(dialog)).toBeDisabled();
    await applyButton(dialog).hover();
    await expect(page.getByRole('tooltip')).toHaveText(
      'Accept the warnings first.',
    );
    await dialog.getByLabel('Apply although there is 1 warning').check();
    await applyButton(dialog).click();

    // Apply: each write, then the rollout of both shoots.
    await expect(
      stepOf(dialog, '1. Reverse entry on data / reports'),
    ).toContainText(/Written, generation \d+ → \d+/);
    await expect(
      stepOf(dialog, '2. Own entry on prod / returns'),
    ).toContainText(/Written, generation \d+ → \d+/);
    expect(await garden.entries(RETURNS)).toEqual([
      'garden-data/reports/eu-de-1',
    ]);
    expect(await garden.entries(REPORTS)).toContain(
      'garden-prod/returns/eu-de-1',
    );
    // Whoever leaves and comes back sees where it stands.
    await page.reload();
    await expect(page.getByText('Adding reports.')).toBeVisible();
    await page.getByRole('button', { name: 'Show steps' }).click();
    await expect(
      dialog.getByRole('progressbar', { name: 'Rollout of returns' }),
    ).toHaveAttribute('aria-valuetext', /Reconciling \d+ %/);
    await expect(dialog.getByRole('heading', { name: 'Applied' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(dialog).toContainText(
      'Everything is written, and the Garden has applied it.',
    );

    // And so it stands on the tab.
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(rowOf(page, 'reports')).toContainText('Configured');
    await expect(rowOf(page, 'reports')).toContainText(/returns\s*Applied/);
    await expect(rowOf(page, 'reports')).toContainText(/reports\s*Applied/);
    await expect(
      historyLine(page, 'Added reports, both sides').first(),
    ).toContainText(/Mara Lind · portal · .*Applied$/);
  });

  test('writes only its own entry when the target can’t be seen, and says what to hand over to whom', async ({
    page,
    garden,
  }) => {
    const theirs = await garden.entries(CLEARING);
    await openTab(page, RETURNS);
    const dialog = await configurePeering(page);
    await dialog.getByRole('button', { name: 'Add Peering' }).click();
    await page.keyboard.type('garden-partner/clearing/eu-de-2');
    await page.keyboard.press('Enter');

    const row = rowToAdd(dialog, 1);
    await expect(row).toContainText(
      'You can’t see clearing, so its entry can’t be checked or written here. Ask the owner of garden-partner to add the entry for returns.',
    );
    await expect(row).toContainText('Networks not checked');
    await expect(
      row.getByLabel('Configure reverse peering on target shoot'),
    ).toHaveCount(0);
    await row.getByText('YAML to hand over').click();
    await expect(row.locator('pre')).toContainText('name: returns');
    await expect(row.locator('pre')).toContainText('namespace: garden-prod');
    await expect(row.locator('pre')).toContainText('seed: eu-de-1');

    await review(dialog);
    await expect(dialog).toContainText('1 shoot, 1 patch');
    await expect(
      dialog.getByRole('region', { name: 'To be done by others' }),
    ).toContainText('Ask the owner of garden-partner');
    await applyButton(dialog).click();
    await expect(
      stepOf(dialog, '1. Own entry on prod / returns'),
    ).toContainText('Written');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await expect(rowOf(page, 'clearing')).toContainText('Not accessible');
    expect(await garden.entries(RETURNS)).toEqual([
      'garden-partner/clearing/eu-de-2',
    ]);
    expect(await garden.entries(CLEARING)).toEqual(theirs);
  });

  test('refuses an overlap until the name of the shoot is typed', async ({
    page,
    garden,
  }) => {
    const before = await garden.entries(SHOP);
    await openTab(page, SHOP);
    const dialog = await configurePeering(page);
    await addTarget(dialog, 'pipeline', /pipeline.*Overlaps 10\.5\.0\.0\/27/);
    await expect(rowToAdd(dialog, 1)).toContainText(
      'Node networks of shop and pipeline overlap in 32 addresses',
    );

    await review(dialog);
    await expect(
      dialog.getByRole('region', { name: 'Findings' }),
    ).toContainText('overlap in 32 addresses');
    await expect(applyButton(dialog)).toBeDisabled();
    const name = dialog.getByLabel(
      'Type shop to write although ranges overlap',
    );
    await name.fill('pipeline');
    await expect(applyButton(dialog)).toBeDisabled();
    await name.fill('shop');
    await expect(applyButton(dialog)).toBeEnabled();
    expect(await garden.entries(SHOP)).toEqual(before);
  });

  test('adds and removes several peerings in one plan', async ({
    page,
    garden,
  }) => {
    await openTab(page, SHOP);
    const dialog = await configurePeering(page);
    await dialog.getByRole('button', { name: 'Remove legacy-shop' }).click();
    await dialog.getByRole('button', { name: 'Remove lake' }).click();
    await expect(
      dialog.getByLabel('Remove reverse peering on target shoot'),
    ).toBeChecked();
    await addTarget(dialog, 'warehouse', /^data \/ warehouse/);
    await addTarget(dialog, 'returns', /^prod \/ returns/);
    await expect(dialog).toContainText('2 to add');
    await expect(dialog).toContainText('2 to remove');

    await review(dialog);
    await expect(dialog).toContainText('4 shoots, 4 patches');
    await expect(
      dialog.getByRole('heading', {
        name: 'prod / shop 2 entries added, 2 removed',
      }),
    ).toBeVisible();
    await expect(
      dialog
        .getByRole('region', { name: 'Requests, in order' })
        .getByRole('listitem')
        .last(),
    ).toContainText('Own entries on prod / shop');
    await applyButton(dialog).click();
    await expect(stepOf(dialog, '4. Own entries on prod / shop')).toContainText(
      'confined to maintenance',
    );

    const ours = await garden.entries(SHOP);
    expect(ours).toContain('garden-data/warehouse/eu-de-2');
    expect(ours).toContain('garden-prod/returns/eu-de-1');
    expect(ours.join()).not.toMatch(/lake|legacy-shop/);
    expect(await garden.entries(WAREHOUSE)).toEqual([
      'garden-prod/shop/eu-de-1',
    ]);
    expect(await garden.entries(RETURNS)).toEqual(['garden-prod/shop/eu-de-1']);
    expect((await garden.entries(LAKE)).join()).not.toContain('shop');

    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(rowOf(page, 'warehouse')).toContainText('Configured');
    await expect(rowOf(page, 'returns')).toContainText('Configured');
    await expect(rowOf(page, 'lake')).toHaveCount(0);
    await expect(rowOf(page, 'legacy-shop')).toHaveCount(0);
  });

  test('shows targets that can’t work with the reason, and does not choose them', async ({
    page,
  }) => {
    await openTab(page, SHOP);
    const dialog = await configurePeering(page);
    await dialog.getByRole('button', { name: 'Add Peering' }).click();
    const field = dialog.getByRole('combobox');
    for (const [text, reason] of [
      ['cde-store', 'Workerless: no nodes to peer'],
      ['registry', 'Being deleted'],
      ['nightly', 'Has no seed yet'],
      ['monitoring', 'Peered already'],
      ['shop', 'This shoot itself'],
    ]) {
      await field.fill(text);
      const option = dialog.getByRole('option', {
        name: new RegExp(`/ ${text}, .*${reason}`),
      });
      await expect(option).toBeDisabled();
      await expect(option).toHaveAttribute('data-focus', 'true');
      await page.keyboard.press('Enter');
      await expect(option).toBeVisible();
      await expect(field).toHaveValue(text);
    }
  });

  test('asks before Esc loses what was chosen', async ({ page }) => {
    await openTab(page, SHOP);
    const dialog = await configurePeering(page);
    await addTarget(dialog, 'warehouse', /^data \/ warehouse/);
    await page.keyboard.press('Escape');
    const asking = page.getByRole('alertdialog', {
      name: 'Discard this change?',
    });
    await expect(asking).toContainText('1 to add');
    await page.keyboard.press('Escape');
    await expect(asking).toBeHidden();
    await expect(dialog.getByRole('combobox')).toHaveValue('warehouse');

    await page.keyboard.press('Escape');
    await asking.getByRole('button', { name: 'Discard' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('button', { name: 'Configure Peering' }),
    ).toBeFocused();
  });
});

test('Configure Peering says to jon, who may only look, why he can’t', async ({
  page,
}) => {
  await beSignedIn(page, 'jon');
  await page.goto(peeringTab('osc.garden-prod.shop'));
  const button = page.getByRole('button', { name: 'Configure Peering' });
  await button.hover();
  await expect(page.getByRole('tooltip')).toHaveText(
    'You may see this shoot but not change it: you need patch shoots in project prod.',
  );
  await button.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Copy YAML to hand over' }),
  ).toBeVisible();
});
