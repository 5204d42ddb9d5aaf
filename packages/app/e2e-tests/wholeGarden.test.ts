import { expect, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { test } from './changes';
import { signIn } from './portal';

/** The change that is followed came to its end. */
async function expectApplied(dialog: Locator): Promise<void> {
  await expect(
    dialog.getByRole('heading', { name: /^(Written|Applied)$/ }),
  ).toBeVisible({ timeout: 60_000 });
}

/** The row of a cause. */
function cause(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Findings: ${name}` });
}

test.describe('Findings, as mara', () => {
  test.use({
    writes: [
      'garden-prod/shop',
      'garden-dev/shop-dev',
      'garden-dev/test-2',
      'garden-ops/monitoring',
    ],
  });

  test('are counted, filtered, saved, and each group opens', async ({
    page,
  }) => {
    await signIn(page, 'mara');
    await page.goto('/gardener/findings?garden=osc');
    await expect(
      page.getByText('26 shoots in 4 projects that you may see'),
    ).toBeVisible();
    await expect(
      page.getByText('Node networks of two peers overlap'),
    ).toBeVisible();
    await page
      .getByRole('button', { name: /Entry listed twice/ })
      .first()
      .click();
    await expect(
      page.getByText('Drop the duplicate of test-1 on test-2'),
    ).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path())).toString().trim();
    expect(lines).toContain('CIDR_OVERLAP');
    await page.getByRole('button', { name: 'Severity: any' }).click();
    await page
      .getByRole('dialog', { name: 'Severity' })
      .getByRole('checkbox', { name: 'Error' })
      .check();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/severity=error/);
    await expect(page.getByText('Reverse entry missing')).toHaveCount(0);
  });

  test('are mended in one plan, of which a repair can be left out', async ({
    page,
    garden,
  }) => {
    await signIn(page, 'mara');
    await page.goto('/gardener/findings?garden=osc');
    await expect(
      page.getByText(/^\d+ repairs, \d+ shoots to patch/),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Check repairs' }).click();
    await page
      .getByRole('button', { name: 'Review repairs' })
      .click({ timeout: 60_000 });
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Dry run accepted').first()).toBeVisible();
    await dialog.getByRole('checkbox', { name: /legacy-shop/ }).uncheck();
    const accept = dialog.getByRole('checkbox', { name: /accept/i });
    if (await accept.count()) await accept.first().check();
    await dialog.getByRole('button', { name: /^Apply \d/ }).click();
    await expectApplied(dialog);
    const shop = await garden.entries('garden-prod/shop');
    expect(shop.some(entry => entry.includes('/legacy-shop/'))).toBe(true);
    expect(shop.some(entry => entry.startsWith('garden-ops/ci/'))).toBe(true);
    const [shopOfDev] = (await garden.entries('garden-dev/shop-dev')).filter(
      entry => entry.startsWith('garden-prod/shop/'),
    );
    expect(shopOfDev).toBeDefined();
    const twice = (await garden.entries('garden-dev/test-2')).filter(entry =>
      entry.startsWith('garden-dev/test-1/'),
    );
    expect(twice).toHaveLength(1);
  });

  test('say of a repair why it is held, and offer none of it', async ({
    page,
  }) => {
    await signIn(page, 'mara');
    await page.goto('/gardener/findings?garden=osc');
    await page
      .getByRole('button', { name: /Reverse entry missing/ })
      .first()
      .click();
    await expect(
      page.getByText('Held until migration ends').first(),
    ).toBeVisible();
    await expect(
      cause(page, 'Reverse entry missing').or(page.locator('body')),
    ).toContainText('ci was made anew: confirm first');
  });
});

test.describe('A mesh and its change', () => {
  test.use({
    writes: ['garden-ops/vault', 'garden-data/lake', 'garden-prod/orders'],
  });

  test('peers shoots with each other, and stands on the page of changes', async ({
    page,
    garden,
  }) => {
    await signIn(page, 'mara');
    await page.goto('/gardener/landscape?garden=osc');
    await page.getByRole('button', { name: 'Mesh' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('combobox', { name: 'Add shoots' });
    for (const name of ['vault', 'lake', 'orders']) {
      await field.fill(name);
      await page
        .getByRole('option', { name: new RegExp(`/ ${name}\\b`) })
        .first()
        .click();
    }
    await expect(dialog.getByText('Chosen shoots (3)')).toBeVisible();
    await dialog.getByRole('button', { name: 'Review 3 pairs' }).click();
    await expect(
      dialog.getByRole('table', { name: 'What the plan says of each pair' }),
    ).toBeVisible({ timeout: 60_000 });
    await dialog.getByRole('button', { name: /^Apply 3 patches/ }).click();
    await expectApplied(dialog);
    await expect(dialog.getByText('3 written')).toBeVisible();
    for (const key of ['garden-ops/vault', 'garden-data/lake'] as const) {
      expect(
        (await garden.entries(key)).some(entry =>
          entry.startsWith('garden-prod/orders/'),
        ),
      ).toBe(true);
    }
    await page.goto('/gardener/changes?garden=osc');
    await expect(
      page.getByRole('row', { name: /^3 pairs, / }).first(),
    ).toBeVisible();
  });
});

test.describe('The CIDR plan, as mara', () => {
  test('zooms, tells what a block would mean, and keeps both in the address', async ({
    page,
  }) => {
    await signIn(page, 'mara');
    await page.goto('/gardener/cidr?garden=osc');
    const map = page.getByRole('application', { name: /^Address map of/ });
    await expect(map).toBeVisible();
    await page.getByRole('textbox', { name: 'Block' }).fill('10.5.2.0/26');
    for (const name of ['vault', 'bastion', 'ci']) {
      await expect(
        page
          .getByRole('region', { name: 'What if' })
          .getByText(name, { exact: true })
          .first(),
      ).toBeVisible({ timeout: 30_000 });
    }
    await expect(page).toHaveURL(/block=10.5.2.0%2F26/);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/within=/);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Block' })).toHaveValue(
      '10.5.2.0/26',
    );
  });

  test('says of a bad block what is wrong with it', async ({ page }) => {
    await signIn(page, 'mara');
    await page.goto('/gardener/cidr?garden=osc');
    await page.getByRole('textbox', { name: 'Block' }).fill('10.5.2.1/26');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Block' })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  });
});
