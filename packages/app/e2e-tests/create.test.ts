import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';
import { openMadeTab, test } from './changes';
import {
  addPeering,
  blockCard,
  fieldOf,
  fillCluster,
  goOn,
  keepWorkers,
  openForm,
  peeringRow,
  projectField,
} from './creation';
import { rowOf, signIn } from './portal';
import { searchFor, searchIndexFor } from './search';

const CART = 'garden-prod/cart';
const BASTION = 'garden-ops/bastion';
const REPORTS = 'garden-data/reports';
const CLEARING = 'garden-partner/clearing';
const CART_IN_CATALOG = '/catalog/default/resource/osc.garden-prod.cart';

test.use({ makes: [CART], writes: [BASTION, REPORTS] });

/** Of the fields of the plugin; what the portal puts around them is its own. */
async function expectNoViolation(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page })
    .include('[data-testid="gardener-root"]')
    .analyze();
  expect(violations).toEqual([]);
}

test.describe('A new cluster, as mara', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, 'mara');
    await openForm(page);
  });

  test('is created from the template with its peerings, and is found', async ({
    page,
    garden,
  }) => {
    test.setTimeout(300_000);
    const theirs = await garden.entries(CLEARING);
    await fillCluster(page, 'cart');
    await expectNoViolation(page);
    await goOn(page);

    // A block of the network, from those that are free.
    await page
      .getByLabel('Size', { exact: true })
      .selectOption({ label: '/27, up to 32 nodes' });
    await page.getByLabel('every shoot that I may see').check();
    const second = blockCard(page, /^10\.5\.\d+\.\d+\/27$/).nth(1);
    await second.check();
    const nodes = await second.inputValue();
    await expect(
      page.getByRole('row', { name: /^\/27 32 1,024$/ }),
    ).toHaveAttribute('aria-current', 'true');

    // Two peers that she may write, and one that she can't see.
    await addPeering(page, 'basti', /^ops \/ bastion, 10\.5\.2\.16\/28/);
    await expect(peeringRow(page, 1)).toContainText('10.5.2.16/28');
    await expect(peeringRow(page, 1)).toContainText('No conflict');
    await expect(
      peeringRow(page, 1).getByLabel(
        'Configure reverse peering on target shoot',
      ),
    ).toBeChecked();
    await addPeering(page, 'repo', /^data \/ reports, 10\.250\.0\.0\/27/);
    await expect(peeringRow(page, 2)).toContainText(
      'Default node CIDR: may be asymmetric',
    );
    await page.getByRole('button', { name: 'Add Peering' }).click();
    await page.keyboard.type('garden-partner/clearing/eu-de-2');
    await page.keyboard.press('Enter');
    const clearing = peeringRow(page, 3);
    await expect(clearing).toContainText('Not accessible: CIDR not checked');
    await expect(clearing).toContainText('unknown');
    await expect(
      clearing.getByLabel('Configure reverse peering on target shoot'),
    ).toBeDisabled();
    await expect(clearing).toContainText(
      'The owner of garden-partner must add the reverse entry.',
    );
    await clearing.getByRole('button', { name: 'Show it now' }).click();
    await expect(
      clearing.getByRole('region', { name: 'YAML to hand over for clearing' }),
    ).toContainText('name: cart');
    // The block is the chosen one still.
    await expect(blockCard(page, nodes)).toBeChecked();
    const writes = fieldOf(page, 'Peerings').getByRole('listitem');
    await expect(writes).toHaveText([
      /Shoot prod \/ cart with 3 entries/,
      /Wait until a seed is assigned/,
      /Reverse entry on bastion and reports/,
      /clearing: by its owner/,
    ]);
    await expect(page.getByText(/1 warning will be asked about/)).toBeVisible();
    await expectNoViolation(page);
    await goOn(page);

    await expect(
      page.getByRole('radio', { name: 'Never', exact: true }),
    ).toBeChecked();
    await expectNoViolation(page);
    await keepWorkers(page);

    // Nothing is written unseen.
    const check = fieldOf(page, 'Findings and manifest');
    await expect(check).toContainText(`nodes: ${nodes}`);
    await expect(check).toContainText('type: osc-peering-service');
    await expect(check).toContainText('reports uses 10.250.0.0/27');
    await expect(check).toContainText('clearing is not accessible');
    await expect(
      check.getByRole('region', { name: 'To be done by others' }),
    ).toContainText('Ask the owner of garden-partner');
    await expectNoViolation(page);
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(
      page.getByText("'Findings and manifest' Accept the warnings first."),
    ).toBeVisible();
    await check.getByLabel('Create although there is 1 warning').check();
    await page.getByRole('button', { name: 'Review' }).click();
    expect(await garden.find(CART)).toBeUndefined();

    // The task says what it came to.
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(
      page.getByText('osc/garden-prod/cart is created.'),
    ).toBeVisible({ timeout: 120_000 });
    await expect(
      page.getByText('On garden-partner/clearing add this'),
    ).toBeVisible();
    await expect(page.getByText('seed: eu-de-1').first()).toBeVisible();
    expect(await garden.entries(CART)).toEqual([
      'garden-ops/bastion/eu-de-1',
      'garden-data/reports/eu-de-1',
      'garden-partner/clearing/eu-de-2',
    ]);
    for (const peer of [BASTION, REPORTS] as const) {
      expect(await garden.entries(peer)).toContain('garden-prod/cart/eu-de-1');
    }
    expect(await garden.entries(CLEARING)).toEqual(theirs);

    // It is in the catalog without anybody's registering it.
    await expect(
      page.getByRole('link', { name: 'Open the cluster' }),
    ).toHaveAttribute('href', CART_IN_CATALOG);
    await openMadeTab(page, CART);
    await expect(rowOf(page, 'bastion')).toContainText('Configured');
    await expect(rowOf(page, 'reports')).toContainText('Configured');
    await expect(rowOf(page, 'clearing')).toContainText('Not accessible');

    // And it is found by its network at once.
    const address = nodes.replace(/\/27$/, '');
    await searchFor(page, address);
    await expect(
      page
        .getByRole('region', { name: `whose node network holds ${address}` })
        .getByRole('link', { name: 'cart', exact: true }),
    ).toBeVisible();
    await searchFor(page, nodes);
    const same = page
      .getByRole('region', { name: `whose node network overlaps ${nodes}` })
      .getByRole('listitem')
      .filter({ hasText: 'cart' });
    await expect(same).toContainText('is this network');
    await expect(same).toContainText('2 configured');

    // By its name it is found as soon as the index is made again, with how it stands now.
    const cart = await searchIndexFor(page, 'cart');
    await expect(cart).toContainText('Project prod');
    await expect(cart).toContainText('Purpose production');
    await expect(cart).toContainText('2 configured');
    await expect(cart).toContainText('1 not accessible');
    await cart.getByRole('link', { name: 'cart' }).click();
    await expect(page).toHaveURL(/osc\.garden-prod\.cart/);
  });

  test('is not created where its network overlaps that of a peer, until its name is typed', async ({
    page,
    garden,
  }) => {
    await fillCluster(page, 'cart');
    await goOn(page);
    await addPeering(page, 'basti', /^ops \/ bastion/);
    await page
      .getByRole('textbox', { name: 'Other block' })
      .fill('10.5.2.0/27');
    await expect(peeringRow(page, 1)).toContainText(
      'Node networks of cart and bastion overlap in 16 addresses',
    );
    await expect(peeringRow(page, 1)).toContainText(
      'Choose another block for the new shoot, or remove the peering.',
    );
    await expect(page.getByText('1 error to be solved')).toBeVisible();
    await expectNoViolation(page);
    await goOn(page);
    await keepWorkers(page);
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(
      page.getByText(/' Type cart to create it although ranges overlap/),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Create', exact: true }),
    ).toHaveCount(0);
    expect(await garden.find(CART)).toBeUndefined();
  });

  test('can’t have the name of another one', async ({ page, garden }) => {
    await garden.make(CART, 'garden-prod/returns', '10.5.9.32/28');
    await fillCluster(page, 'cart');
    // The catalog of the portal hears of it in a moment.
    await expect(async () => {
      await goOn(page);
      await expect(
        page.getByText(
          "'Project' The name cart is that of a shoot which exists already in garden-prod.",
        ),
      ).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(projectField(page)).toBeVisible();
  });

  test('whose name is taken meanwhile is refused before the task begins', async ({
    page,
    garden,
  }) => {
    await fillCluster(page, 'cart');
    await goOn(page);
    await expect(blockCard(page, /^10\.5\./).first()).toBeChecked();
    await goOn(page);
    await keepWorkers(page);
    await expect(page.getByText('Nothing speaks against it.')).toBeVisible();
    await garden.make(CART, 'garden-prod/returns', '10.5.9.32/28');
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(
      page.getByText(
        "'Findings and manifest' It can’t be created: A shoot of this name exists already: cart in garden-prod",
      ),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Create', exact: true }),
    ).toHaveCount(0);
  });
});

test('A new cluster is not offered to jon, who may only look', async ({
  page,
  garden,
}) => {
  await signIn(page, 'jon');
  await openForm(page);
  await projectField(page).fill('prod');
  const option = page.getByRole('option', { name: /prod/ });
  await expect(option).toBeDisabled();
  await expect(option).toContainText(
    'You may not create clusters here: you need create shoots in project prod.',
  );
  await page.keyboard.press('Enter');
  await expect(option).toBeVisible();
  await expectNoViolation(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('cart');
  await goOn(page);
  await expect(
    page.getByText(
      "'Project' Choose a project in which you may create shoots.",
    ),
  ).toBeVisible();
  expect(await garden.find(CART)).toBeUndefined();
});
