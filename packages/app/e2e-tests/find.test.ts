import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page, test } from '@playwright/test';
import { beSignedIn, useTheme } from './portal';
import { searchFor, searchIndexFor } from './search';

/** Search has answered: with results, which may only sound alike, or with none. */
function answered(page: Page): Locator {
  return page
    .getByText('no results were found')
    .or(page.getByText(/^Project /).first());
}

function blockOf(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

/** The names that a block of clusters links to. */
function linksIn(block: Locator): Locator {
  return block.getByRole('listitem').getByRole('link');
}

/** The row of a cluster in the table of the catalog. */
function rowIn(page: Page, name: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** Filters the clusters of the catalog, from the first page. */
async function choosePeeringStatus(page: Page, option: string): Promise<void> {
  await page.goto('/');
  const filter = page.getByRole('group', { name: 'Peering status' });
  await filter.getByRole('button').click();
  await page.getByRole('option', { name: option }).click();
}

test.describe('A cluster is found by its name, with how its peerings stand', () => {
  test('for mara, with the statuses that she may know', async ({ page }) => {
    await beSignedIn(page, 'mara');
    const shop = await searchIndexFor(page, 'shop');
    await expect(shop).toContainText('Project prod');
    await expect(shop).toContainText('Purpose production');
    await expect(shop).toContainText('5 configured');
    await expect(shop).toContainText('3 incomplete');
    await expect(shop).toContainText('1 not accessible');
    await shop.getByRole('link', { name: 'shop' }).click();
    await expect(page).toHaveURL(/osc\.garden-prod\.shop/);
  });

  test('for all results of a page by one request', async ({ page }) => {
    await beSignedIn(page, 'mara');
    await searchIndexFor(page, 'shop');
    // A page asks again after a while, so what counts is that its first request is for all. The page before may
    // still be asking, too.
    const first = page.waitForRequest(
      request =>
        request.url().endsWith('/api/gardener/peering-status') &&
        request.frame().url().includes('query=prod'),
    );
    await searchFor(page, 'prod', 'clusters');
    const { shoots } = (await first).postDataJSON() as { shoots: unknown[] };
    const results = page.getByRole('listitem').filter({ hasText: 'Project ' });
    await expect(page.getByText(/\d configured/).first()).toBeVisible();
    expect(shoots.length).toBeGreaterThan(1);
    await expect(results).toHaveCount(shoots.length);
  });

  test('for jon, who can’t verify what is in other projects', async ({
    page,
  }) => {
    await beSignedIn(page, 'jon');
    const shop = await searchIndexFor(page, 'shop');
    await expect(shop).toContainText('not accessible');
    await expect(shop).not.toContainText('5 configured');
    // ci lists shop, and he may not see ci.
    await searchFor(page, 'lake', 'clusters');
    await expect(answered(page)).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'lake', exact: true }),
    ).toHaveCount(0);
  });

  test('not for nobody', async ({ browser, page }) => {
    // Somebody else sees that the index is there.
    const other = await browser.newPage();
    await beSignedIn(other, 'mara');
    await searchIndexFor(other, 'shop');
    await other.close();
    await beSignedIn(page, 'nobody');
    await searchFor(page, 'shop', 'clusters');
    await expect(answered(page)).toBeVisible();
    await expect(page.getByRole('article').getByRole('link')).toHaveCount(0);
  });
});

test.describe('A cluster is found by its node network', () => {
  test('that holds an address, as far as mara may see', async ({ page }) => {
    await beSignedIn(page, 'mara');
    await searchFor(page, '10.5.0.14');
    const block = blockOf(page, 'Clusters whose node network holds 10.5.0.14');
    await expect(linksIn(block)).toHaveText(['shop', 'pipeline', 'playground']);
    await expect(block).toContainText('3 clusters');
    await expect(block.getByRole('listitem').first()).toContainText(
      '10.5.0.0/27',
    );
    await expect(block.getByRole('listitem').first()).toContainText(
      '5 configured',
    );
  });

  test('that holds an address, as far as jon may see', async ({ page }) => {
    await beSignedIn(page, 'jon');
    await searchFor(page, '10.5.0.14');
    const block = blockOf(page, 'Clusters whose node network holds 10.5.0.14');
    await expect(linksIn(block)).toHaveText(['shop']);
    await expect(block).toContainText('1 cluster');
    await expect(page.getByText('10.5.0.0/26')).toHaveCount(0);
  });

  test('that overlaps a network', async ({ page }) => {
    await beSignedIn(page, 'jon');
    await searchFor(page, '10.5.0.0/24');
    const block = blockOf(
      page,
      'Clusters whose node network overlaps 10.5.0.0/24',
    );
    await expect(block).toContainText('6 clusters');
    await expect(block.getByRole('listitem').first()).toContainText(
      'lies within it',
    );
    await page.getByRole('textbox', { name: 'Search' }).fill('10.5.0.0/27');
    await expect(
      blockOf(page, 'Clusters whose node network overlaps 10.5.0.0/27'),
    ).toContainText('is this network');
  });

  test('and not what is no address', async ({ page }) => {
    await beSignedIn(page, 'mara');
    await searchFor(page, '10.5.0.14/27');
    await expect(page.getByText('the network is 10.5.0.0/27')).toBeVisible();
    await searchFor(page, 'shop');
    await expect(page.getByText(/whose node network/)).toHaveCount(0);
  });

  test('not for nobody, who is told why', async ({ page }) => {
    await beSignedIn(page, 'nobody');
    await searchFor(page, '10.5.0.14');
    const block = blockOf(page, 'Clusters whose node network holds 10.5.0.14');
    await expect(block).toContainText('No cluster found');
    await expect(block).toContainText('osc is left out.');
    await expect(linksIn(block)).toHaveCount(0);
  });
});

test.describe('The catalog shows clusters by the status of their peerings', () => {
  test('those that are incomplete for mara', async ({ page }) => {
    await beSignedIn(page, 'mara');
    await choosePeeringStatus(page, 'Incomplete');
    await expect(rowIn(page, 'shop')).toContainText('3 incomplete');
    await expect(rowIn(page, 'shop')).toContainText('5 configured');
    await expect(rowIn(page, 'ci')).toBeVisible();
    await expect(rowIn(page, 'payments')).toHaveCount(0);
    await expect(page).toHaveURL(/peering/);
  });

  test('those that are incomplete for jon', async ({ page }) => {
    await beSignedIn(page, 'jon');
    await choosePeeringStatus(page, 'Incomplete');
    await expect(rowIn(page, 'shop')).toContainText('incomplete');
    await expect(rowIn(page, 'shop')).toContainText('not accessible');
    await expect(rowIn(page, 'ci')).toHaveCount(0);
  });

  test('on more than one page, and from a link', async ({ page }) => {
    await beSignedIn(page, 'mara');
    await page.goto('/?filters[peering]=configured');
    await expect(page.getByText(/All Resources \(\d+\)/)).toBeVisible();
    await expect(rowIn(page, 'busy')).toContainText('configured');
    await page.getByRole('button', { name: 'Next Page' }).click();
    await expect(rowIn(page, 'shop')).toContainText('5 configured');
    await expect(rowIn(page, 'checkout')).toHaveCount(0);
  });

  test('none for nobody', async ({ page }) => {
    await beSignedIn(page, 'nobody');
    await choosePeeringStatus(page, 'Incomplete');
    await expect(page.getByText('0 clusters that you may see.')).toBeVisible();
    await expect(page.getByText('No records to display')).toBeVisible();
  });

  test('with a name for the relation each way', async ({ page }) => {
    await beSignedIn(page, 'mara');
    await page.goto('/catalog/default/resource/osc.garden-prod.shop');
    await expect(page.getByText('peersWith / peeredBy').first()).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what is added to search and catalog, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await beSignedIn(page, 'mara');
    await page.goto('/?filters[peering]=incomplete');
    await expect(rowIn(page, 'shop')).toContainText('5 configured');
    const parts = '[data-testid="gardener-root"]';
    const catalog = await new AxeBuilder({ page }).include(parts).analyze();
    expect(catalog.violations).toEqual([]);
    await searchFor(page, '10.5.0.14');
    await expect(page.getByText('5 configured').first()).toBeVisible();
    const search = await new AxeBuilder({ page }).include(parts).analyze();
    expect(search.violations).toEqual([]);
  });
}
