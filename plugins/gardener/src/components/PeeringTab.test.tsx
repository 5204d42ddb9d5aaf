import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import { findTable, renderTab } from '../__testUtils__/renderTab';
import {
  peeringWith,
  shopPeerings,
  shopView,
  visible,
} from '../__testUtils__/shopView';

function targetsIn(table: HTMLElement) {
  return within(table)
    .getAllByRole('row')
    .map(row =>
      /^Peering with ([^,]+)/.exec(row.getAttribute('aria-label') ?? ''),
    )
    .flatMap(match => (match ? [match[1]] : []));
}

function rowOf(name: string) {
  return screen.getByRole('row', {
    name: new RegExp(`^Peering with ${name},`),
  });
}

function address() {
  return new URLSearchParams(screen.getByTestId('address').textContent ?? '');
}

describe('the table', () => {
  it('has a row per peering, outgoing and incoming, worst first', async () => {
    await renderTab();
    expect(targetsIn(await findTable())).toEqual([
      'playground',
      'legacy-shop',
      'shop-dev',
      'lake',
      'ci',
      'clearing',
      'payments',
      'orders',
      'monitoring',
    ]);
    expect(
      screen.getByText('9 of 9 peerings · worst first'),
    ).toBeInTheDocument();
  });

  it('shows target, project, node networks, seed, findings and both rollouts', async () => {
    await renderTab();
    await findTable();
    const row = within(rowOf('playground'));
    expect(row.getByText('dev')).toBeInTheDocument();
    expect(row.getByText('10.5.0.0/26')).toBeInTheDocument();
    expect(row.getByText('eu-de-1')).toBeInTheDocument();
    expect(row.getByText('CIDR overlap')).toBeInTheDocument();
    expect(row.getByText('Applied')).toBeInTheDocument();
    expect(row.getByText('Failed · 1 error')).toBeInTheDocument();
  });

  it('shows from which seed to which a target migrates, in words for who hears it', async () => {
    const target = visible('data', 'mover', 'eu-de-2', '10.5.9.0/27');
    const api = apiWith({
      view: shopView({
        peerings: [
          peeringWith('data', 'mover', {
            target: { ...target, migratingFrom: 'eu-de-1' },
          }),
        ],
      }),
    });
    await renderTab({ api });
    await findTable();
    const row = within(rowOf('mover'));
    expect(row.getByText('eu-de-1 → eu-de-2')).toHaveAttribute(
      'aria-hidden',
      'true',
    );
    expect(
      row.getByRole('cell', { name: 'migrating from eu-de-1 to eu-de-2' }),
    ).toBeInTheDocument();
    await userEvent.click(
      row.getByRole('button', { name: 'Show details of mover' }),
    );
    expect(
      within(
        screen.getByRole('group', {
          name: 'Details of the peering with mover',
        }),
      ).getByText('migrating from eu-de-1 to eu-de-2'),
    ).toBeInTheDocument();
  });

  it.each([
    ['lake', 'Peering configured on both shoots'],
    ['shop-dev', 'Incomplete - target shoot has no reverse peering configured'],
    [
      'ci',
      'Incomplete - this shoot has no peering configured to the other shoot',
    ],
    ['clearing', 'Target shoot not accessible - cannot verify reverse peering'],
  ])('names the status of %s by its tooltip', async (target, tooltip) => {
    await renderTab();
    await findTable();
    expect(
      within(rowOf(target)).getByRole('img', { name: tooltip }),
    ).toBeInTheDocument();
  });

  it('links a target to its entity, and only one that the user may see', async () => {
    await renderTab();
    await findTable();
    expect(within(rowOf('lake')).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/osc.garden-data.lake',
    );
    expect(within(rowOf('legacy-shop')).queryByRole('link')).toBeNull();
    expect(within(rowOf('clearing')).queryByRole('link')).toBeNull();
  });

  it('never leaves empty what nobody may say', async () => {
    await renderTab();
    await findTable();
    const row = within(rowOf('clearing'));
    expect(row.getByText('Unknown')).toBeInTheDocument();
    expect(row.getByText('garden-partner')).toBeInTheDocument();
    expect(row.getByText('CIDR not checked')).toBeInTheDocument();
    expect(row.getByText('Not visible')).toBeInTheDocument();
  });

  it('shows how far a rollout is', async () => {
    await renderTab();
    await findTable();
    const bar = within(rowOf('payments')).getByRole('progressbar', {
      name: 'Rollout of payments',
    });
    expect(bar).toHaveAttribute('aria-valuenow', '64');
    expect(
      within(rowOf('payments')).getByText('Reconciling 64 %'),
    ).toBeInTheDocument();
  });

  it('has no chip for what the status says already', async () => {
    await renderTab();
    await findTable();
    const row = within(rowOf('shop-dev'));
    expect(row.queryByText('Reverse missing')).toBeNull();
    expect(row.getByText('Default node CIDR')).toBeInTheDocument();
    expect(within(rowOf('ci')).getByText('None')).toBeInTheDocument();
  });

  it('has pages of 20 rows', async () => {
    const many = Array.from({ length: 45 }, (_, index) =>
      peeringWith('prod', `peer-${String(index).padStart(2, '0')}`),
    );
    await renderTab({ api: apiWith({ view: shopView({ peerings: many }) }) });
    expect(targetsIn(await findTable())).toHaveLength(20);
    expect(screen.getByText('1–20 of 45')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(screen.getByText('41–45 of 45')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    expect(address().get('page')).toBe('3');
  });
});

describe('the summary', () => {
  it('counts statuses and findings as they are shown', async () => {
    await renderTab();
    await findTable();
    const summary = screen.getByRole('region', { name: 'Summary' });
    expect(summary).toHaveTextContent(
      '9peerings5configured3incomplete1not accessible2errors3warnings',
    );
  });

  it('says that it is live and when something last changed', async () => {
    const changedAt = new Date(Date.now() - 3 * 60_000).toISOString();
    await renderTab({ api: apiWith({ view: shopView({ changedAt }) }) });
    expect(
      await screen.findByText('Live · changed 3 min ago'),
    ).toBeInTheDocument();
  });
});

describe('the detail of a row', () => {
  it('says what, why and what to do, with the ranges as bars', async () => {
    await renderTab();
    await findTable();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show details of playground' }),
    );
    const detail = within(
      screen.getByRole('group', {
        name: 'Details of the peering with playground',
      }),
    );
    expect(
      detail.getAllByText((_, element) =>
        Boolean(
          element?.matches('p') &&
            element.textContent ===
              'Node networks of shop and playground overlap in 32 addresses.',
        ),
      ),
    ).toHaveLength(1);
    expect(detail.getAllByText('Why it matters')).toHaveLength(2);
    expect(detail.getByText('Shared 10.5.0.0/27')).toBeInTheDocument();
    expect(detail.getByText('CIDR_OVERLAP')).toBeInTheDocument();
    expect(detail.getByText('10.5.6.64/26')).toBeInTheDocument();
  });

  it('takes the words of the server for what this version has no words for', async () => {
    await renderTab({ at: `/?open=${encodeURIComponent(shopPeerings[0].id)}` });
    await findTable();
    expect(
      screen.getByText(/failed for the peering extension/),
    ).toBeInTheDocument();
  });

  it('keeps the words of the Garden behind a fold', async () => {
    await renderTab({ at: `/?open=${encodeURIComponent(shopPeerings[0].id)}` });
    await findTable();
    expect(screen.getByText(/ERR_CONFIGURATION_PROBLEM/)).not.toBeVisible();
    await userEvent.click(screen.getByText('The Garden’s own words'));
    expect(screen.getByText(/ERR_CONFIGURATION_PROBLEM/)).toBeVisible();
  });

  it('has namespace and entry, and the finding that got no chip', async () => {
    await renderTab({ at: `/?open=${encodeURIComponent(shopPeerings[2].id)}` });
    await findTable();
    const detail = within(
      screen.getByRole('group', { name: /^Details of the peering/ }),
    );
    expect(detail.getByText('garden-dev')).toBeInTheDocument();
    expect(
      detail.getByText('garden-dev/shop-dev on seed eu-de-1'),
    ).toBeInTheDocument();
    expect(detail.getByText('REVERSE_MISSING')).toBeInTheDocument();
  });

  it('says that an incoming peering has no entry here', async () => {
    await renderTab({ at: `/?open=${encodeURIComponent(shopPeerings[4].id)}` });
    await findTable();
    expect(screen.getByText('None on this shoot')).toBeInTheDocument();
  });
});

describe('filter and sort', () => {
  it('filters by text as it is typed and keeps it in the address', async () => {
    await renderTab();
    const table = await findTable();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Filter peerings by text' }),
      'EU-DE-2 not',
    );
    await waitFor(() => expect(targetsIn(table)).toEqual(['clearing']));
    expect(address().get('filter')).toBe('EU-DE-2 not');
    expect(screen.getByText(/^1 of 9 peerings/)).toBeInTheDocument();
  });

  it('filters by status and by finding', async () => {
    await renderTab();
    const table = await findTable();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Filter peerings by status' }),
      'Incomplete',
    );
    expect(targetsIn(table)).toEqual(['legacy-shop', 'shop-dev', 'ci']);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Filter peerings by finding' }),
      'Default node CIDR',
    );
    expect(targetsIn(table)).toEqual(['shop-dev']);
    expect(address().get('status')).toBe('incomplete');
    expect(address().get('finding')).toBe('DEFAULT_NODE_CIDR');
  });

  it('shows what the address says', async () => {
    await renderTab({ at: '/?finding=none&sort=-target' });
    expect(targetsIn(await findTable())).toEqual([
      'payments',
      'monitoring',
      'ci',
    ]);
  });

  it('says when nothing matches, by which filters, and takes them away', async () => {
    await renderTab({ at: '/?status=notAccessible&filter=lake&other=kept' });
    expect(await screen.findByText('No peering matches')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Filters: text “lake”, Status Not accessible. 9 peerings are hidden by them.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(targetsIn(await findTable())).toHaveLength(9);
    expect(address().toString()).toBe('other=kept');
  });

  it('sorts by a column and turns the order round', async () => {
    await renderTab();
    const table = await findTable();
    const head = within(table).getByRole('button', { name: 'Target' });
    await userEvent.click(head);
    expect(targetsIn(table).slice(0, 3)).toEqual(['ci', 'clearing', 'lake']);
    expect(head.closest('th')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(head);
    expect(targetsIn(table)[0]).toBe('shop-dev');
    expect(head.closest('th')).toHaveAttribute('aria-sort', 'descending');
    expect(address().get('sort')).toBe('-target');
  });
});
