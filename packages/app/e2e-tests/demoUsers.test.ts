import { expect, test } from '@playwright/test';
import { peeringTab, rowOf, signIn } from './portal';

test.describe('Four users, four portals', () => {
  test('mara sees the clusters of her projects and not those of others', async ({
    page,
  }) => {
    await signIn(page, 'mara');
    await page.getByPlaceholder('Search').fill('lake');
    await expect(page.getByRole('link', { name: 'lake' })).toBeVisible();
    await page.getByPlaceholder('Search').fill('clearing');
    await expect(page.getByRole('link', { name: 'lake' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'clearing' })).toBeHidden();
  });

  test('jon, viewer of prod, can’t verify peers in other projects', async ({
    page,
  }) => {
    await signIn(page, 'jon');
    await page.goto(peeringTab('osc.garden-prod.shop'));
    await expect(rowOf(page, 'payments')).toContainText('Configured');
    await expect(rowOf(page, 'lake')).toContainText('Not accessible');
    await expect(rowOf(page, 'lake')).toContainText('Unknown');
    // What the other shoot says is not his to know: ci lists shop, and he may not see ci.
    await expect(rowOf(page, 'ci')).toHaveCount(0);
    await expect(page.getByText('10.5.4.0/25')).toHaveCount(0);
  });

  test('carol sees the other end of a peering that mara can’t see', async ({
    page,
  }) => {
    await signIn(page, 'carol');
    await page.goto(peeringTab('osc.garden-prod.shop'));
    await expect(page.getByText('Entity not found')).toBeVisible();
    await page.goto(peeringTab('osc.garden-partner.clearing'));
    await expect(page.getByText('Live', { exact: false })).toBeVisible();
  });

  test('nobody has no cluster, and an entity that names one says why', async ({
    page,
  }) => {
    await signIn(page, 'nobody');
    await page.goto(peeringTab('osc.garden-prod.shop'));
    await expect(page.getByText('Entity not found')).toBeVisible();
  });
});
