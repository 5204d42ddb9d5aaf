import { expect } from '@playwright/test';
import { applyButton, review, test } from './changes';
import { graphItem, LANDSCAPE, openLandscape, panel } from './landscape';
import { beSignedIn } from './portal';

test.describe('The landscape, as mara', () => {
  test.beforeEach(async ({ page }) => {
    await beSignedIn(page, 'mara');
  });

  test('is reached from the sidebar and draws every peering in the frames of projects', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Gardener' }).click();
    await expect(page).toHaveURL(/\/gardener\/landscape/);
    const graph = await openLandscape(page);
    await expect(graphItem(graph, /^Peering of /)).toHaveCount(22);
    await expect(graphItem(graph, /^clearing, .*not accessible/)).toBeVisible();
    for (const project of ['prod', 'ops', 'data', 'dev']) {
      await expect(
        graphItem(graph, new RegExp(`^project ${project}, `)),
      ).toHaveCount(1);
    }
    await expect(page.getByText('22 peerings, 26 shoots')).toBeVisible();
  });

  test('shows what is chosen beside it, and the same again by its address', async ({
    page,
  }) => {
    const graph = await openLandscape(page);
    await graphItem(graph, /^Peering of playground and shop/).click();
    const details = panel(page, 'playground ↔ shop');
    await expect(details.getByText('CIDR_OVERLAP')).toBeVisible();
    await expect(details.getByText('ROLLOUT_FAILED')).toBeVisible();
    await page.reload();
    await expect(details.getByText('CIDR_OVERLAP')).toBeVisible();
    await details.getByRole('button', { name: 'Close the details' }).click();
    await expect(details).toHaveCount(0);
  });

  test('is worked by keyboard: arrows, Enter, Escape, and the keys of the page', async ({
    page,
  }) => {
    const graph = await openLandscape(page);
    await graphItem(graph, /^ci, /).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page, 'ci')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(panel(page, 'ci')).toHaveCount(0);
    await page.keyboard.press('g');
    await expect(page).toHaveURL(/group=region/);
    await page.keyboard.press('t');
    await expect(page.getByRole('treegrid')).toBeVisible();
    await page.keyboard.press('f');
    await expect(
      page.getByRole('combobox', { name: 'Focus a shoot, CIDR or IP' }),
    ).toBeFocused();
  });

  test('focuses the shoots of an address and dims the rest', async ({
    page,
  }) => {
    const graph = await openLandscape(page);
    await page.keyboard.press('f');
    await page.keyboard.type('10.5.2.40');
    await page.getByRole('option', { name: /ops \/ ci/ }).click();
    await expect(page).toHaveURL(/focus=garden-ops%2Fci/);
    await expect(graphItem(graph, /^lake, /)).toHaveAttribute(
      'data-dimmed',
      /.*/,
    );
    await expect(graphItem(graph, /^ci, /)).not.toHaveAttribute(
      'data-dimmed',
      /.*/,
    );
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(graphItem(graph, /^lake, /)).not.toHaveAttribute(
      'data-dimmed',
      /.*/,
    );
  });

  test('filters by a list, keeps that in the address, and says what of a link is not here', async ({
    page,
  }) => {
    const graph = await openLandscape(page);
    await page.getByRole('button', { name: 'Status: any' }).click();
    await page
      .getByRole('dialog', { name: 'Status' })
      .getByRole('checkbox', { name: 'Incomplete' })
      .check();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/status=incomplete/);
    await expect(
      graphItem(graph, /^Peering of .*configured on both shoots/),
    ).toHaveCount(0);
    await page.goto(
      `${LANDSCAPE}&status=odd&seed=moon&focus=garden-partner%2Fclearing&zone=eu&selected=shoot:garden-partner%2Fvalley`,
    );
    const note = page.getByText(/asks for what is not here for you/);
    for (const part of [
      'status odd',
      'seed moon',
      'shoot garden-partner/clearing',
      'zone eu',
      'not shown in this view: shoot garden-partner/valley',
    ]) {
      await expect(note).toContainText(part);
    }
    await page
      .getByRole('button', { name: 'Take it out of the address' })
      .click();
    await expect(note).toHaveCount(0);
  });

  test('says the same as a table, whose rows open', async ({ page }) => {
    await page.goto(`${LANDSCAPE}&view=table`);
    const rows = page.getByRole('row', { name: /^Peering of / });
    await expect(rows).toHaveCount(22);
    await expect(rows.first()).toHaveAccessibleName(/playground/);
    await rows.first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('CIDR_OVERLAP')).toBeVisible();
  });

  test('closes a project to a circle and opens it again, and what is elsewhere stays', async ({
    page,
  }) => {
    const graph = await openLandscape(page);
    await graphItem(graph, /^project dev, .*open/).focus();
    await page.keyboard.press('Enter');
    await expect(graphItem(graph, /^project dev, .*closed/)).toBeVisible();
    await expect(graphItem(graph, /^playground, /)).toHaveCount(0);
    await graphItem(graph, /^project dev, .*closed/).focus();
    await page.keyboard.press('Enter');
    await expect(graphItem(graph, /^playground, /)).toBeVisible();
  });
});

test.describe('The landscape, while the Garden changes', () => {
  test.use({ writes: ['garden-dev/test-1'] });

  test('shows what is new at once, and moves nothing that need not go out of its way', async ({
    page,
    garden,
  }) => {
    await beSignedIn(page, 'mara');
    const graph = await openLandscape(page);
    const place = () =>
      graphItem(graph, /^vault, /).evaluate(({ style }) => style.transform);
    const before = await place();
    await garden.make(
      'garden-dev/newcomer',
      'garden-dev/test-2',
      '10.9.0.0/27',
    );
    await garden.peer('garden-dev/newcomer', 'garden-dev/test-1');
    // A notice may be lost, as the first of a page may be; then the slow poll tells.
    await expect(graphItem(graph, /^newcomer, /)).toBeVisible({
      timeout: 90_000,
    });
    expect(await place()).toBe(before);
  });
});

test.describe('A peering from the landscape', () => {
  test.use({ writes: ['garden-ops/ci', 'garden-data/lake'] });

  test('is added from the details of a shoot, without a mouse', async ({
    page,
    garden,
  }) => {
    await beSignedIn(page, 'mara');
    const graph = await openLandscape(page);
    await graphItem(graph, /^ci, /).focus();
    await page.keyboard.press('Enter');
    await panel(page, 'ci')
      .getByRole('button', { name: 'Add a peering' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('lake');
    await page.getByRole('option', { name: /data \/ lake/ }).click();
    await review(dialog);
    await applyButton(dialog).click();
    await dialog
      .getByRole('button', { name: 'Close' })
      .click({ timeout: 60_000 });
    await expect(
      graphItem(graph, /^Peering of lake and ci: configured/),
    ).toHaveCount(1, { timeout: 60_000 });
    expect(
      (await garden.entries('garden-ops/ci')).filter(entry =>
        entry.startsWith('garden-data/lake/'),
      ),
    ).toHaveLength(1);
  });

  test('is prepared by drawing a line from one shoot to another', async ({
    page,
  }) => {
    await beSignedIn(page, 'mara');
    const graph = await openLandscape(page);
    const middle = async (name: RegExp) => {
      const box = await graphItem(graph, name).boundingBox();
      if (!box) throw new Error(`${name} is not drawn`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await graphItem(graph, /^ci, /).hover();
    const handle = graphItem(graph, /^ci, /).locator(
      '.react-flow__handle.source',
    );
    const begin = await handle.boundingBox();
    if (!begin) throw new Error('Nothing to draw a line from');
    await page.mouse.move(
      begin.x + begin.width / 2,
      begin.y + begin.height / 2,
    );
    await page.mouse.down();
    const end = await middle(/^lake, /);
    await page.mouse.move(end.x - 30, end.y, { steps: 8 });
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByRole('heading', { name: 'Configure Peering' }),
    ).toBeVisible();
    await expect(dialog.getByRole('combobox')).toHaveValue('lake');
  });
});

test('A project of others is not there for jon, not even in a count', async ({
  page,
}) => {
  await beSignedIn(page, 'jon');
  const graph = await openLandscape(page);
  await expect(page.getByText(/, 1 project$/).first()).toBeVisible();
  await expect(graphItem(graph, /^monitoring, .*not accessible/)).toBeVisible();
});

test('Who is nobody in the Garden is told so', async ({ page }) => {
  await beSignedIn(page, 'nobody');
  await page.goto(LANDSCAPE);
  await expect(page.getByText(/You have no user in Garden/)).toBeVisible();
});
