import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import { responseError } from '../__testUtils__/serverErrors';
import {
  clusterEntity,
  findTable,
  renderTab,
} from '../__testUtils__/renderTab';
import {
  findingOn,
  gardenWith,
  shopView,
  shopYaml,
} from '../__testUtils__/shopView';

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
      screen.getByRole('button', { name: 'Add the first peering' }),
    ).toBeInTheDocument();
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
    expect(screen.queryByText(/kubectl edit shoot/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy the entry' })).toBeNull();
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
      'Actions',
    ]);
  });

  it('says which Garden can’t be reached, why, and which one works', async () => {
    const gardens = [
      gardenWith({
        state: {
          state: 'unreachable',
          reason: 'Garden osc can’t be reached: no answer in time',
          nextTryAt: new Date(Date.now() + 3_600_000).toISOString(),
        },
      }),
      gardenWith({ name: 'osc-lab', title: 'osc-lab' }),
    ];
    const view = await responseError(503, 'ServiceUnavailableError', 'down');
    const { api } = await renderTab({ api: apiWith({ gardens, view }) });
    const alert = await screen.findByText('Garden osc can’t be reached.');
    const text = alert.closest('[role=alert]');
    expect(text).toHaveTextContent(
      'no answer in time. Peerings can’t be shown until it answers.',
    );
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
          reason: 'gardener.gardens[0].caFile: the file does not exist',
        },
      }),
    ];
    const view = await responseError(503, 'ServiceUnavailableError', 'off');
    await renderTab({ api: apiWith({ gardens, view }) });
    expect(
      await screen.findByText(
        /caFile: the file does not exist\. An administrator of the portal/,
      ),
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

  it('says that the portal reads as its own account, where it does', async () => {
    await renderTab({
      api: apiWith({
        view: await responseError(404, 'NotFoundError', 'No'),
        gardens: [
          gardenWith({
            strategy: 'serviceAccount',
            you: { kind: 'mapped', user: 'system:portal', groups: [] },
          }),
        ],
      }),
    });
    expect(await screen.findByText('system:portal')).toBeInTheDocument();
    expect(
      screen.getByText(/The portal reads it as its own account/),
    ).toHaveTextContent(/up to the permissions of the portal/);
    expect(screen.queryByRole('button', { name: 'Copy request' })).toBeNull();
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
