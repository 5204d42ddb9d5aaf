import { expect, Locator, Page, test as base } from '@playwright/test';
import { DemoGarden, nameOf, ShootKey } from './DemoGarden';
import { peeringTab } from './portal';

/** A test that leaves the landscape as it found it. */
export const test = base.extend<{
  /** The shoots that the tests of a file write: as they were before a test, they are after it. */
  writes: readonly ShootKey[];
  /** The shoots that its tests make through the portal: they are gone after it. */
  makes: readonly ShootKey[];
  /** Of the Garden under the portal of a file. */
  kubeconfig: string;
  garden: DemoGarden;
}>({
  writes: [[], { option: true }],
  makes: [[], { option: true }],
  kubeconfig: [process.env.PORTAL_KUBECONFIG ?? '', { option: true }],
  garden: [
    async ({ writes, makes, kubeconfig }, use) => {
      const garden = new DemoGarden(kubeconfig);
      await garden.keep(writes);
      garden.willBeMade(makes);
      await use(garden);
      await garden.putBack();
    },
    { auto: true },
  ],
});

/** Opens a cluster's Peering tab and waits until it can be worked with. */
export async function openTab(page: Page, key: ShootKey): Promise<void> {
  const { namespace, name } = nameOf(key);
  await page.goto(peeringTab(`osc.${namespace}.${name}`));
  // What the user may do is known then, too.
  await expect(
    page.getByRole('button', { name: 'Configure Peering' }),
  ).toBeEnabled();
}

/** The same for a cluster that was made just now: the catalog hears of it in a moment. */
export async function openMadeTab(page: Page, key: ShootKey): Promise<void> {
  await expect(async () => {
    const { namespace, name } = nameOf(key);
    await page.goto(peeringTab(`osc.${namespace}.${name}`));
    await expect(page.getByRole('treegrid')).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

/** Opens the dialog in which peerings are added and removed. */
export async function configurePeering(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Configure Peering' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('heading', { name: 'Configure Peering' }),
  ).toBeFocused();
  return dialog;
}

/** The row of a peering to add. From 1. */
export function rowToAdd(dialog: Locator, number: number): Locator {
  return dialog.getByRole('group', {
    name: `Peering to add, number ${number}`,
  });
}

/** Adds a row and chooses its target by keyboard, as the first that the list offers for a text. */
export async function addTarget(
  dialog: Locator,
  text: string,
  option: RegExp,
): Promise<void> {
  const page = dialog.page();
  await dialog.getByRole('button', { name: 'Add Peering' }).click();
  await page.keyboard.type(text);
  await expect(dialog.getByRole('option', { name: option })).toHaveAttribute(
    'data-focus',
    'true',
  );
  await page.keyboard.press('Enter');
}

/** Goes on to the review, and waits for the plan. */
export async function review(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Review' }).click();
  await expect(applyButton(dialog)).toBeVisible();
}

export function applyButton(dialog: Locator): Locator {
  return dialog.getByRole('button', { name: /^Apply \d/ });
}

/** A line of the journal of a change, by its number and what it is about. */
export function stepOf(dialog: Locator, title: string): Locator {
  return dialog.getByRole('listitem').filter({ hasText: title });
}

/** Opens the menu of a row by the name of its target, or that of the tab by the name of its cluster. */
export async function openMenu(page: Page, of: string): Promise<Locator> {
  const name = `Actions for ${of}`;
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('menu', { name, exact: true });
}

/** The lines of the tab's history with a text. */
export function historyLine(page: Page, text: string): Locator {
  return page
    .getByRole('list', { name: 'Changes, newest first' })
    .getByRole('listitem')
    .filter({ hasText: text });
}
