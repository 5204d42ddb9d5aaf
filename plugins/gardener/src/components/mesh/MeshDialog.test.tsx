import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulkPlanRequest } from 'backstage-plugin-gardener-common';
import { bulkChange, pairOf } from '../../__testUtils__/bulkChanges';
import { bulkPlanWith, bulkUnit } from '../../__testUtils__/bulkFixtures';
import { shootSummary } from '../../__testUtils__/createFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError, signInError } from '../../__testUtils__/serverErrors';
import { renderInPlugin } from '../../__testUtils__/renderInPlugin';
import { findingOn, gardenWith } from '../../__testUtils__/shopView';
import { violations } from '../../__testUtils__/violations';
import { MeshButton } from './MeshButton';
import { MeshDialogProvider } from './MeshDialogContext';

/** Whether an element is hidden takes long to find out with so many styles, and nothing here depends on it. */
const SEEN = { hidden: true };
const combobox = () =>
  screen.getByRole('combobox', { name: 'Add shoots', ...SEEN });
const button = (name: RegExp | string) =>
  screen.findByRole('button', { name, ...SEEN });
const option = (name: RegExp | string) =>
  screen.findByRole('option', { name, ...SEEN });
const chosen = (count: number) =>
  screen.getByRole('region', { name: `Chosen shoots (${count})`, ...SEEN });

async function open(api = new FakeGardenerApi()) {
  const { container } = await renderInPlugin(
    <MeshDialogProvider>
      <MeshButton garden={gardenWith()} />
    </MeshDialogProvider>,
    api,
  );
  await userEvent.click(await button('Mesh'));
  const dialog = await screen.findByRole('dialog', {
    name: 'Peer many shoots',
  });
  return { api, container, dialog };
}

async function lookFor(text: string) {
  await userEvent.clear(combobox());
  await userEvent.click(combobox());
  await userEvent.paste(text);
}

/** Chooses shoots of the list, one after the other. */
async function choose(...names: readonly string[]) {
  for (const name of names) {
    await lookFor(name);
    await userEvent.click(await option(new RegExp(`/ ${name},`)));
  }
}

async function review(pairs: number) {
  await userEvent.click(await button(new RegExp(`^Review ${pairs} pairs?$`)));
  await screen.findByRole('region', { name: 'Conflicts', ...SEEN });
}

const pairsAsked = ({ units }: BulkPlanRequest) =>
  units.map(({ shoot, target }) => `${shoot.name} ${target.name}`);

describe('choosing a mesh', () => {
  it('looks for shoots and counts their pairs', async () => {
    const { api } = await open();
    const next = await button('Review 0 pairs');
    expect(next).toHaveAttribute('aria-disabled', 'true');
    await choose('monitoring', 'reports', 'payments');
    // What was there already may be chosen before the portal has answered.
    await waitFor(() =>
      expect(api.asked.shoots.at(-1)).toMatchObject({
        garden: 'osc',
        text: 'payments',
      }),
    );
    expect(within(chosen(3)).getAllByRole('listitem')).toHaveLength(3);
    expect(
      screen.getByText('3 pairs of at most 500 in one plan'),
    ).toBeVisible();
    await review(3);
    expect(api.asked.bulkPlans).toHaveLength(1);
    expect(pairsAsked(api.asked.bulkPlans[0])).toEqual([
      'reports monitoring',
      'reports payments',
      'monitoring payments',
    ]);
  });

  it('shows what Enter takes when the answer to what was typed comes in the place of another list', async () => {
    await open();
    await lookFor('ops/');
    await option(/monitoring/);
    await lookFor('payments');
    await waitFor(() =>
      expect(screen.queryByRole('option', { name: /monitoring/ })).toBeNull(),
    );
    expect(await option(/payments/)).toHaveAttribute('data-focus', 'true');
    await userEvent.keyboard('{Enter}');
    expect(within(chosen(1)).getByText('payments')).toBeVisible();
  });

  it('does not offer what is chosen, and says why a shoot can’t be', async () => {
    await open();
    await choose('monitoring');
    await userEvent.clear(combobox());
    expect(await option(/payments/)).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /monitoring/ })).toBeNull();
    expect(
      screen.getByRole('option', {
        name: 'dev / cde-store, can’t be chosen: has no workers, so no nodes to peer',
      }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('adds all shoots of a project, found by its name with a slash', async () => {
    const { api } = await open();
    await lookFor('dev/');
    await waitFor(() =>
      expect(api.asked.shoots.at(-1)).toMatchObject({ text: 'dev/' }),
    );
    api.shoots = () => ({
      items: [
        shootSummary('dev', 'a'),
        shootSummary('dev', 'b'),
        shootSummary('dev', 'store', { workerless: true }),
      ],
      total: 3,
      missing: [],
    });
    await userEvent.click(await option('All shoots of dev'));
    expect(
      await screen.findByText(/^2 shoots added\. 1 shoot is left out/),
    ).toBeVisible();
    expect(api.asked.shoots.at(-1)).toEqual({
      garden: 'osc',
      namespace: 'garden-dev',
      limit: 500,
    });
    expect(await button('Review 1 pair')).toBeVisible();
  });

  it('says why a project could not be added', async () => {
    const { api } = await open();
    await lookFor('dev/');
    const all = await option('All shoots of dev');
    api.shoots = () => signInError();
    await userEvent.click(all);
    expect(
      await screen.findByText(/^The shoots of the project can’t be read\./),
    ).toBeVisible();
    expect(await button(/^Sign in/)).toBeVisible();
  });

  it('peers hubs with spokes, and with each other on wish', async () => {
    const { api } = await open();
    await choose('monitoring', 'reports', 'payments');
    await userEvent.click(
      screen.getByRole('radio', { name: 'Hub and spokes', ...SEEN }),
    );
    expect(await button('Review 0 pairs')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Hub: ops / monitoring', ...SEEN }),
    );
    expect(await button('Review 2 pairs')).toBeVisible();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Hub: data / reports', ...SEEN }),
    );
    expect(await button('Review 3 pairs')).toBeVisible();
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: /^Peer the hubs with each other/,
        ...SEEN,
      }),
    );
    await review(2);
    expect(pairsAsked(api.asked.bulkPlans[0])).toEqual([
      'reports payments',
      'monitoring payments',
    ]);
  });

  it('says before it plans that there are too many pairs', async () => {
    const many = Array.from({ length: 33 }, (_, i) =>
      shootSummary('prod', `s${i}`),
    );
    const api = apiWith({
      shoots: () => ({ items: many, total: 33, missing: [] }),
    });
    await open(api);
    await userEvent.click(combobox());
    await userEvent.click(await option('All shoots of prod'));
    expect(
      await screen.findByText(/^That is more than 500 pairs/),
    ).toBeVisible();
    const next = await button('Review 528 pairs');
    await userEvent.click(next);
    expect(api.asked.bulkPlans).toEqual([]);
  });

  it('takes a shoot out, and gives the focus to the field', async () => {
    await open();
    await choose('monitoring', 'reports');
    await userEvent.click(await button('Take ops / monitoring out'));
    expect(chosen(1)).toHaveTextContent('reports');
    expect(combobox()).toHaveFocus();
  });

  it('asks before what was chosen is lost, and not when nothing is', async () => {
    await open();
    await choose('monitoring', 'reports');
    await userEvent.keyboard('{Escape}{Escape}');
    expect(
      await screen.findByText(/would be lost: 2 chosen shoots/),
    ).toBeVisible();
    await userEvent.click(await button('Keep editing'));
    await userEvent.click(await button('Clear'));
    await userEvent.click(await button('Cancel'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why shoots can’t be looked for', async () => {
    await open(
      apiWith({
        shoots: () =>
          responseError(503, 'ServiceUnavailableError', 'The Garden is away'),
      }),
    );
    await userEvent.click(combobox());
    expect(
      await screen.findByText(
        'Shoots can’t be looked for: The Garden is away.',
      ),
    ).toBeVisible();
  });
});

const overlap = findingOn('ops', 'monitoring', {
  code: 'POD_SERVICE_OVERLAP',
  severity: 'warning',
  what: 'Overlap.',
});
const unknown = findingOn('prod', 'payments', {
  code: 'CIDR_UNKNOWN',
  severity: 'notChecked',
  what: 'Unknown.',
});

/** reports has nothing to do with monitoring any more, a warning with payments; the other pair is blocked. */
function conflicting({ garden, units }: BulkPlanRequest) {
  return bulkPlanWith({
    garden,
    units: units.map((wish, place) =>
      bulkUnit(
        wish,
        [
          { state: 'nothingToDo' as const },
          {
            findings: [
              { finding: overlap, standing: 'asks' as const },
              { finding: unknown, standing: 'tells' as const },
            ],
          },
          {
            state: 'blocked' as const,
            blockers: [
              {
                code: 'migrating' as const,
                shoot: null,
                message: 'monitoring migrates.',
              },
            ],
          },
        ][place],
      ),
    ),
  });
}

describe('reviewing a mesh', () => {
  const conflicts = async () => {
    const { api } = await open(apiWith({ bulkPlan: conflicting }));
    await choose('monitoring', 'reports', 'payments');
    await review(3);
    return { api };
  };

  it('tells of each pair in a table with a row and a column for each shoot', async () => {
    await conflicts();
    const table = screen.getByRole('table', {
      name: 'What the plan says of each pair',
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Shoot', 'reports', 'monitoring', 'payments']);
    const cells = (name: string) =>
      within(within(table).getByRole('row', { name: new RegExp(`^${name} `) }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells('reports')).toEqual([
      'the same shoot',
      '=reports and monitoring: nothing to do',
      'reports and payments: warning (Pods overlap, CIDR not checked)',
    ]);
    expect(cells('payments')[1]).toBe(
      'payments and monitoring: can’t be written (monitoring migrates.)',
    );
  });

  it('counts what stands in the way', async () => {
    await conflicts();
    const section = within(screen.getByRole('region', { name: 'Conflicts' }));
    expect(
      section.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['1 can’t be written', '1 warning', '=1 nothing to do']);
  });

  it('lists the conflicts where the table would be too large', async () => {
    const many = Array.from({ length: 26 }, (_, i) =>
      shootSummary('prod', `s${i}`),
    );
    await open(
      apiWith({
        shoots: () => ({ items: many, total: 26, missing: [] }),
        bulkPlan: conflicting,
      }),
    );
    await userEvent.click(combobox());
    await userEvent.click(await option('All shoots of prod'));
    await review(325);
    const section = within(screen.getByRole('region', { name: 'Conflicts' }));
    expect(section.queryByRole('table')).toBeNull();
    expect(section.getByText(/this plan has 26/)).toBeVisible();
    expect(section.getByText(/can’t be written \(monitoring/)).toBeVisible();
  });

  it('leads back to what was chosen', async () => {
    await conflicts();
    await userEvent.click(await button('Back'));
    expect(chosen(3)).toBeVisible();
  });
});

describe('applying a mesh', () => {
  it('shows the result of each pair, and plans those that failed once more', async () => {
    const change = bulkChange(
      [
        pairOf('shop', 'lake', { state: 'written' }),
        pairOf('shop', 'spark', {
          state: 'failed',
          problem: { kind: 'webhook', message: 'Frozen.', tries: 1 },
        }),
      ],
      { state: 'done' },
    );
    const { api } = await open(
      apiWith({ bulkApplied: change, change: () => change }),
    );
    await choose('monitoring', 'reports');
    await review(1);
    api.bulkPlan = request =>
      bulkPlanWith({ units: request.units.map(wish => bulkUnit(wish)) });
    await userEvent.click(await button(/^Apply/));
    expect(
      await screen.findByRole('region', { name: 'Pairs (2)' }),
    ).toHaveTextContent('Frozen.');
    await userEvent.click(await button('Plan what is left again'));
    expect(
      await screen.findByRole('dialog', {
        name: 'Review what is left of the mesh',
      }),
    ).toBeInTheDocument();
    expect(pairsAsked(api.asked.bulkPlans[1])).toEqual(['shop spark']);
  });
});

describe('the mesh dialog', () => {
  it('is accessible while it chooses and reviews', async () => {
    const { dialog } = await open(apiWith({ bulkPlan: conflicting }));
    await choose('monitoring', 'reports', 'payments');
    await userEvent.click(
      screen.getByRole('radio', { name: 'Hub and spokes', ...SEEN }),
    );
    expect(await violations(dialog)).toEqual([]);
    await userEvent.click(
      screen.getByRole('radio', { name: 'Full mesh', ...SEEN }),
    );
    await review(3);
    expect(await violations(dialog)).toEqual([]);
  });
});
