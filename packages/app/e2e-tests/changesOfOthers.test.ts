import { expect, Locator } from '@playwright/test';
import { test } from './changes';
import { act, CHANGES, expectState, listedAmong, row } from './changesPage';
import { beSignedIn } from './portal';
import { planMesh, planPeering, undoChange } from './scripted';

const RETURNS = 'garden-prod/returns';
const CHECKOUT = 'garden-prod/checkout';
const BASTION = 'garden-ops/bastion';
const WAREHOUSE = 'garden-data/warehouse';
const SHOOTS = [RETURNS, CHECKOUT, BASTION, WAREHOUSE] as const;

test.use({ writes: SHOOTS });

/** That a button is there, keeps the focus, says why it does nothing, and does nothing. */
async function expectRefused(button: Locator, why: RegExp): Promise<void> {
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(why);
  await button.focus();
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(button.page().getByRole('alertdialog')).toHaveCount(0);
}

test.describe('To jon, who may look into prod and change nothing,', () => {
  test.beforeEach(async ({ page }) => beSignedIn(page, 'jon'));

  test('a half-open change of prod is shown, with why he can end it in no way', async ({
    page,
    garden,
  }) => {
    const { apply } = await planPeering(page, 'mara', RETURNS, CHECKOUT);
    await garden.leaveHalfOpen(RETURNS, CHECKOUT);
    const id = await apply();
    await page.goto(CHANGES);
    const subject = 'returns ↔ checkout';
    await expectState(page, subject, /Half open/);
    await expect(row(page, subject)).toContainText(/mara/i);
    await garden.clearFaults();

    const finish = act(page, 'Finish', subject);
    await expectRefused(finish, /^You can’t finish it: you need patch shoots/);
    await finish.hover();
    await expect(page.getByRole('tooltip')).toContainText(
      'You can’t finish it',
    );
    await expectRefused(act(page, 'Undo', subject), /^You can’t undo it/);
    await expectState(page, subject, /Half open/);
    expect(await listedAmong(garden, SHOOTS)).toEqual([0, 1, 0, 0]);

    await undoChange(page, 'mara', id);
    await expectState(page, subject, /Undone/);
    await expect(act(page, 'Undo', subject)).toHaveCount(0);
    expect(await listedAmong(garden, SHOOTS)).toEqual([0, 0, 0, 0]);
  });

  test('a change of many pairs has those of prod alone, and why he can’t stop it, in the list and in its dialog', async ({
    page,
    garden,
  }) => {
    const { order, apply } = await planMesh(page, 'mara', SHOOTS);
    await garden.holdPatches(order[1]);
    await apply();
    await page.goto(CHANGES);
    // The sixth is between two shoots that he may not see.
    const subject = '5 pairs';
    await expectState(page, subject, /Writing/);
    await expect(row(page, '6 pairs')).toHaveCount(0);
    await expectRefused(act(page, 'Pause', subject), /^You can’t pause it/);
    await expectRefused(
      act(page, 'Cancel change', subject),
      /^You can’t cancel it/,
    );

    await act(page, 'Follow', subject).click();
    const dialog = page.getByRole('dialog');
    await expectRefused(
      dialog.getByRole('button', { name: 'Pause' }),
      /^You can’t pause it: you need patch shoots/,
    );
    await expectRefused(
      dialog.getByRole('button', { name: 'Cancel change' }),
      /^You can’t cancel it: you need patch shoots/,
    );

    await garden.clearFaults();
    await expect
      .poll(() => listedAmong(garden, SHOOTS), { timeout: 60_000 })
      .toEqual([3, 3, 3, 3]);
    await expect(dialog.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  });

  test('a change of shoots that he may not see is not there, by its link neither', async ({
    page,
    garden,
  }) => {
    const { apply } = await planPeering(page, 'mara', BASTION, WAREHOUSE);
    const id = await apply();
    await expect
      .poll(() => listedAmong(garden, SHOOTS), { timeout: 60_000 })
      .toEqual([0, 0, 1, 1]);
    await page.goto(`${CHANGES}&change=${id}`);
    await expect(
      page
        .getByText(/asks for what is not here for you/)
        .filter({ hasText: `change ${id}` }),
    ).toBeVisible();
    await expect(page.getByText(/bastion|warehouse/)).toHaveCount(0);
  });
});
