import { expect, Locator, Page } from '@playwright/test';
import { openTab, stepOf, test } from './changes';
import { rowOf, beSignedIn } from './portal';

const SHOP = 'garden-prod/shop';
const ORDERS = 'garden-prod/orders';
const SHOP_DEV = 'garden-dev/shop-dev';

test.use({ writes: [SHOP, ORDERS, SHOP_DEV] });

/** Takes the one next step of a row, and waits for its review. */
async function takeStep(
  page: Page,
  step: string,
  target: string,
  title: string,
): Promise<Locator> {
  await rowOf(page, target)
    .getByRole('button', { name: `${step}: ${target}` })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: title })).toBeVisible();
  await expect(dialog).toContainText('1 shoot, 1');
  return dialog;
}

test.describe('The next step of a row goes through the review', () => {
  test.beforeEach(async ({ page }) => {
    await beSignedIn(page, 'mara');
    await openTab(page, SHOP);
  });

  test('Add reverse writes the entry on the target', async ({
    page,
    garden,
  }) => {
    const dialog = await takeStep(
      page,
      'Add reverse',
      'shop-dev',
      'Add the reverse entry on shop-dev',
    );
    await expect(dialog).toContainText(
      'shop-dev is hibernated and applies it when woken up',
    );
    await dialog.getByRole('button', { name: 'Apply 1 patch' }).click();
    await expect(
      stepOf(dialog, '1. Reverse entry on dev / shop-dev'),
    ).toContainText('Written');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(rowOf(page, 'shop-dev')).toContainText('on both shoots');
    expect(await garden.entries(SHOP_DEV)).toContain(
      'garden-prod/shop/eu-de-1',
    );
  });

  test('Correct seed writes the seed that the target has now', async ({
    page,
    garden,
  }) => {
    const place = (await garden.entries(SHOP)).indexOf(
      'garden-data/lake/eu-de-1',
    );
    const dialog = await takeStep(
      page,
      'Correct seed',
      'lake',
      'Correct the seed on shop',
    );
    await expect(
      dialog.getByRole('group', { name: 'Changes of prod / shop' }),
    ).toContainText(/removed: *seed: eu-de-1.*added: *seed: eu-de-2/);
    await dialog.getByRole('button', { name: 'Apply 1 patch' }).click();
    await expect(stepOf(dialog, '1. Own entry on prod / shop')).toContainText(
      'Written',
    );
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(rowOf(page, 'lake')).not.toContainText('Seed differs');
    expect((await garden.entries(SHOP))[place]).toBe(
      'garden-data/lake/eu-de-2',
    );
  });

  test('Accept answers their entry with ours', async ({ page, garden }) => {
    const dialog = await takeStep(
      page,
      'Accept',
      'ci',
      'Accept the peering with ci',
    );
    await expect(
      dialog.getByRole('group', { name: 'Changes of prod / shop' }),
    ).toContainText(/added: .*- name: ci/);
    await dialog.getByRole('button', { name: 'Apply 1 patch' }).click();
    await expect(stepOf(dialog, '1. Own entry on prod / shop')).toContainText(
      'Written',
    );
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(rowOf(page, 'ci')).toContainText('on both shoots');
    expect(await garden.entries(SHOP)).toContain('garden-ops/ci/eu-de-1');
  });

  test('Reconcile now applies what waits for maintenance', async ({
    page,
    garden,
  }) => {
    await expect(rowOf(page, 'orders')).toContainText(/orders\s*Maintenance/);
    const { spec } = await garden.shoot(ORDERS);
    const dialog = await takeStep(
      page,
      'Reconcile now',
      'orders',
      'Reconcile orders now',
    );
    await expect(dialog).toContainText(
      'Asks Gardener to reconcile at once. No entry changes.',
    );
    await dialog.getByRole('button', { name: 'Reconcile now' }).click();
    await expect(stepOf(dialog, '1. Reconcile prod / orders')).toContainText(
      /Written, generation 11 → 12/,
    );
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(rowOf(page, 'orders')).toContainText(/orders\s*Reconciling/);
    await expect(rowOf(page, 'orders')).toContainText(/orders\s*Applied/, {
      timeout: 60_000,
    });
    await expect(rowOf(page, 'orders')).not.toContainText('Rollout pending');
    expect((await garden.shoot(ORDERS)).spec).toEqual(spec);
  });
});
