import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  manifestCard,
  openPeerings,
  peeringTab,
  rowOf,
  beSignedIn,
  useTheme,
} from './portal';

/** The tab itself; the page around it is Backstage's. */
const TAB = '[data-testid="gardener-root"]';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${theme}`, () => {
    test.beforeEach(async ({ page }) => {
      await useTheme(page, theme);
      await beSignedIn(page, 'mara');
    });

    test('on a full table with a finding open', async ({ page }) => {
      await openPeerings(page, 'osc.garden-prod.shop');
      await rowOf(page, 'playground').click();
      await manifestCard(page);
      const { violations } = await new AxeBuilder({ page })
        .include(TAB)
        .analyze();
      expect(violations).toEqual([]);
    });

    test('on messages', async ({ page }) => {
      for (const entity of [
        'handwritten',
        'gone',
        'osc.garden-prod.checkout',
      ]) {
        await page.goto(peeringTab(entity));
        await expect(page.locator(TAB)).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .include(TAB)
          .analyze();
        expect(violations).toEqual([]);
      }
    });
  });
}
