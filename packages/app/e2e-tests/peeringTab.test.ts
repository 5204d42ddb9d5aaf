import { expect, test } from '@playwright/test';
import {
  manifestCard,
  openPeerings,
  peeringTab,
  rowOf,
  beSignedIn,
} from './portal';

const SHOP = 'osc.garden-prod.shop';

test.describe('The Peering tab of shop, as mara', () => {
  test.beforeEach(async ({ page }) => {
    await beSignedIn(page, 'mara');
    await openPeerings(page, SHOP);
  });

  test('has a row per peering, outgoing and incoming, worst first', async ({
    page,
  }) => {
    const rows = page.getByRole('row', { name: /^Peering with / });
    await expect(rows).toHaveCount(9);
    await expect(rows.nth(0)).toContainText('playground');
    await expect(rows.nth(0)).toContainText('CIDR overlap');
    await expect(rows.nth(0)).toContainText('Rollout failed');
    for (const [target, ...words] of [
      ['legacy-shop', 'Incomplete', 'Target not found', 'Not found'],
      ['shop-dev', 'missing on target', 'Default node CIDR', 'Hibernated'],
      ['lake', 'Configured', 'eu-de-2', '10.5.4.0/25', 'Seed differs'],
      ['ci', 'missing here', '10.5.2.32/27', 'Missing'],
      ['clearing', 'Not accessible', 'garden-partner', 'CIDR not checked'],
      ['payments', 'Configured', 'Reconciling 64 %'],
      ['orders', 'Configured', 'Rollout pending', 'Maintenance'],
      ['monitoring', 'Configured', 'ops', '10.5.0.32/27', 'Applied'],
    ]) {
      for (const word of words) {
        await expect(rowOf(page, target)).toContainText(word);
      }
    }
  });

  test('explains each status with the sentence of the reference', async ({
    page,
  }) => {
    for (const [target, sentence] of [
      ['monitoring', 'Peering configured on both shoots'],
      [
        'shop-dev',
        'Incomplete - target shoot has no reverse peering configured',
      ],
      [
        'ci',
        'Incomplete - this shoot has no peering configured to the other shoot',
      ],
      [
        'clearing',
        'Target shoot not accessible - cannot verify reverse peering',
      ],
    ]) {
      await rowOf(page, target)
        .getByRole('img', { name: sentence, exact: true })
        .hover();
      await expect(page.getByRole('tooltip')).toHaveText(sentence);
      await page.mouse.move(0, 0);
      await expect(page.getByRole('tooltip')).toHaveCount(0);
    }
  });

  test('opens what, why and what to do of a finding, and keeps it in the address', async ({
    page,
  }) => {
    await rowOf(page, 'playground').click();
    const detail = page.getByRole('row').filter({ hasText: 'What to do' });
    await expect(detail).toContainText('overlap in 32 addresses');
    await expect(detail).toContainText('CIDR_OVERLAP');
    await expect(detail).toContainText('garden-dev');
    await page.reload();
    await expect(
      page.getByRole('row').filter({ hasText: 'What to do' }),
    ).toContainText('overlap in 32 addresses');
  });

  test('leads from a target to its cluster', async ({ page }) => {
    await page.getByRole('link', { name: 'lake' }).click();
    await expect(page.getByRole('heading', { name: 'lake' })).toBeVisible();
    await page
      .getByRole('link', { name: 'Peering', exact: true })
      .or(page.getByRole('tab', { name: 'Peering', exact: true }))
      .click();
    await expect(rowOf(page, 'shop')).toContainText('Configured');
  });

  test('filters, sorts, and says how many are hidden', async ({ page }) => {
    await page
      .getByLabel('Filter peerings by status')
      .selectOption('incomplete');
    await expect(page.getByRole('row', { name: /^Peering with / })).toHaveCount(
      3,
    );
    await expect(page).toHaveURL(/incomplete/);
    await page.getByLabel('Filter peerings by text').fill('nothing-like-that');
    await expect(page.getByText('No peering matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByRole('row', { name: /^Peering with / })).toHaveCount(
      9,
    );
    await page.getByRole('button', { name: 'Target', exact: true }).click();
    await expect(
      page.getByRole('row', { name: /^Peering with / }).first(),
    ).toContainText('ci');
  });

  test('is worked by keyboard alone', async ({ page }) => {
    await rowOf(page, 'playground').focus();
    await page.keyboard.press('ArrowDown');
    await expect(rowOf(page, 'legacy-shop')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 'legacy-shop')).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await page.keyboard.press('End');
    await expect(
      page.getByRole('row', { name: /^Peering with / }).last(),
    ).toBeFocused();
  });

  test('shows the extension as the Garden has it', async ({ page }) => {
    const manifest = await manifestCard(page);
    await manifest.getByRole('button', { name: 'Show all' }).click();
    await expect(manifest).toContainText('name: clearing');
    await expect(manifest).toContainText('namespace: garden-partner');
  });

  test('offers the one next step of each row, and none where only waiting or removing helps', async ({
    page,
  }) => {
    for (const [target, step] of [
      ['legacy-shop', 'Remove entry'],
      ['shop-dev', 'Add reverse'],
      ['lake', 'Correct seed'],
      ['ci', 'Accept'],
      ['orders', 'Reconcile now'],
    ]) {
      await expect(
        rowOf(page, target).getByRole('button', { name: /: / }),
      ).toHaveText([step]);
    }
    for (const target of ['playground', 'clearing', 'payments', 'monitoring']) {
      await expect(
        rowOf(page, target).getByRole('button', { name: /: / }),
      ).toHaveCount(0);
    }
  });
});

test.describe('Other clusters', () => {
  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('a cluster without the annotation has no tab', async ({ page }) => {
    await page.goto('/catalog/default/resource/elsewhere');
    await expect(
      page.getByRole('heading', { name: 'elsewhere' }),
    ).toBeVisible();
    await expect(page.getByText('Overview')).toBeVisible();
    await expect(page.getByText('Peering', { exact: true })).toHaveCount(0);
  });

  test('a malformed annotation is named', async ({ page }) => {
    await page.goto(peeringTab('handwritten'));
    await expect(
      page.getByText('This entity does not name a shoot'),
    ).toBeVisible();
    await expect(page.getByText('osc/garden-prod')).toBeVisible();
  });

  test('a shoot that does not exist, or may not be seen, is told in one and the same message', async ({
    page,
  }) => {
    await page.goto(peeringTab('gone'));
    await expect(page.getByText('This cluster can’t be shown')).toBeVisible();
    await expect(
      page.getByText(
        /Either you may not see this shoot .* or it does not exist/,
      ),
    ).toBeVisible();
    await expect(page.getByText('mara@example.org')).toBeVisible();
  });

  test('a cluster without peerings says how to begin', async ({ page }) => {
    await page.goto(peeringTab('osc.garden-prod.checkout'));
    await expect(page.getByText('No peerings yet')).toBeVisible();
    await expect(page.getByText('Only node IPs are routed')).toBeVisible();
  });
});
