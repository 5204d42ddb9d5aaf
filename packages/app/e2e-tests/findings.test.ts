import { expect, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { test } from './changes';
import { beSignedIn } from './portal';

const FINDINGS = '/gardener/findings?garden=osc';

/** What findings of one group have in common, by its title. */
function group(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** Opens or closes the rows of a group. */
async function fold(page: Page, title: string): Promise<Locator> {
  await group(page, title)
    .getByRole('button', { name: new RegExp(title) })
    .click();
  return page.getByRole('table', { name: `Findings: ${title}` });
}

async function openFindings(page: Page, query = ''): Promise<void> {
  await page.goto(`${FINDINGS}${query}`);
  await expect(page.getByText(/that you may see$/)).toBeVisible();
}

test.describe('Findings, as mara', () => {
  test.use({
    writes: [
      'garden-prod/shop',
      'garden-dev/shop-dev',
      'garden-dev/test-2',
      'garden-ops/monitoring',
    ],
  });

  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('are counted, grouped in three ways, filtered, and a link shows the same again', async ({
    page,
  }) => {
    await openFindings(page);
    await expect(
      page.getByText('26 shoots in 4 projects that you may see'),
    ).toBeVisible();
    const overlap = 'Node networks of two peers overlap';
    await expect(await fold(page, overlap)).toContainText('playground');
    await expect(page).toHaveURL(/open=CIDR_OVERLAP/);
    await page
      .getByRole('button', { name: 'findings of one shoot together' })
      .click();
    await expect(page).toHaveURL(/group=shoot/);
    await expect(page).not.toHaveURL(/open=/);
    await expect(
      page
        .getByRole('button', { name: /dev \/ playground .*CIDR overlap 1/ })
        .first(),
    ).toBeVisible();
    await page
      .getByRole('button', { name: 'findings of one project together' })
      .click();
    await expect(page).toHaveURL(/group=project/);
    await expect(
      page.getByRole('button', { name: /prod Reverse missing 1/ }).first(),
    ).toBeVisible();
    await page
      .getByRole('button', { name: 'findings of one kind together' })
      .click();

    const filter = async (label: string, value: RegExp) => {
      await page.getByRole('button', { name: `${label}: any` }).click();
      await page
        .getByRole('dialog', { name: label })
        .getByRole('checkbox', { name: value })
        .check();
      await page.keyboard.press('Escape');
    };
    await filter('Severity', /^Error/);
    await expect(page).toHaveURL(/severity=error/);
    await expect(group(page, 'Reverse entry missing')).toHaveCount(0);
    await filter('Project', /^dev/);
    await filter('Finding', /^CIDR overlap/);
    // What is left, and the plan beside it.
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
    await fold(page, overlap);
    await page.reload();
    await expect(
      page.getByRole('table', { name: `Findings: ${overlap}` }),
    ).toContainText('playground');

    await page.getByRole('searchbox').fill('nothing like this');
    await expect(
      page.getByText('No finding matches the filters'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(group(page, 'Reverse entry missing')).toBeVisible();

    await page.goto(`${FINDINGS}&severity=odd&project=moon&code=NO_SUCH`);
    const note = page.getByText(/asks for what is not here for you/);
    for (const part of ['severity odd', 'project moon', 'finding NO_SUCH']) {
      await expect(note).toContainText(part);
    }
  });

  test('are saved as a table, all that match', async ({ page }) => {
    const save = async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV' }).click(),
      ]);
      const text = (await readFile(await file.path())).toString();
      return text.trim().split(/\r?\n/);
    };
    await openFindings(page);
    const [head, ...all] = await save();
    expect(head).toMatch(/Severity,Code,Project,Namespace,Shoot/);
    expect(all.some(line => /CIDR_OVERLAP.*(playground|shop)/.test(line))).toBe(
      true,
    );
    await openFindings(page, '&code=DUPLICATE_ENTRY');
    await expect(group(page, 'Entry listed twice')).toBeVisible();
    const [, ...one] = await save();
    expect(one).toHaveLength(1);
    expect(one[0]).toMatch(/DUPLICATE_ENTRY.*test-2.*test-1/);
  });

  test('are mended in one plan: ticked, checked, reviewed, one left out, applied', async ({
    page,
    garden,
  }) => {
    await openFindings(page);
    const extent = page.getByText(/^\d+ repairs, \d+ shoots to patch/);
    await expect(extent).toBeVisible();
    const proposed = parseInt((await extent.textContent()) ?? '', 10);

    // By row, by group, and all at once.
    const rows = await fold(page, 'Entry listed twice');
    const drop = rows.getByRole('checkbox', {
      name: 'In the plan: Drop the duplicate of test-1 on test-2',
    });
    await drop.uncheck();
    await expect(page.getByText('left out by you')).toBeVisible();
    await expect(extent).toHaveText(new RegExp(`^${proposed - 1} repairs`));
    await group(page, 'Entry listed twice')
      .getByRole('checkbox', { name: 'Repairs of Entry listed twice' })
      .check();
    await expect(drop).toBeChecked();
    await page.getByRole('button', { name: 'Clear plan' }).click();
    await expect(page.getByText('No repair is chosen.')).toBeVisible();
    await page.getByRole('button', { name: 'Propose repairs' }).click();
    await expect(extent).toHaveText(new RegExp(`^${proposed} repairs`));

    const missing = await fold(page, 'Reverse entry missing');
    await expect(
      missing.getByText('Held until migration ends').first(),
    ).toBeVisible();
    await expect(missing).toContainText('ci was made anew: confirm first');

    await page.getByRole('button', { name: 'Check repairs' }).click();
    await page
      .getByRole('button', { name: 'Review repairs' })
      .click({ timeout: 60_000 });
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Dry run accepted').first()).toBeVisible();
    const before = await garden.entries('garden-dev/test-2');
    await dialog.getByRole('checkbox', { name: /legacy-shop/ }).uncheck();
    await expect(dialog.getByText('· Left out')).toBeVisible();
    const accept = dialog.getByRole('checkbox', { name: /accept/i });
    if (await accept.count()) await accept.first().check();
    expect(await garden.entries('garden-dev/test-2')).toEqual(before);
    await dialog.getByRole('button', { name: /^Apply \d/ }).click();
    await expect(
      dialog.getByRole('heading', { name: /^(Written|Applied)$/ }),
    ).toBeVisible({ timeout: 60_000 });
    const shop = await garden.entries('garden-prod/shop');
    expect(shop.some(entry => entry.includes('/legacy-shop/'))).toBe(true);
    expect(shop.some(entry => entry.startsWith('garden-ops/ci/'))).toBe(true);
    expect(
      (await garden.entries('garden-dev/shop-dev')).filter(entry =>
        entry.startsWith('garden-prod/shop/'),
      ),
    ).toHaveLength(1);
    expect(
      (await garden.entries('garden-dev/test-2')).filter(entry =>
        entry.startsWith('garden-dev/test-1/'),
      ),
    ).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Close' }).click();
    // What is mended is gone from the page by itself.
    await expect(group(page, 'Entry listed twice')).toHaveCount(0, {
      timeout: 90_000,
    });
  });
});
