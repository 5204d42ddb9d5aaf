import { expect, Locator, Page } from '@playwright/test';

/** The demo users of the sign-in page. */
export type DemoUser = 'mara' | 'jon' | 'carol' | 'nobody';

const TITLES: Record<DemoUser, RegExp> = {
  mara: /Mara Lind/,
  jon: /Jon Weiss/,
  carol: /Carol Stone/,
  nobody: /No Body/,
};

/** Signs in by the sign-in page, as a person does, and is on the first page then. */
export async function signIn(page: Page, user: DemoUser): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: TITLES[user] }).click();
  await expect(page.getByRole('link', { name: 'Home' })).toBeVisible();
}

/**
 * Is signed in on every page that is opened from now on, as in a tab in which a user was chosen before. Whoever is not on the way
 * to the first page need not load it.
 */
export async function beSignedIn(page: Page, user: DemoUser): Promise<void> {
  await page.addInitScript(
    name => window.sessionStorage.setItem('demo-user', name),
    user,
  );
}

/** Chooses a theme before the page is opened. */
export async function useTheme(
  page: Page,
  theme: 'light' | 'dark',
): Promise<void> {
  await page.addInitScript(
    name => window.localStorage.setItem('theme', name),
    theme,
  );
}

/** The path of a cluster's Peering tab. */
export function peeringTab(entityName: string): string {
  return `/catalog/default/resource/${entityName}/peering`;
}

/** The row of a peering, by the name of the other shoot. */
export function rowOf(page: Page, target: string): Locator {
  return page.getByRole('row', {
    name: new RegExp(`^Peering with ${target},`),
  });
}

/** Opens a cluster's Peering tab and waits until its table is there. */
export async function openPeerings(
  page: Page,
  entityName: string,
): Promise<void> {
  await page.goto(peeringTab(entityName));
  await expect(page.getByRole('treegrid')).toBeVisible();
}

/** The card with the extension as the Garden has it; it is asked for when it comes into view. */
export async function manifestCard(page: Page): Promise<Locator> {
  const card = page.getByRole('region', { name: 'Manifest', exact: true });
  await card.scrollIntoViewIfNeeded();
  await expect(card).toContainText('osc-peering-service');
  return card;
}
