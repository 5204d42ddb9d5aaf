import { expect, Locator, Page } from '@playwright/test';
import { openMadeTab, openTab, openMenu, test } from './changes';
import { rowOf, beSignedIn } from './portal';

/** Made for each test, and peered with the two others. */
const ANNEX = 'garden-dev/annex';
const PREVIEW = 'garden-dev/preview';
const TEST_1 = 'garden-dev/test-1';
const BASTION = 'garden-ops/bastion';
const TO_ANNEX = 'garden-dev/annex/eu-de-1';

test.use({ writes: [TEST_1, BASTION] });

/** Asks for the deletion of `annex` from the menu of its tab. */
async function askForDeletion(page: Page): Promise<Locator> {
  await (await openMenu(page, 'annex'))
    .getByRole('menuitem', { name: 'Delete cluster…' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Delete cluster annex?' });
  await expect(dialog).toContainText('This cluster still has 2 peerings.');
  return dialog;
}

test.describe('Delete cluster, as mara', () => {
  test.beforeEach(async ({ page, garden }) => {
    await garden.make(ANNEX, PREVIEW, '10.5.9.32/28');
    await garden.peer(ANNEX, TEST_1);
    await garden.peer(ANNEX, BASTION);
    await beSignedIn(page, 'mara');
    await openMadeTab(page, ANNEX);
    await expect(rowOf(page, 'test-1')).toContainText('Configured');
    await expect(rowOf(page, 'bastion')).toContainText('Configured');
  });

  test('removes the entries on both sides, waits until that is applied, and deletes', async ({
    page,
    garden,
  }) => {
    const dialog = await askForDeletion(page);
    await expect(dialog).toContainText(
      'Deleting locks its manifest, and reverse entries on other shoots stay behind.',
    );
    const peerings = dialog
      .getByRole('list', { name: 'Peerings whose entries are removed' })
      .getByRole('listitem');
    await expect(peerings).toHaveText([
      /bastion.*10\.5\.2\.16\/28.*both entries/,
      /test-1.*10\.5\.6\.0\/27.*both entries/,
    ]);
    await expect(
      dialog.getByRole('list', { name: 'What happens' }),
    ).toContainText('3 patches on 3 shoots');

    // Nobody deletes in passing.
    const begin = dialog.getByRole('button', {
      name: 'Remove entries, then delete',
    });
    await expect(begin).toBeDisabled();
    await dialog.getByLabel('Type annex to confirm').fill('anex');
    await expect(begin).toBeDisabled();
    await dialog.getByLabel('Type annex to confirm').fill('annex');
    await begin.click();

    // First the entries.
    await expect(
      dialog
        .getByRole('region', {
          name: 'This is written first, in this order',
        })
        .getByRole('listitem'),
    ).toHaveText([
      /Reverse entry on .*Accepted by the Garden/,
      /Reverse entry on .*Accepted by the Garden/,
      /Own entries on dev \/ annex.*Accepted by the Garden/,
    ]);
    expect(await garden.entries(TEST_1)).toContain(TO_ANNEX);
    await dialog.getByRole('button', { name: 'Remove entries' }).click();

    // Then the rollout, with the cluster still there.
    await expect(dialog).toContainText(
      'Waiting until every shoot has applied it.',
    );
    expect(await garden.entries(TEST_1)).not.toContain(TO_ANNEX);
    expect(await garden.entries(BASTION)).toEqual([]);
    expect((await garden.shoot(ANNEX)).metadata).not.toHaveProperty(
      'deletionTimestamp',
    );

    // Then the deletion, with Gardener's confirmation.
    await expect(
      page.getByRole('dialog', { name: 'annex is being deleted' }),
    ).toBeVisible({ timeout: 60_000 });
    const shoot = await garden.find(ANNEX);
    expect(shoot?.metadata.deletionTimestamp).toBeDefined();
    expect(shoot?.metadata.annotations).toMatchObject({
      'confirmation.gardener.cloud/deletion': 'true',
    });
  });

  test('deletes without removing entries when that is wanted, and says what stays behind', async ({
    page,
    garden,
  }) => {
    const dialog = await askForDeletion(page);
    await dialog.getByLabel('Type annex to confirm').fill('annex');
    await dialog
      .getByRole('button', { name: 'Delete without removing entries' })
      .click();
    await expect(
      dialog.getByRole('region', { name: 'This is sent to the Garden' }),
    ).toContainText('Delete dev / annex');
    await dialog.getByRole('button', { name: 'Delete cluster' }).click();
    await expect(
      page.getByRole('dialog', { name: 'annex is being deleted' }),
    ).toBeVisible();
    expect((await garden.shoot(ANNEX)).metadata).toHaveProperty(
      'deletionTimestamp',
    );
    expect(await garden.entries(TEST_1)).toContain(TO_ANNEX);
    expect(await garden.entries(BASTION)).toEqual([TO_ANNEX]);

    // Whoever listed it can only take that back.
    await openTab(page, BASTION);
    await expect(
      rowOf(page, 'annex').getByRole('button', { name: 'Remove entry: annex' }),
    ).toBeVisible();
  });

  test('deletes nothing when it is cancelled', async ({ page, garden }) => {
    const dialog = await askForDeletion(page);
    await dialog.getByLabel('Type annex to confirm').fill('annex');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    expect((await garden.shoot(ANNEX)).metadata).not.toHaveProperty(
      'deletionTimestamp',
    );
    expect(await garden.entries(ANNEX)).toHaveLength(2);
    expect(await garden.entries(BASTION)).toEqual([TO_ANNEX]);
  });
});
