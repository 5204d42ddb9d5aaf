import { expect, Locator, Page } from '@playwright/test';

export const LANDSCAPE = '/gardener/landscape?garden=osc';

/** Opens the landscape and waits until it is drawn. */
export async function openLandscape(page: Page, query = ''): Promise<Locator> {
  await page.goto(`${LANDSCAPE}${query}`);
  const graph = page.getByRole('application', {
    name: /^Landscape of Garden osc/,
  });
  await expect(graph.getByRole('button', { name: /^shop, / })).toBeVisible();
  return graph;
}

/** A shoot, a line or a group of the drawing. */
export function graphItem(graph: Locator, name: RegExp): Locator {
  return graph.getByRole('button', { name });
}

/** What is known of what is chosen, by its title. */
export function panel(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}
