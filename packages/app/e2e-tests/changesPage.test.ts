import { expect, Page } from '@playwright/test';
import { test } from './changes';
import { act, CHANGES, expectState, listedAmong, row } from './changesPage';
import { DemoGarden, ShootKey } from './DemoGarden';
import { beSignedIn } from './portal';
import { planMesh, planPeering } from './scripted';

const BASTION = 'garden-ops/bastion';
const WAREHOUSE = 'garden-data/warehouse';
const VAULT = 'garden-ops/vault';
const ORDERS = 'garden-prod/orders';
const SHOOTS = [BASTION, WAREHOUSE, VAULT, ORDERS] as const;

test.use({ writes: SHOOTS });

/** How many of the four shoots each of them lists. */
const listed = (garden: DemoGarden, keys: readonly ShootKey[]) =>
  listedAmong(garden, SHOOTS, keys);

const SIX = '6 pairs';

test.describe('A change of many pairs, while it is written', () => {
  /** Begins a mesh of four shoots, which stops at its second patch until faults are cleared. */
  async function beginHeld(
    page: Page,
    garden: DemoGarden,
  ): Promise<readonly ShootKey[]> {
    await beSignedIn(page, 'mara');
    const { order, apply } = await planMesh(page, 'mara', SHOOTS);
    await garden.holdPatches(order[1]);
    await apply();
    await page.goto(CHANGES);
    await expectState(page, SIX, /Writing/);
    await expect
      .poll(() => listed(garden, order), { timeout: 60_000 })
      .toEqual([3, 0, 0, 0]);
    return order;
  }

  test('pauses before its next request, says what is written, and goes on where it stood', async ({
    page,
    garden,
  }) => {
    const order = await beginHeld(page, garden);
    await act(page, 'Pause', SIX).click();
    await expectState(page, SIX, /Pausing/);
    await act(page, 'Don’t pause', SIX).click();
    await expectState(page, SIX, /Writing/);
    await act(page, 'Pause', SIX).click();
    await expectState(page, SIX, /Pausing/);

    await garden.clearFaults();
    await expectState(page, SIX, /Paused/);
    expect(await listed(garden, order)).toEqual([3, 3, 0, 0]);
    await expect(
      row(page, SIX).getByRole('progressbar', { name: `Written of ${SIX}` }),
    ).toHaveAttribute('aria-valuetext', '1 of 6 pairs');
    await row(page, SIX).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/change=/);
    const pair = page.getByRole('listitem');
    await expect(pair.filter({ hasText: 'Half written' })).toHaveCount(4);
    await expect(pair.filter({ hasText: 'Waiting' })).not.toHaveCount(0);

    await act(page, 'Resume', SIX).click();
    await expectState(page, SIX, /Written|Applied|Rolling out/);
    expect(await listed(garden, order)).toEqual([3, 3, 3, 3]);
    await expect(page.getByText('6 of 6 pairs').first()).toBeVisible();
  });

  test('is cancelled: whole pairs stay, halves are taken back, and the question says which', async ({
    page,
    garden,
  }) => {
    const order = await beginHeld(page, garden);
    await act(page, 'Pause', SIX).click();
    await expectState(page, SIX, /Pausing/);
    await garden.clearFaults();
    await expectState(page, SIX, /Paused/);
    await act(page, 'Cancel change', SIX).click();
    const asking = page.getByRole('alertdialog');
    await expect(asking).toContainText('4 pairs that are half written');
    await expect(asking).toContainText('1 pair that is written stays');
    await expect(asking).toContainText('1 pair that waits is not written');
    await asking.getByRole('button', { name: 'Keep it' }).click();
    await expectState(page, SIX, /Paused/);
    await act(page, 'Cancel change', SIX).click();
    await asking.getByRole('button', { name: 'Cancel change' }).click();
    await expect(asking).toHaveCount(0);
    await expect
      .poll(() => listed(garden, order), { timeout: 60_000 })
      .toEqual([1, 1, 0, 0]);
    await expect(act(page, 'Cancel change', SIX)).toHaveCount(0);
  });

  test('is undone as a whole from the dialog in which it is followed', async ({
    page,
    garden,
  }) => {
    const order = await beginHeld(page, garden);
    await act(page, 'Follow', SIX).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await expect(
      dialog.getByText('It pauses once the request under way is answered.'),
    ).toBeVisible();
    await garden.clearFaults();
    await expect(dialog.getByRole('heading', { name: 'Paused' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Undo change' }).click();
    const asking = page.getByRole('alertdialog');
    await expect(asking).toContainText('2 shoots are written');
    await asking.getByRole('button', { name: 'Undo change' }).click();
    await expect(dialog.getByRole('heading', { name: 'Undone' })).toBeVisible({
      timeout: 60_000,
    });
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expectState(page, SIX, /Undone/);
    expect(await listed(garden, order)).toEqual([0, 0, 0, 0]);
  });
});

test.describe('A change that stayed half open', () => {
  async function leaveHalf(
    page: Page,
    garden: DemoGarden,
    [own, target]: readonly [ShootKey, ShootKey],
  ): Promise<string> {
    const { apply } = await planPeering(page, 'mara', own, target);
    await garden.leaveHalfOpen(own, target);
    return apply();
  }

  test('is undone on the page of changes, another is finished, and filters find each', async ({
    page,
    garden,
  }) => {
    await beSignedIn(page, 'mara');
    const one = [BASTION, WAREHOUSE] as const;
    const other = [VAULT, ORDERS] as const;
    const undone = await leaveHalf(page, garden, one);
    const finished = await leaveHalf(page, garden, other);
    await page.goto(`${CHANGES}&state=open`);
    await expectState(page, 'bastion ↔ warehouse', /Half open/);
    await expectState(page, 'vault ↔ orders', /Half open/);
    expect(await listed(garden, SHOOTS)).toEqual([0, 1, 0, 1]);

    await garden.clearFaults();
    await act(page, 'Undo', 'bastion ↔ warehouse').click();
    const asking = page.getByRole('alertdialog');
    await expect(asking).toContainText('1 shoot is written');
    await asking.getByRole('button', { name: 'Undo change' }).click();
    await act(page, 'Finish', 'vault ↔ orders').click();
    await expect
      .poll(() => listed(garden, SHOOTS), { timeout: 60_000 })
      .toEqual([0, 0, 1, 1]);

    await page.getByRole('button', { name: /^State: Not at an end/ }).click();
    const list = page.getByRole('dialog', { name: 'State' });
    await list.getByRole('checkbox', { name: 'Not at an end' }).uncheck();
    await list.getByRole('checkbox', { name: 'Undone' }).check();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/state=undone/);
    await expectState(page, 'bastion ↔ warehouse', /Undone/);
    await expect(row(page, 'vault ↔ orders')).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Only mine' }).check();
    await expect(page).toHaveURL(/mine=true/);
    await row(page, 'bastion ↔ warehouse').click();
    await expect(page.getByText(`Change ${undone}`)).toBeVisible();

    // A link to one that the filters leave out shows it above the list.
    await page.goto(`${CHANGES}&state=undone&change=${finished}`);
    await expect(
      page.getByRole('heading', { name: 'The change of this link' }),
    ).toBeVisible();
    await expect(page.getByText(`Change ${finished}`)).toBeVisible();
  });
});

test('A link to a change that is not there for a user says so, and no more', async ({
  page,
}) => {
  await beSignedIn(page, 'carol');
  const id = '00000000-0000-4000-8000-000000000000';
  await page.goto(`${CHANGES}&change=${id}&state=odd`);
  const note = page.getByText(/asks for what is not here for you/);
  await expect(note.filter({ hasText: `change ${id}` })).toBeVisible();
  await expect(note.filter({ hasText: 'state odd' })).toBeVisible();
});
