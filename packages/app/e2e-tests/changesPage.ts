import { expect, Locator, Page } from '@playwright/test';
import { DemoGarden, ShootKey } from './DemoGarden';

/** The address of the page of all changes. */
export const CHANGES = '/gardener/changes?garden=osc';

/** The newest change of a subject. */
export function row(page: Page, subject: string): Locator {
  return page.getByRole('row', { name: new RegExp(`^${subject}, `) }).first();
}

/** What can be done with it. */
export function act(page: Page, name: string, subject: string): Locator {
  return page
    .getByRole('button', { name: `${name}: ${subject}`, exact: true })
    .first();
}

/** Waits until the newest change of a subject is in a state. */
export async function expectState(
  page: Page,
  subject: string,
  state: RegExp,
): Promise<void> {
  await expect(row(page, subject)).toHaveAccessibleName(
    new RegExp(`, (${state.source})$`),
    { timeout: 60_000 },
  );
}

/** How many of some shoots each of others lists. */
export async function listedAmong(
  garden: DemoGarden,
  shoots: readonly ShootKey[],
  keys: readonly ShootKey[] = shoots,
): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const key of keys) {
    const entries = await garden.entries(key);
    counts.push(
      shoots.filter(other =>
        entries.some(entry => entry.startsWith(`${other}/`)),
      ).length,
    );
  }
  return counts;
}
