import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeGardenerApi, responseError } from '../testing/FakeGardenerApi';
import { clusterEntity, renderTab } from '../testing/renderTab';
import {
  findingOn,
  gardenWith,
  peeringWith,
  shopPeerings,
  shopView,
  shopYaml,
} from '../testing/shopView';

async function findTable() {
  return screen.findByRole('treegrid', { name: 'Peerings of shop' });
}

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

function apiWith(part: Partial<FakeGardenerApi>) {
  return Object.assign(new FakeGardenerApi(), part);
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

describe('the manifest', () => {
  it('is the YAML of the Garden, long lists folded', async () => {
    await renderTab();
    const manifest = await screen.findByRole('region', {
      name: 'Manifest of the peering extension',
    });
    expect(manifest).toHaveTextContent('name: playground');
    expect(manifest).not.toHaveTextContent('name: orders');
    expect(screen.getByText(/2 of 8 entries shown/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(manifest).toHaveTextContent('name: orders');
  });

  it('marks an entry whose seed is not where the shoot is', async () => {
    await renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all' }),
    );
    expect(screen.getAllByText(/# shoot is on eu-de-2/)).toHaveLength(2);
  });

  it('is copied as the Garden has it, without folds and marks', async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(document.getSelection()));
      return true;
    };
    await renderTab();
    await userEvent.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(copied[0].trim()).toBe(shopYaml.trim());
    expect(await screen.findByText('Copied')).toBeInTheDocument();
  });

  it('says that there is none', async () => {
    await renderTab({
      api: apiWith({ manifest: { yaml: null, resourceVersion: '1' } }),
    });
    expect(
      await screen.findByText('This shoot has no peering extension.'),
    ).toBeInTheDocument();
  });

  it('fails by itself, without the table', async () => {
    const manifest = await responseError(
      503,
      'ServiceUnavailableError',
      'Garden osc does not answer',
    );
    await renderTab({ api: apiWith({ manifest }) });
    expect(
      await screen.findByText('Garden osc does not answer', { exact: false }),
    ).toBeInTheDocument();
    expect(await findTable()).toBeInTheDocument();
  });
});

describe('without peerings', () => {
  const empty = (part = {}) =>
    shopView({
      peerings: [],
      shoot: { ...shopView().shoot, configState: 'absent', ...part },
    });

  it('says how to begin, what is routed, and where to read on', async () => {
    await renderTab({ api: apiWith({ view: empty() }) });
    expect(await screen.findByText('No peerings yet')).toBeInTheDocument();
    expect(
      screen.getByText(/Only node IPs are routed, not pod or service IPs/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('kubectl edit shoot shop -n garden-prod'),
    ).toBeInTheDocument();
    expect(screen.getByText(/type: osc-peering-service/)).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /How peering works/ }),
    ).toHaveAttribute('href', 'https://docs.example.org/peering');
  });

  it('has no link where none is configured', async () => {
    const gardens = [gardenWith({ docs: { peering: null, cidr: null } })];
    await renderTab({ api: apiWith({ view: empty(), gardens }) });
    await screen.findByText('No peerings yet');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('proposes nothing to a shoot without workers', async () => {
    await renderTab({ api: apiWith({ view: empty({ workerless: true }) }) });
    expect(
      await screen.findByText(
        'This shoot has no workers, so it has no nodes to peer.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/osc-peering-service/)).toBeNull();
  });

  it('says that the extension is disabled', async () => {
    await renderTab({
      api: apiWith({ view: empty({ configState: 'disabled' }) }),
    });
    expect(
      await screen.findByText(
        'The peering extension of this shoot is disabled.',
      ),
    ).toBeInTheDocument();
  });

  it('says that the configuration can’t be read and leads to the manifest', async () => {
    const finding = findingOn('prod', 'shop', {
      code: 'MALFORMED_CONFIG',
      severity: 'error',
      variant: 'of a later version',
      what: 'providerConfig is a string, not an object.',
    });
    await renderTab({
      api: apiWith({
        view: {
          ...empty({ configState: 'malformed' }),
          findings: [finding],
        },
      }),
    });
    expect(
      await screen.findByText('providerConfig is a string, not an object.'),
    ).toBeInTheDocument();
    Element.prototype.scrollIntoView = jest.fn();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show manifest' }),
    );
    expect(
      within(document.activeElement as HTMLElement).getByRole('heading', {
        name: 'Manifest',
      }),
    ).toBeInTheDocument();
  });
});

describe('while there is nothing to show', () => {
  it('keeps the frame and the heads of the columns', async () => {
    await renderTab({ api: apiWith({ view: new Promise(() => {}) }) });
    const skeleton = await screen.findByRole('table', {
      name: 'Loading peerings',
    });
    expect(
      within(skeleton)
        .getAllByRole('columnheader')
        .map(head => head.textContent),
    ).toEqual([
      'Status',
      'Target',
      'Project',
      'Node networks',
      'Seed',
      'Findings',
      'Rollout',
    ]);
  });

  it('says which Garden can’t be reached, why, and which one works', async () => {
    const gardens = [
      gardenWith({
        state: {
          state: 'unreachable',
          reason: 'The API server did not answer within 10 s.',
          nextTryAt: new Date(Date.now() + 3_600_000).toISOString(),
        },
      }),
      gardenWith({ name: 'osc-lab', title: 'osc-lab' }),
    ];
    const view = await responseError(503, 'ServiceUnavailableError', 'down');
    const { api } = await renderTab({ api: apiWith({ gardens, view }) });
    const alert = await screen.findByText('Garden osc can’t be reached.');
    const text = alert.closest('[role=alert]');
    expect(text).toHaveTextContent('did not answer within 10 s');
    expect(text).toHaveTextContent('Garden osc-lab works.');
    expect(text).toHaveTextContent(/Tries again by itself in 3\d{3} s/);

    api.view = shopView();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await findTable()).toBeInTheDocument();
  });

  it('says that a Garden is being read for the first time', async () => {
    const gardens = [gardenWith({ state: { state: 'syncing' } })];
    const view = await responseError(503, 'ServiceUnavailableError', 'wait');
    await renderTab({ api: apiWith({ gardens, view }) });
    expect(
      await screen.findByText(/Garden osc is being read for the first time/),
    ).toBeInTheDocument();
  });

  it('says what is wrong with the set-up of a Garden', async () => {
    const gardens = [
      gardenWith({
        state: {
          state: 'misconfigured',
          reason: 'gardener.gardens[0].caFile can’t be read.',
        },
      }),
    ];
    const view = await responseError(503, 'ServiceUnavailableError', 'off');
    await renderTab({ api: apiWith({ gardens, view }) });
    expect(
      await screen.findByText(/gardens\[0\].caFile can’t be read/),
    ).toBeInTheDocument();
  });

  it('says the words of any other failure', async () => {
    const view = await responseError(500, 'Error', 'The database is full');
    await renderTab({ api: apiWith({ view }) });
    expect(
      await screen.findByText('The database is full', { exact: false }),
    ).toBeInTheDocument();
  });
});

describe('what may not be seen', () => {
  it('is one and the same with what does not exist', async () => {
    const view = await responseError(404, 'NotFoundError', 'No such shoot');
    await renderTab({ api: apiWith({ view }) });
    expect(
      await screen.findByText('This cluster can’t be shown'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/you may not see this shoot in Garden osc, or it does/),
    ).toBeInTheDocument();
    expect(screen.getByText('mara@example.org')).toBeInTheDocument();
  });

  it('can be asked for', async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(document.getSelection()));
      return true;
    };
    const view = await responseError(404, 'NotFoundError', 'No such shoot');
    await renderTab({ api: apiWith({ view }) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Copy request' }),
    );
    expect(copied[0]).toContain(
      'give the Garden user mara@example.org the role viewer',
    );
    expect(copied[0]).toContain('garden-prod');
  });

  it('says that the user has no user in the Garden', async () => {
    const gardens = [
      gardenWith({
        you: { kind: 'notMapped', reason: 'Your profile has no e-mail.' },
      }),
    ];
    const view = await responseError(404, 'NotFoundError', 'No such shoot');
    await renderTab({ api: apiWith({ view, gardens }) });
    expect(
      await screen.findByText('You have no user in Garden osc'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Your profile has no e-mail/)).toBeInTheDocument();
  });

  it('says that Backstage’s permissions refuse', async () => {
    const refusal = await responseError(403, 'NotAllowedError', 'Refused');
    await renderTab({ api: apiWith({ view: refusal, gardens: refusal }) });
    expect(
      await screen.findByText('You may not see peerings'),
    ).toBeInTheDocument();
  });

  it('says that the session is over', async () => {
    const view = await responseError(401, 'AuthenticationError', 'Expired');
    await renderTab({ api: apiWith({ view }) });
    expect(await screen.findByText('Your session is over')).toBeInTheDocument();
  });
});

describe('an annotation that can’t be read', () => {
  it('is shown with what is wrong, and nothing is asked for', async () => {
    const { api } = await renderTab({ entity: clusterEntity('osc/shop') });
    expect(
      screen.getByText('This entity does not name a shoot'),
    ).toBeInTheDocument();
    expect(screen.getByText(/“osc\/shop”/)).toBeInTheDocument();
    expect(api.asked.peerings).toHaveLength(0);
  });
});

describe('what is not part of a reading tab', () => {
  it('is absent: nothing on it writes', async () => {
    await renderTab({ at: `/?open=${encodeURIComponent(shopPeerings[0].id)}` });
    await findTable();
    const buttons = screen
      .getAllByRole('button')
      .map(button => button.textContent || button.getAttribute('aria-label'));
    expect(
      buttons.filter(text =>
        /add|remove|configure|apply|correct/i.test(text ?? ''),
      ),
    ).toEqual([]);
  });
});
