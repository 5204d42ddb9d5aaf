import AxeBuilder from '@axe-core/playwright';
import { BrowserContext, expect, Locator, Page, test } from '@playwright/test';
import { DemoGarden } from './DemoGarden';
import { signInToGarden } from './gardenSignIn';
import { peeringTab, rowOf, signIn, useTheme } from './portal';

/** A portal whose Garden `OSC` takes the user's own token; the other Garden, `OSC lab`, does not. */
test.use({ baseURL: process.env.OIDC_PORTAL_URL });

const SHOP = peeringTab('osc.garden-prod.shop');

/** Two hours later no token of the issuer is valid any more. */
const AFTER_THE_TOKEN = 7200;

function bar(page: Page): Locator {
  return page.getByRole('region', { name: 'Sign-in to Gardens' });
}

/** Forgets the portal's session with the issuer, as when it can't be renewed any more. */
async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies({ name: /^oidc-/ });
}

/** Opens the tab of shop until the catalog shows its page: who may see what is kept there for seconds. */
async function openShop(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto(SHOP);
    await expect(
      page
        .getByRole('treegrid')
        .or(page.getByRole('heading', { name: /^Sign in to OSC$/ })),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

/** Signs in to the portal and to the Garden, and opens the tab of shop. */
async function openAsMara(page: Page): Promise<void> {
  await signIn(page, 'mara');
  await signInToGarden(
    bar(page).getByRole('button', { name: 'Sign in to OSC' }),
  );
  await expect(bar(page)).toContainText('You are signed in to OSC.');
  await openShop(page);
  await expect(rowOf(page, 'playground')).toBeVisible();
}

test.describe('A Garden that takes the user’s own sign-in', () => {
  const garden = new DemoGarden(process.env.OIDC_KUBECONFIG ?? '');

  test.afterEach(async () => garden.setTokenClock(0));

  // The first of all tests in which she signs in: the portal remembers for a while what she may see.
  test('shows no cluster before it, and offers it on every page', async ({
    page,
  }) => {
    await signIn(page, 'mara');
    await page.goto(SHOP);
    await expect(page.getByRole('treegrid')).toHaveCount(0);
    await expect(bar(page)).toContainText(
      'Sign in to OSC to see its clusters.',
    );
    const { violations } = await new AxeBuilder({ page })
      .include('[aria-label="Sign-in to Gardens"]')
      .analyze();
    expect(violations).toEqual([]);

    await signInToGarden(
      bar(page).getByRole('button', { name: 'Sign in to OSC' }),
    );
    await expect(bar(page)).toContainText('You are signed in to OSC.');
    await expect(
      bar(page).getByRole('button', { name: 'Load again' }),
    ).toBeVisible();
    await openShop(page);
    await expect(rowOf(page, 'playground')).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
  });

  test('is asked for in the tab, and the table comes after it', async ({
    page,
    context,
  }) => {
    await openAsMara(page);
    await endSession(context);
    await page.reload();
    await expect(
      page.getByRole('heading', { name: 'Sign in to OSC' }),
    ).toBeVisible();
    await expect(page.getByRole('treegrid')).toHaveCount(0);
    await signInToGarden(
      page.getByRole('button', { name: 'Sign in to OSC' }),
      // The session with the issuer itself goes on.
      { asked: false },
    );
    await expect(rowOf(page, 'playground')).toBeVisible();
  });

  test('is not there for ever: the tab says so instead of showing a blank table', async ({
    page,
  }) => {
    await openAsMara(page);
    await garden.setTokenClock(AFTER_THE_TOKEN);
    await expect(
      page.getByRole('heading', { name: 'OSC does not accept your sign-in' }),
    ).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole('treegrid')).toHaveCount(0);

    await garden.setTokenClock(0);
    await signInToGarden(page.getByRole('button', { name: 'Sign in again' }), {
      asked: false,
    });
    await expect(rowOf(page, 'playground')).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Configure Peering' }),
    ).toBeEnabled();
  });

  test('can be tried again when its window was closed', async ({
    page,
    context,
  }) => {
    await openAsMara(page);
    // Without a session of the issuer the window asks who to be.
    await context.clearCookies();
    await page.reload();
    // Until the tab offers it the bar of the page does.
    await expect(
      page.getByRole('heading', { name: 'Sign in to OSC' }),
    ).toBeVisible();
    const button = page.getByRole('button', { name: 'Sign in to OSC' });
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      button.click(),
    ]);
    await expect(
      popup.getByRole('button', { name: 'Mara Lind' }),
    ).toBeVisible();
    await popup.close();
    const trouble = page.getByRole('alert').filter({
      hasText: 'The window was closed before you were signed in.',
    });
    await expect(trouble).toBeVisible();
    await expect(button).toBeEnabled();

    // It stays when the portal is asked again, as it is when the user comes back to the page.
    const answer = page.waitForResponse(/\/garden-prod\/shop\/peerings$/);
    await page.evaluate(() =>
      window.dispatchEvent(new Event('visibilitychange')),
    );
    expect((await answer).status()).toBe(401);
    await expect(trouble).toBeVisible();
    await expect(button).toBeEnabled();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`finds nothing for axe, ${theme}`, async ({ page, context }) => {
      await useTheme(page, theme);
      await openAsMara(page);
      await page
        .getByRole('button', { name: 'Actions for shop', exact: true })
        .click();
      await page.getByRole('menuitem', { name: 'Kubeconfig…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Create' }).waitFor();
      const ofDialog = new AxeBuilder({ page }).include('[role=dialog]');
      expect((await ofDialog.analyze()).violations).toEqual([]);
      await dialog.getByRole('button', { name: 'Create' }).click();
      await expect(dialog).toContainText('The viewer kubeconfig is ready.');
      expect((await ofDialog.analyze()).violations).toEqual([]);
      await dialog.getByRole('button', { name: 'Close' }).click();

      await endSession(context);
      await page.reload();
      await expect(
        page.getByRole('heading', { name: 'Sign in to OSC' }),
      ).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .include('[data-testid="gardener-root"]')
        .analyze();
      expect(violations).toEqual([]);
    });
  }
});
