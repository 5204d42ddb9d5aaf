import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { FakeGardenerApi } from '../__testUtils__/FakeGardenerApi';
import { responseError } from '../__testUtils__/serverErrors';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { renderTab } from '../__testUtils__/renderTab';
import { gardenWith, peeringWith, shopView } from '../__testUtils__/shopView';

function viewOf(...targets: Array<Parameters<typeof peeringWith>>) {
  return shopView({ peerings: targets.map(target => peeringWith(...target)) });
}

async function renderLive(view: PeeringsView = viewOf(['ops', 'ci'])) {
  const api = new FakeGardenerApi();
  api.view = view;
  const signals = new FakeSignals();
  await renderTab({ api, signals });
  await screen.findByRole('treegrid');
  return { api, signals };
}

function row(name: string) {
  return screen.queryByRole('row', {
    name: new RegExp(`^Peering with ${name},`),
  });
}

function liveRegion() {
  return screen.getByTestId('live-region');
}

describe('a change in the Garden', () => {
  it('appears with the next notice, without reload', async () => {
    const { api, signals } = await renderLive();
    api.view = viewOf(['ops', 'ci'], ['data', 'lake']);
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await waitFor(() => expect(row('lake')).toBeInTheDocument());
    expect(liveRegion()).toHaveTextContent('The peering with lake changed');
  });

  it('is asked for by the tag of the answer before', async () => {
    const { api, signals } = await renderLive();
    const before = JSON.stringify(api.view);
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await waitFor(() => expect(api.asked.peerings).toHaveLength(2));
    expect(api.asked.peerings[0].etag).toBeUndefined();
    expect(api.asked.peerings[1].etag).toBe(before);
    expect(row('ci')).toBeInTheDocument();
  });

  it('of another Garden is none of ours', async () => {
    const { api, signals } = await renderLive();
    await act(async () => signals.notice({ garden: 'osc-lab', version: 9 }));
    expect(api.asked.peerings).toHaveLength(1);
    await act(async () => signals.notice({ garden: 'osc', version: 2 }));
    expect(api.asked.peerings).toHaveLength(2);
  });

  it('tints the row that changed, and no other', async () => {
    const { api, signals } = await renderLive(
      viewOf(['ops', 'ci'], ['data', 'lake']),
    );
    api.view = viewOf(
      ['ops', 'ci'],
      [
        'data',
        'lake',
        {
          rollout: {
            here: { state: 'applied' },
            target: { state: 'reconciling', percent: 10 },
          },
        },
      ],
    );
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await waitFor(() => expect(row('lake')?.className).toMatch(/changed/));
    expect(row('ci')?.className).not.toMatch(/changed/);
    await waitFor(() => expect(row('lake')?.className).not.toMatch(/changed/), {
      timeout: 20_000,
    });
  });

  it('does not move rows while one is being read', async () => {
    const { api, signals } = await renderLive(
      viewOf(['ops', 'alpha'], ['ops', 'beta']),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show details of alpha' }),
    );
    api.view = viewOf(
      ['ops', 'alpha'],
      ['ops', 'beta', { status: 'incomplete', missing: 'target' }],
    );
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await screen.findByText('2 of 2 peerings · order held while you read');
    const order = () =>
      screen
        .getAllByRole('row')
        .flatMap(
          element =>
            /with (\w+),/.exec(element.getAttribute('aria-label') ?? '')?.[1] ??
            [],
        );
    expect(order()).toEqual(['alpha', 'beta']);

    await userEvent.click(
      screen.getByRole('button', { name: 'Hide details of alpha' }),
    );
    await userEvent.click(screen.getByRole('searchbox'));
    await waitFor(() => expect(order()).toEqual(['beta', 'alpha']));
  });
});

describe('without signals', () => {
  it('works, and asks again when the page gets the focus', async () => {
    const { api } = await renderTab({ signals: null });
    await screen.findByRole('treegrid');
    api.view = viewOf(['data', 'lake']);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('visibilitychange'));
    });
    await waitFor(() => expect(row('playground')).toBeNull());
    expect(row('lake')).toBeInTheDocument();
  });
});

describe('when the portal lost the Garden', () => {
  const stale = () =>
    shopView({
      freshness: {
        state: 'stale',
        asOf: new Date(Date.now() - 4 * 60_000).toISOString(),
        reason: 'The API server closed the connection.',
        nextTryAt: new Date(Date.now() + 3_600_000).toISOString(),
      },
    });

  it('says how old the table is, why, and asks again on wish', async () => {
    const { api } = await renderLive(stale());
    expect(screen.getByText('As of 4 min ago')).toBeInTheDocument();
    expect(
      screen.getByText(/The connection to Garden osc broke at/),
    ).toHaveTextContent(/closed the connection. Next try in 3\d{3} s/);
    api.view = shopView();
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    await waitFor(() => expect(screen.getByText('Live')).toBeInTheDocument());
    expect(liveRegion()).toHaveTextContent('Garden osc is connected again');
  });

  it('says so to those who don’t see it', async () => {
    const { api, signals } = await renderLive();
    api.view = stale();
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await waitFor(() =>
      expect(liveRegion()).toHaveTextContent(
        /The connection to Garden osc broke/,
      ),
    );
  });
});

describe('when an answer fails after there was one', () => {
  it('keeps the table and says that the portal does not answer', async () => {
    const { api, signals } = await renderLive();
    api.view = new TypeError('Failed to fetch');
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    expect(
      await screen.findByText(/The portal has not answered since/),
    ).toBeInTheDocument();
    expect(row('ci')).toBeInTheDocument();
  });

  it('takes the table away when the right to see it is gone', async () => {
    const { api, signals } = await renderLive();
    api.view = responseError(404, 'NotFoundError', 'No such shoot');
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    expect(
      await screen.findByText('This cluster can’t be shown'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('treegrid')).toBeNull();
  });
});

describe('another user', () => {
  it('sees nothing of what the one before saw', async () => {
    const api = new FakeGardenerApi();
    const first = await renderTab({ api, user: 'user:default/mara' });
    await screen.findByRole('treegrid');
    first.unmount();

    api.view = new Promise(() => {});
    api.gardens = [gardenWith()];
    await renderTab({ api, user: 'user:default/jon' });
    await screen.findByRole('table', { name: 'Loading peerings' });
    expect(row('playground')).toBeNull();
  });

  it('who is the same sees at once what was there', async () => {
    const api = new FakeGardenerApi();
    const first = await renderTab({ api });
    await screen.findByRole('treegrid');
    first.unmount();

    api.view = new Promise(() => {});
    await renderTab({ api });
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
  });
});
