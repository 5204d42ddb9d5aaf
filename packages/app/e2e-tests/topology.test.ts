import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page, test } from '@playwright/test';
import {
  beSignedIn,
  openPeerings,
  peeringTab,
  rowOf,
  useTheme,
} from './portal';

const SHOP = 'osc.garden-prod.shop';

/** The drawing; it is asked for when it comes into view. */
async function drawing(page: Page): Promise<Locator> {
  const card = page.getByRole('region', { name: 'Topology', exact: true });
  await card.scrollIntoViewIfNeeded();
  const graph = card.getByRole('application', { name: /^Topology of shop/ });
  await expect(graph.getByRole('button', { name: /^shop, / })).toBeVisible();
  return graph;
}

test.describe('The topology of shop, as mara', () => {
  test.beforeEach(async ({ page }) => {
    await beSignedIn(page, 'mara');
    await openPeerings(page, SHOP);
  });

  test('draws the shoot, its nine peers and what each line is, in words', async ({
    page,
  }) => {
    const graph = await drawing(page);
    for (const name of [
      /^shop, project prod, 10\.5\.0\.0\/27, 9 peerings, 2 errors/,
      /^playground, project dev, 10\.5\.0\.0\/26/,
      /^shop-dev, project dev, 10\.250\.0\.0\/27, hibernated/,
      /^legacy-shop, .*not found/,
      /^clearing, .*not accessible/,
      /^ci, project ops, 10\.5\.2\.32\/27/,
    ]) {
      await expect(graph.getByRole('button', { name })).toBeVisible();
    }
    await expect(
      graph.getByRole('button', { name: /^Peering of / }),
    ).toHaveCount(9);
    for (const name of [
      /^Peering of playground and shop: configured on both shoots, .*CIDR overlap/,
      /^Peering of lake and shop: configured on both shoots, .*Seed differs/,
      /^Peering of ci and shop: incomplete, missing on shop/,
      /^Peering of shop-dev and shop: incomplete, missing on shop-dev|^Peering of shop and shop-dev: incomplete, missing on shop-dev/,
      /^Peering of (clearing and shop|shop and clearing): not accessible/,
      /payments.*payments is reconciling/,
    ]) {
      await expect(graph.getByRole('button', { name })).toHaveCount(1);
    }
    await expect(graph.getByText('CIDR overlap')).toBeVisible();
  });

  test('leads from a line to its row, and from a shoot to its page', async ({
    page,
  }) => {
    const graph = await drawing(page);
    const line = graph.getByRole('button', { name: /^Peering of ci and shop/ });
    await line.focus();
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 'ci')).toHaveAttribute('aria-expanded', 'true');
    await expect(rowOf(page, 'ci')).toBeFocused();
    await expect(line).toHaveAttribute('aria-pressed', 'true');
    await graph.getByRole('button', { name: /^lake, / }).click();
    await expect(page.getByRole('heading', { name: 'lake' })).toBeVisible();
  });

  test('is one tab stop, with arrows inside', async ({ page }) => {
    const graph = await drawing(page);
    await expect(graph.locator('[tabindex="0"]')).toHaveCount(1);
    await graph.getByRole('button', { name: /^shop, / }).focus();
    const seen = new Set<string>();
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      seen.add(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? '',
        ),
      );
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(seen.has('')).toBe(false);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeFocused();
  });

  test('keeps the depth in the address, and every shoot in its place', async ({
    page,
  }) => {
    const graph = await drawing(page);
    const lines = graph.getByRole('button', { name: /^Peering of / });
    await expect(lines).toHaveCount(9);
    const lake = graph.getByRole('button', { name: /^lake, / });
    const place = () => lake.evaluate(({ style }) => style.transform);
    const before = await place();
    await page.getByRole('button', { name: /^2, / }).click();
    await expect(page).toHaveURL(/depth=2/);
    await expect
      .poll(async () => (await lines.all()).length)
      .toBeGreaterThan(9);
    expect(await place()).toBe(before);
    await page.reload();
    await expect(
      (
        await drawing(page)
      ).getByRole('button', {
        name: /^Peering of monitoring and (payments|vault)|^Peering of (payments|vault) and monitoring/,
      }),
    ).not.toHaveCount(0);
  });

  test('leads from a line between two peers to its details in the landscape, and back', async ({
    page,
  }) => {
    await page.goto(`${peeringTab(SHOP)}?depth=2`);
    const graph = await drawing(page);
    const line = graph.getByRole('button', {
      name: /^Peering of (monitoring and payments|payments and monitoring)/,
    });
    await line.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/gardener\/landscape\?/);
    const focus = page.getByRole('group', { name: 'In focus', exact: true });
    await expect(focus).toContainText('shop');
    await expect(focus.getByRole('button', { name: /^2, / })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(
      page.getByRole('region', {
        name: /^(monitoring ↔ payments|payments ↔ monitoring)$/,
      }),
    ).toContainText('prod');
    await page.goBack();
    await expect(page.getByRole('treegrid')).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the topology, ${theme}`, async ({ page }) => {
    await useTheme(page, theme);
    await beSignedIn(page, 'mara');
    await openPeerings(page, SHOP);
    await drawing(page);
    const { violations } = await new AxeBuilder({ page })
      .include('[data-testid="gardener-root"]')
      .analyze();
    expect(violations).toEqual([]);
  });
}
