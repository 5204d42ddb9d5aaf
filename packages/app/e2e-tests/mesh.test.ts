import { expect, Locator, Page } from '@playwright/test';
import { test } from './changes';
import { DemoGarden, ShootKey } from './DemoGarden';
import { beSignedIn } from './portal';

const VAULT = 'garden-ops/vault';
const LAKE = 'garden-data/lake';
const ORDERS = 'garden-prod/orders';

/** Opens the dialog that peers many shoots. */
async function openMesh(page: Page): Promise<Locator> {
  await page.goto('/gardener/landscape?garden=osc');
  await page.getByRole('button', { name: 'Mesh' }).click();
  return page.getByRole('dialog');
}

/** Adds the shoot of a name, as a person looks for it. */
async function addShoot(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Add shoots' }).fill(name);
  await dialog
    .getByRole('option', { name: new RegExp(`/ ${name},`) })
    .first()
    .click();
}

function chosen(dialog: Locator, number: number): Locator {
  return dialog.getByText(`Chosen shoots (${number})`);
}

/** What a plan says of a pair, where the row of one meets the column of the other. */
function cell(dialog: Locator, one: string, other: string): Locator {
  return dialog
    .getByRole('table', { name: 'What the plan says of each pair' })
    .getByText(new RegExp(`^${one} and ${other}: `));
}

async function lists(
  garden: DemoGarden,
  key: ShootKey,
  other: ShootKey,
): Promise<boolean> {
  const entries = await garden.entries(key);
  return entries.some(entry => entry.startsWith(`${other}/`));
}

test.describe('A mesh, as mara', () => {
  test.use({ writes: [VAULT, LAKE, ORDERS] });

  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('peers shoots with each other, tells of each pair, tries again those that failed, and stands on the page of changes', async ({
    page,
    garden,
  }) => {
    const dialog = await openMesh(page);
    for (const name of ['vault', 'lake', 'orders']) {
      await addShoot(dialog, name);
    }
    await expect(chosen(dialog, 3)).toBeVisible();
    await dialog.getByRole('button', { name: 'Review 3 pairs' }).click();
    await expect(cell(dialog, 'vault', 'lake')).toHaveCount(1);
    await expect(cell(dialog, 'lake', 'vault')).toHaveCount(1);
    expect(await lists(garden, VAULT, LAKE)).toBe(false);

    await garden.refusePatches(ORDERS, 'orders is frozen');
    await dialog.getByRole('button', { name: /^Apply 3 patches/ }).click();
    await expect(dialog.getByText('2 failed')).toBeVisible({ timeout: 60_000 });
    await expect(dialog.getByText('1 written')).toBeVisible();
    const pair = dialog.getByRole('listitem');
    await expect(
      pair.filter({ hasText: /vault and data \/ lake|lake and ops \/ vault/ }),
    ).toContainText('Written');
    const failed = pair.filter({ hasText: /Failed/ });
    await expect(failed).toHaveCount(2);
    await expect(failed.first()).toContainText('orders');
    // What was written of the pairs that failed is taken back.
    expect(await lists(garden, VAULT, LAKE)).toBe(true);
    expect(await lists(garden, VAULT, ORDERS)).toBe(false);
    expect(await lists(garden, LAKE, ORDERS)).toBe(false);

    await garden.clearFaults();
    await dialog
      .getByRole('button', { name: 'Plan what is left again' })
      .click();
    await expect(
      dialog.getByRole('heading', { name: 'Review what is left of the mesh' }),
    ).toBeVisible();
    await expect(dialog.getByText('Will be written (2)')).toBeVisible();
    await dialog.getByRole('button', { name: /^Apply 3 patches/ }).click();
    await expect(dialog.getByText('2 written')).toBeVisible({
      timeout: 60_000,
    });
    for (const [one, other] of [
      [VAULT, LAKE],
      [VAULT, ORDERS],
      [LAKE, ORDERS],
    ] as const) {
      expect(await lists(garden, one, other)).toBe(true);
      expect(await lists(garden, other, one)).toBe(true);
    }

    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('tab', { name: 'Changes' }).click();
    await expect(
      page.getByRole('row', { name: /^3 pairs, / }).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('row', { name: /^2 pairs, / }).first(),
    ).toBeVisible();
  });

  test('takes hubs and spokes, whole projects, and says of each pair what stands in its way', async ({
    page,
  }) => {
    const dialog = await openMesh(page);
    const field = dialog.getByRole('combobox', { name: 'Add shoots' });
    await field.fill('ops/');
    await expect(dialog.getByRole('option').first()).toHaveAccessibleName(
      'All shoots of ops',
    );
    await dialog.getByRole('option', { name: 'All shoots of ops' }).click();
    await expect(dialog.getByText(/^\d+ shoots added\./)).toBeVisible();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await expect(chosen(dialog, 0)).toBeVisible();

    // By keyboard alone: what is typed is looked for, Enter takes the first.
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('pipeline');
    await expect(
      dialog.getByRole('option', { name: /\/ pipeline\b/ }),
    ).toHaveAttribute('data-focus', 'true');
    await page.keyboard.press('Enter');
    await expect(chosen(dialog, 1)).toBeVisible();
    for (const name of ['shop', 'vault', 'playground']) {
      await addShoot(dialog, name);
    }
    await page.keyboard.press('Escape');
    await expect(chosen(dialog, 4)).toBeVisible();
    await expect(dialog.getByText('6 pairs of at most 500')).toBeVisible();

    await dialog.getByRole('radio', { name: /^Hub and spoke/ }).check();
    await expect(
      dialog.getByRole('button', { name: 'Review 0 pairs' }),
    ).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('checkbox', { name: /^Hub: .*shop/ }).check();
    await expect(dialog.getByText('3 pairs of at most 500')).toBeVisible();
    await dialog
      .getByRole('button', { name: /^Take .*playground out/ })
      .click();
    await expect(dialog.getByText('2 pairs of at most 500')).toBeVisible();
    await dialog.getByRole('checkbox', { name: /^Hub: .*vault/ }).check();
    await dialog
      .getByRole('checkbox', { name: 'Peer the hubs with each other, too' })
      .check();
    await expect(dialog.getByText('3 pairs of at most 500')).toBeVisible();

    await dialog.getByRole('button', { name: 'Review 3 pairs' }).click();
    await expect(cell(dialog, 'shop', 'pipeline')).toContainText(
      'can’t be written (CIDR overlap',
    );
    await expect(dialog.getByText(/^Not written \(1\)/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Back' }).click();
    await expect(chosen(dialog, 3)).toBeVisible();

    // What was chosen is not lost by a slip.
    await page.keyboard.press('Escape');
    const asking = page.getByRole('alertdialog');
    await expect(asking).toContainText('3 chosen shoots');
    await asking.getByRole('button', { name: /Keep/ }).click();
    await expect(chosen(dialog, 3)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await asking.getByRole('button', { name: /Discard/ }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Mesh' })).toBeFocused();
  });
});
