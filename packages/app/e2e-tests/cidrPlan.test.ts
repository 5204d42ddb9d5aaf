import { expect, Locator, Page, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fieldOf, fillCluster, goOn } from './creation';
import { beSignedIn } from './portal';

const CIDR = '/gardener/cidr?garden=osc';

/** The map of a network, once it is there. */
async function openMap(page: Page, query = ''): Promise<Locator> {
  await page.goto(`${CIDR}${query}`);
  const map = page.getByRole('application', { name: /^Address map of/ });
  await expect(map).toBeVisible();
  return map;
}

/** The network that is drawn. */
function drawn(page: Page, network: string): Locator {
  return page.getByRole('application', {
    name: new RegExp(`^Address map of ${network.replaceAll('.', '\\.')} by`),
  });
}

function block(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Block' });
}

function whatIf(page: Page): Locator {
  return page.getByRole('region', { name: 'What if' });
}

test.describe('The CIDR plan, as mara', () => {
  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('is zoomed and moved by mouse and by keys, bar by bar, and a link restores it', async ({
    page,
  }) => {
    const map = await openMap(page, '&within=10.5.0.0/21');
    await expect(drawn(page, '10.5.0.0/21')).toBeVisible();
    await page.getByRole('button', { name: 'Network after' }).click();
    await expect(drawn(page, '10.5.8.0/21')).toBeVisible();
    await page.getByRole('button', { name: 'Network before' }).click();
    await expect(drawn(page, '10.5.0.0/21')).toBeVisible();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).not.toHaveURL(/within=10.5.0.0%2F21/);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect(drawn(page, '10.5.0.0/21')).toBeVisible();

    // One stop of Tab; within it, arrows walk through the bars.
    const shop = map.getByRole('button', {
      name: /^shop, nodes 10\.5\.0\.0\/27/,
    });
    await shop.focus();
    await page.keyboard.press('ArrowRight');
    await expect(shop).not.toBeFocused();
    await expect(map.locator(':focus')).toHaveAccessibleName(
      /nodes|services|free/,
    );
    await page.keyboard.press('Shift+ArrowRight');
    await expect(drawn(page, '10.5.8.0/21')).toBeVisible();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(drawn(page, '10.5.0.0/21')).toBeVisible();
    await shop.focus();
    await page.keyboard.press('+');
    await expect(drawn(page, '10.5.0.0/21')).toHaveCount(0);
    await page.keyboard.press('-');
    await expect(drawn(page, '10.5.0.0/21')).toBeVisible();
    await shop.focus();
    await page.keyboard.press('Enter');
    await expect(drawn(page, '10.5.0.0/21')).toHaveCount(0);
    const closer = page.url();
    expect(closer).toContain('within=10.5.0.0');
    await page.goto(CIDR);
    await page.goto(closer);
    await expect(shop).toBeVisible();
    await expect(page).toHaveURL(closer);
  });

  test('shows pools, lanes, kinds and equal ranges as one, with a legend', async ({
    page,
  }) => {
    const map = await openMap(page);
    const pools = page.getByRole('list', {
      name: 'Pools of private addresses',
    });
    await expect(
      pools.getByRole('button', { name: /^Show 10\.0\.0\.0\/8, \d+ shoots/ }),
    ).toBeVisible();
    await pools.getByRole('button', { name: /^Show 192\.168/ }).click();
    await expect(page).toHaveURL(/within=192\.168/);
    await page.goto(CIDR);
    const legend = page.getByRole('list', { name: 'Legend' });
    for (const sign of ['peers overlap', 'free', 'external or reserved']) {
      await expect(legend.getByText(sign, { exact: true })).toBeVisible();
    }
    await page.getByRole('button', { name: 'one lane for each seed' }).click();
    await expect(page).toHaveURL(/lanes=seed/);
    await expect(map.getByRole('group', { name: 'eu-de-2' })).toBeVisible();
    await page
      .getByRole('button', {
        name: 'one lane for all shoots that hang together by peerings',
      })
      .click();
    await expect(page).toHaveURL(/lanes=peeringGroup/);
    const services = page.getByRole('checkbox', { name: 'Services' });
    await services.setChecked(!(await services.isChecked()));
    await expect(page).toHaveURL(/show=/);

    // Equal ranges are one line, with how many share it.
    const ranges = page.getByRole('grid', { name: 'Ranges' });
    const shared = ranges
      .getByRole('row')
      .filter({ hasText: '10.250.0.0/27' })
      .filter({ hasText: 'nodes' });
    await expect(shared).toHaveCount(1);
    await expect(shared).toContainText(/\d+ shoots, default range/);
    await shared
      .getByRole('button', { name: 'Show 10.250.0.0/27 on the map' })
      .click();
    await expect(page).toHaveURL(/within=10\.250\.0\.0/);
    await ranges.getByRole('button', { name: 'Addresses' }).click();
    await expect(page).toHaveURL(/sort=addresses/);
    await expect(
      ranges.getByRole('columnheader', { name: 'Addresses' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  test('finds by address, network and name, and saves what is found', async ({
    page,
  }) => {
    await openMap(page);
    const ranges = page.getByRole('grid', { name: 'Ranges' });
    const find = page.getByRole('searchbox', {
      name: 'Find a CIDR, an IP or a shoot',
    });
    for (const text of ['10.5.2.40', '10.5.2.32/27', 'ci']) {
      await find.fill(text);
      await expect(
        ranges.getByRole('link', { name: 'ci', exact: true }).first(),
      ).toBeVisible();
      await expect(
        ranges.getByRole('link', { name: 'shop', exact: true }),
      ).toHaveCount(0);
    }
    await find.fill('shop');
    await expect(
      ranges.getByRole('link', { name: 'shop', exact: true }),
    ).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path()))
      .toString()
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toMatch(/^\uFEFF?"?Range"?,"?Kind"?,/);
    expect(lines.find(line => line.includes('10.5.0.0/27'))).toMatch(/shop/);
    expect(lines.some(line => line.includes('10.5.2.32/27'))).toBe(false);

    await page.goto(
      `${CIDR}&within=nonsense&project=moon&lanes=odd&colour=red&page=900`,
    );
    const note = page.getByText(/asks for what is not here for you/);
    for (const part of [
      'network nonsense',
      'project moon',
      'lanes odd',
      'colour red',
    ]) {
      await expect(note).toContainText(part);
    }
    await page
      .getByRole('button', { name: 'Take it out of the address' })
      .click();
    await expect(note).toHaveCount(0);
    await expect(page).not.toHaveURL(/colour|page=900/);
    await expect(ranges.getByRole('link').first()).toBeVisible();
  });

  test('tells what a block would mean, what is free instead, and what is wrong with a bad one', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMap(page);
    await block(page).fill('10.5.2.1/26');
    await page.keyboard.press('Tab');
    await expect(block(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(block(page)).toHaveAccessibleDescription(/10\.5\.2\.0\/26/);
    await expect(page).not.toHaveURL(/block=/);

    await block(page).fill('10.5.2.0/26');
    await expect(block(page)).not.toHaveAttribute('aria-invalid', 'true');
    for (const name of ['vault', 'bastion', 'ci']) {
      await expect(
        whatIf(page).getByText(name, { exact: true }).first(),
      ).toBeVisible();
    }
    await expect(whatIf(page)).toContainText('It could not peer with');
    await expect(page).toHaveURL(/block=10.5.2.0%2F26/);
    const free = whatIf(page).getByRole('radio');
    await free.last().check();
    await expect(page).toHaveURL(/pick=/);
    const pick = await free.last().getAttribute('value');
    await whatIf(page)
      .getByRole('button', { name: `Copy ${pick}`, exact: true })
      .click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      pick,
    );
    await page.reload();
    await expect(block(page)).toHaveValue('10.5.2.0/26');
    await expect(free.last()).toBeChecked();

    // A gap of the map is tried by a click on it.
    const gap = page
      .getByRole('application', { name: /^Address map of/ })
      .getByRole('button', { name: /free addresses from .* Try / })
      .first();
    await expect(gap).toHaveAccessibleName(/, up to [\d,]+ nodes/);
    const offered = /Try (\S+)\.$/.exec(
      (await gap.getAttribute('aria-label')) ?? '',
    );
    await gap.click();
    await expect(block(page)).toHaveValue(offered?.[1] ?? 'no block');
    await expect(whatIf(page)).toContainText(
      'Nothing that you may see is in it.',
    );
  });

  test('begins a new cluster with a free block', async ({ page }) => {
    await openMap(page, '&block=10.5.2.0/26');
    const chosen = whatIf(page).getByRole('radio').last();
    await chosen.check();
    const pick = await chosen.getAttribute('value');
    await whatIf(page)
      .getByRole('button', { name: `Use ${pick} for a new cluster` })
      .click();
    await fillCluster(page, 'parcel');
    await goOn(page);
    await expect(
      fieldOf(page, 'Node network').getByRole('radio', { checked: true }),
    ).toHaveAccessibleName(new RegExp(`${pick}`));
  });

  test('tries to grow the shoot of a link that names no block', async ({
    page,
  }) => {
    await openMap(page, '&shoot=garden-prod/shop');
    await expect(block(page)).toHaveValue('10.5.0.0/26');
    await expect(
      whatIf(page).getByRole('heading', { name: 'It could grow to' }),
    ).toBeVisible();
  });

  test('tells what a shoot would meet when it grows', async ({ page }) => {
    await openMap(page, '&q=shop');
    await page
      .getByRole('button', { name: 'Grow 10.5.0.0/27 of shop', exact: true })
      .click();
    await expect(page).toHaveURL(/shoot=garden-prod%2Fshop/);
    await expect(block(page)).toHaveValue('10.5.0.0/26');
    await expect(
      whatIf(page).getByRole('heading', { name: 'It could grow to' }),
    ).toBeVisible();
    await expect(whatIf(page)).toContainText(/hits \d+ peers?: .*playground/);
    await whatIf(page)
      .getByRole('button', { name: /^10\.5\.0\.0\/2[345]$/ })
      .first()
      .click();
    await expect(block(page)).not.toHaveValue('10.5.0.0/26');
    const whom = whatIf(page).getByRole('combobox', { name: 'For' });
    await expect(whom).toHaveValue('prod / shop');
    await whom.fill('lake');
    await page.getByRole('option', { name: /^data \/ lake/ }).click();
    await expect(page).toHaveURL(/shoot=garden-data%2Flake/);
    await expect(whom).toHaveValue('data / lake');
    await whom.fill('');
    await page.getByRole('option', { name: 'a new cluster' }).click();
    await expect(page).not.toHaveURL(/shoot=/);
    await expect(
      whatIf(page).getByText('Free blocks of this size'),
    ).toBeVisible();
  });
});
