import { expect, Locator, Page } from '@playwright/test';

/** Opens the page of search for a text, among clusters alone where that is wanted. */
export async function searchFor(
  page: Page,
  text: string,
  among: 'all' | 'clusters' = 'all',
): Promise<void> {
  const types = among === 'clusters' ? '&types[]=gardener-shoots' : '';
  await page.goto(`/search?query=${encodeURIComponent(text)}${types}`);
  await expect(page.getByRole('textbox', { name: 'Search' })).toHaveValue(text);
}

/** Searches for a cluster by its name until the index has it: that is made again and again by itself. */
export async function searchIndexFor(
  page: Page,
  name: string,
): Promise<Locator> {
  const result = page
    .getByRole('listitem')
    .filter({ hasText: 'Garden osc' })
    .filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(async () => {
    await searchFor(page, name, 'clusters');
    await expect(result).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  return result;
}
