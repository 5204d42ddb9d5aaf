import { expect, Locator, Page, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { graphItem, openLandscape, panel } from './landscape';
import { beSignedIn } from './portal';

/** Checks some values of a filter and closes its list. */
async function filterBy(
  page: Page,
  label: string,
  values: readonly string[],
): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
  const list = page.getByRole('dialog', { name: label });
  for (const value of values) {
    await list.getByRole('checkbox', { name: new RegExp(`^${value}`) }).check();
  }
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
}

/** Where the drawing is, and how large. */
async function viewport(graph: Locator): Promise<{
  readonly zoom: number;
  readonly x: number;
}> {
  const transform = await graph
    .locator('.react-flow__viewport')
    .evaluate(element => new DOMMatrix(getComputedStyle(element).transform));
  return { zoom: transform.a, x: transform.e };
}

test.describe('The view of a landscape, as mara', () => {
  test.beforeEach(async ({ page }) => beSignedIn(page, 'mara'));

  test('is narrowed by each filter, and the table says the same', async ({
    page,
  }) => {
    const graph = await openLandscape(page);
    const lines = graphItem(graph, /^Peering of /);
    await filterBy(page, 'Project', ['ops', 'data']);
    await expect(page).toHaveURL(/project=ops&project=data/);
    await expect(graphItem(graph, /^lake, /)).toBeVisible();
    await expect(graphItem(graph, /^shop, /)).toHaveCount(0);
    await filterBy(page, 'Region', ['eu-de']);
    await filterBy(page, 'Seed', ['eu-de-2']);
    await expect(page).toHaveURL(/region=eu-de&seed=eu-de-2/);
    await expect(graphItem(graph, /^lake, /)).toBeVisible();
    await expect(graphItem(graph, /^ci, /)).toHaveCount(0);
    await filterBy(page, 'Purpose', ['testing']);
    await expect(page.getByText('No shoot matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(lines).toHaveCount(22);
    await filterBy(page, 'Status', ['Not accessible']);
    await expect(page).toHaveURL(/status=notAccessible/);
    await expect(
      graphItem(graph, /^Peering of .*: not accessible/),
    ).toHaveCount(1);
    await expect(lines).toHaveCount(1);
    await page.getByRole('button', { name: /^Status: / }).click();
    await page
      .getByRole('dialog', { name: 'Status' })
      .getByRole('button', { name: 'Clear' })
      .click();
    await page.keyboard.press('Escape');
    await expect(lines).toHaveCount(22);
    await filterBy(page, 'Finding', ['CIDR overlap']);
    await expect(page).toHaveURL(/finding=CIDR_OVERLAP/);
    await expect(lines).toHaveCount(1);
    await expect(lines).toHaveAccessibleName(
      /playground and shop.*CIDR overlap/,
    );
    await page.keyboard.press('t');
    const rows = page.getByRole('row', { name: /^Peering of / });
    await expect(rows).toHaveCount(1);
    await expect(rows).toHaveAccessibleName(/playground/);
    await page.getByRole('button', { name: /^Finding: / }).click();
    await page
      .getByRole('dialog', { name: 'Finding' })
      .getByRole('button', { name: 'Clear' })
      .click();
    await page.keyboard.press('Escape');
    await expect(rows).toHaveCount(22);
    await page.getByRole('button', { name: 'Shoot', exact: true }).click();
    await expect(page).toHaveURL(/sort=shoot/);
    await expect(
      page.getByRole('columnheader', { name: 'Shoot' }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  test('is of one Garden: another one forgets the filters, and one that is gone is said', async ({
    page,
  }) => {
    await openLandscape(page, '&project=prod&group=region');
    await page
      .getByRole('combobox', { name: /^Garden/ })
      .selectOption('osc-lab');
    await expect(page).toHaveURL(/garden=osc-lab/);
    await expect(page).not.toHaveURL(/project=/);
    await expect(page).toHaveURL(/group=region/);
    await expect(
      page.getByRole('application', { name: /^Landscape of Garden osc-lab/ }),
    ).toBeVisible();
    for (const tab of ['landscape', 'findings', 'cidr', 'changes']) {
      await page.goto(`/gardener/${tab}?garden=nowhere`);
      await expect(
        page.getByText(/asks for what is not here for you.*Garden nowhere/),
      ).toBeVisible();
    }
  });

  for (const { finding, shoot, chip } of [
    { finding: 'SELF_PEERING', shoot: 'self-listed', chip: 'Lists itself' },
    {
      finding: 'MALFORMED_CONFIG',
      shoot: 'text-config',
      chip: 'Config unreadable',
    },
    {
      finding: 'EXTENSION_NOT_REGISTERED',
      shoot: 'self-listed',
      chip: 'Not registered',
    },
  ]) {
    test(`has for ${finding} the shoots that have it themselves, drawn and in a table`, async ({
      page,
    }) => {
      await page.goto(`/gardener/landscape?garden=osc-lab&finding=${finding}`);
      const graph = page.getByRole('application', {
        name: /^Landscape of Garden osc-lab/,
      });
      await expect(graphItem(graph, new RegExp(`^${shoot}, `))).toBeVisible();
      await expect(page.getByText('No shoot matches')).toHaveCount(0);
      await page.keyboard.press('t');
      await expect(
        page
          .getByRole('table', { name: 'Other shoots' })
          .getByRole('row', { name: new RegExp(`^${shoot}\\b`) }),
      ).toContainText(chip);
    });
  }

  test('is zoomed, moved and shown whole, by mouse and by keys, and a link restores it', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const graph = await openLandscape(
      page,
      '&group=seed&project=prod&project=ops',
    );
    await expect(graphItem(graph, /^seed .*, open/).first()).toBeAttached();
    const whole = await viewport(graph);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect
      .poll(async () => (await viewport(graph)).zoom)
      .toBeGreaterThan(whole.zoom);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect
      .poll(async () => (await viewport(graph)).zoom)
      .toBeCloseTo(whole.zoom, 2);
    await graphItem(graph, /^shop, /).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect
      .poll(async () => (await viewport(graph)).zoom)
      .toBeGreaterThan(whole.zoom * 1.3);
    await page.keyboard.press('-');
    await page.keyboard.press('1');
    await expect
      .poll(async () => (await viewport(graph)).zoom)
      .toBeCloseTo(whole.zoom, 2);

    const box = await graph.boundingBox();
    if (!box) throw new Error('Nothing is drawn');
    await page.mouse.move(box.x + 6, box.y + box.height - 6);
    await page.mouse.down();
    await page.mouse.move(box.x + 126, box.y + box.height - 6, { steps: 6 });
    await page.mouse.up();
    await expect
      .poll(async () => Math.round((await viewport(graph)).x - whole.x))
      .toBe(120);

    await graphItem(graph, /^ci, /).click();
    await expect(panel(page, 'ci')).toBeVisible();
    const seen = await viewport(graph);
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('/');
    await page.goto(link);
    await expect(panel(page, 'ci')).toBeVisible();
    await expect(graphItem(graph, /^seed .*, open/).first()).toBeAttached();
    await expect(graphItem(graph, /^playground, /)).toHaveCount(0);
    const again = await viewport(graph);
    expect(again.zoom).toBeCloseTo(seen.zoom, 2);
    expect(Math.abs(again.x - seen.x)).toBeLessThan(2);
  });

  test('explains what the pointer or the focus is on, and Escape is quiet again', async ({
    page,
  }) => {
    const graph = await openLandscape(page);
    const explanation = page.getByTestId('graph-explanation');
    await graphItem(graph, /^lake, /).hover();
    await expect(explanation).toContainText('lake');
    await expect(explanation).toContainText('10.5.4.0/25');
    await expect(graphItem(graph, /^test-2, /)).toHaveAttribute(
      'data-dimmed',
      /.*/,
    );
    await page.mouse.move(0, 0);
    await expect(explanation).toHaveCount(0);
    await graphItem(graph, /^ci, /).focus();
    await expect(explanation).toContainText('ci');
    await page.keyboard.press('ArrowRight');
    await expect(graphItem(graph, /^ci, /)).not.toBeFocused();
    await expect(explanation).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(explanation).toHaveCount(0);
    for (const group of ['region', 'seed', 'project']) {
      await page.keyboard.press('g');
      await expect(
        graphItem(graph, new RegExp(`^${group} `)).first(),
      ).toBeAttached();
    }
  });

  test('opens beside it what is known of a shoot, a group and a bundle, and what can be done', async ({
    page,
  }) => {
    const graph = await openLandscape(page, '&closed=dev&closed=ops');
    await graphItem(graph, /^project dev, .*closed/).focus();
    await page.keyboard.press('Space');
    await expect(panel(page, 'dev')).toContainText(
      '1 peering between two of them',
    );
    const bundle = graphItem(
      graph,
      /^2 peerings between dev and ops, 1 incomplete/,
    );
    await bundle.focus();
    await page.keyboard.press('Enter');
    await expect(panel(page, 'dev')).toHaveCount(0);
    const ofBundle = panel(page, 'dev ↔ ops');
    await expect(ofBundle).toContainText('2 peerings');
    await ofBundle.getByRole('button', { name: 'Expand both' }).click();
    for (const name of [/^playground, /, /^ci, /]) {
      await expect(graphItem(graph, name)).toBeVisible();
    }
    // A click on the head of a frame closes it.
    await graphItem(graph, /^project dev, .*open/).focus();
    await page.keyboard.press('Enter');
    await graphItem(graph, /^project dev, .*closed/).dblclick();
    await expect(graphItem(graph, /^playground, /)).toBeVisible();
    await graphItem(graph, /^lake, /).click();
    await panel(page, 'lake').getByRole('button', { name: 'Focus' }).click();
    await expect(page).toHaveURL(/focus=garden-data%2Flake/);
    await page.getByRole('button', { name: 'up to 2 peerings away' }).click();
    await expect(page).toHaveURL(/depth=2/);
  });

  test('is saved as what is seen: each file says the same peerings', async ({
    page,
  }) => {
    const graph = await openLandscape(page, '&project=prod&project=dev');
    const lines = await graphItem(graph, /^Peering of /).count();
    const save = async (name: string) => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ]);
      return {
        name: file.suggestedFilename(),
        bytes: await readFile(await file.path()),
      };
    };
    const svg = await save('Picture, SVG');
    expect(svg.name).toBe('landscape-osc.svg');
    const picture = svg.bytes.toString();
    for (const text of ['shop', 'payments', 'Routes are not measured']) {
      expect(picture).toContain(text);
    }
    // A file of its own: it is a picture anywhere, with nothing from elsewhere.
    expect(picture).not.toMatch(/var\(--|<script|href="http/);
    const size = await page.evaluate(
      text =>
        new Promise<readonly number[]>((resolve, reject) => {
          const image = new Image();
          image.onload = () => resolve([image.width, image.height]);
          image.onerror = () => reject(new Error('No picture'));
          image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
        }),
      picture,
    );
    expect(Math.min(...size)).toBeGreaterThan(100);

    const png = await save('Picture, PNG');
    expect(png.name).toBe('landscape-osc.png');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(100);

    const mermaid = (await save('Mermaid')).bytes.toString();
    expect(mermaid).toMatch(/^flowchart/);
    expect(mermaid.match(/ (<-->|<-\.->|-\.->|-\.-)[ |]/g)).toHaveLength(lines);
    const dot = (await save('Graphviz, DOT')).bytes.toString();
    expect(dot).toMatch(/^(strict )?(di)?graph /);
    expect(dot.match(/ -[->] /g)).toHaveLength(lines);
    const csv = (await save('Table, CSV')).bytes.toString();
    const [head, ...rows] = csv.trim().split(/\r?\n/);
    expect(rows).toHaveLength(lines);
    expect(head).toMatch(/status/i);
    expect(
      rows.some(row => row.includes('playground') && row.includes('CIDR')),
    ).toBe(true);

    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(
      page.getByRole('menuitem', { name: 'Picture, PNG' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });
});
