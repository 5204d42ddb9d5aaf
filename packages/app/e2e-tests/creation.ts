import { expect, Locator, Page } from '@playwright/test';

/** Opens the template as a person does: from the list. */
export async function chooseTemplate(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Create' })
    .click();
  await page
    .getByRole('article')
    .or(page.locator('.MuiCard-root'))
    .filter({ hasText: 'Create a cluster' })
    .getByRole('button', { name: 'Choose' })
    .click();
}

/** The same, and waits for its form. */
export async function openForm(page: Page): Promise<void> {
  await chooseTemplate(page);
  await expect(projectField(page)).toBeVisible();
}

export function projectField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Project' });
}

/** What stands under a title of the form. */
export function fieldOf(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** Fills the first step for a production cluster of project prod; what the Garden offers of clouds is chosen already. */
export async function fillCluster(page: Page, name: string): Promise<void> {
  await projectField(page).fill('pro');
  await page.keyboard.press('Enter');
  await expect(projectField(page)).toHaveValue('prod');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('radio', { name: 'Production' }).check();
  const cloud = fieldOf(page, 'Cloud');
  await cloud.getByLabel('Cloud profile').selectOption('osc');
  await cloud.getByLabel('Region').selectOption('eu-de');
  await expect(cloud.getByLabel('Credentials')).toHaveValue(/osc-credentials/);
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
}

/** The row of a peering. From 1. */
export function peeringRow(page: Page, number: number): Locator {
  return page.getByRole('group', { name: `Peering ${number}`, exact: true });
}

/** Adds a row and chooses its target by keyboard, as the first that the list offers for a text. */
export async function addPeering(
  page: Page,
  text: string,
  option: RegExp,
): Promise<void> {
  await page.getByRole('button', { name: 'Add Peering' }).click();
  await page.keyboard.type(text);
  await expect(page.getByRole('option', { name: option })).toHaveAttribute(
    'data-focus',
    'true',
  );
  await page.keyboard.press('Enter');
}

/** A block of the network, by its network. */
export function blockCard(page: Page, cidr: string | RegExp): Locator {
  return page.getByRole('radio', { name: cidr });
}

/** Leaves the workers as they are offered, and comes to the last step with a field. */
export async function keepWorkers(page: Page): Promise<void> {
  await expect(
    page.getByRole('group', { name: 'Worker group 1' }),
  ).toBeVisible();
  await goOn(page);
  await expect(fieldOf(page, 'Findings and manifest')).toBeVisible();
}
