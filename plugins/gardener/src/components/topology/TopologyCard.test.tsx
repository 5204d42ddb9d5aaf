import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import {
  landscapePeering,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { findTable, renderTab } from '../../__testUtils__/renderTab';
import { shopView } from '../../__testUtils__/shopView';
import { violations } from '../../__testUtils__/violations';

beforeAll(() => {
  // jsdom has no layout to scroll in.
  Element.prototype.scrollIntoView = () => {};
});

function renderTopology(options: Parameters<typeof renderTab>[0] = {}) {
  return renderTab({
    api: apiWith({ landscape: () => shopLandscape() }),
    ...options,
  });
}

const card = () => screen.findByRole('region', { name: 'Topology' });

async function drawing() {
  return within(
    await screen.findByRole('application', { name: /^Topology of shop/ }),
  );
}

async function openRow() {
  const rows = within(await findTable()).getAllByRole('row', {
    expanded: true,
  });
  return rows.map(row => row.getAttribute('aria-label') ?? '');
}

describe('the topology of a shoot', () => {
  it('has a line per row of the table, and asks for what it draws only', async () => {
    const { api } = await renderTopology();
    const rows = within(await findTable()).getAllByRole('row', {
      name: /^Peering with/,
    });
    const lines = await (
      await drawing()
    ).findAllByRole('button', { name: /^Peering of/ });
    expect(lines).toHaveLength(rows.length);
    expect(api.asked.landscapes[0].query).toEqual({
      garden: 'osc',
      focus: ['garden-prod/shop'],
      depth: 1,
    });
  });

  it('says what lines and signs mean', async () => {
    await renderTopology();
    const legend = within(
      await within(await card()).findByRole('list', { name: 'Legend' }),
    );
    for (const text of [
      'Configured',
      'Incomplete, the ring marks the missing side',
      'Not accessible',
      'Reconciling',
    ]) {
      expect(legend.getByText(text)).toBeInTheDocument();
    }
  });

  it('shows more depth on wish, keeps it in the address, and keeps what was there in its place', async () => {
    const { api } = await renderTopology({ at: '/?filter=a' });
    const graph = await drawing();
    const lake = await graph.findByRole('button', { name: /^lake,/ });
    const before = lake.style.transform;
    await userEvent.click(
      within(await card()).getByRole('button', { name: /^2,/ }),
    );
    expect(
      await graph.findByRole('button', {
        name: 'Peering of monitoring and payments: configured on both shoots',
      }),
    ).toBeInTheDocument();
    expect(graph.getByRole('button', { name: /^lake,/ }).style.transform).toBe(
      before,
    );
    expect(api.asked.landscapes.map(({ query }) => query.depth)).toContain(2);
    expect(screen.getByTestId('address')).toHaveTextContent(
      '?filter=a&depth=2',
    );
    await userEvent.click(
      within(await card()).getByRole('button', { name: /^1,/ }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent('?filter=a');
    expect(screen.getByTestId('address')).not.toHaveTextContent('depth');
  });

  it('opens the row of a line that is chosen, leads there, and shows which one is open', async () => {
    await renderTopology();
    const graph = await drawing();
    const line = await graph.findByRole('button', {
      name: /^Peering of lake and shop/,
    });
    fireEvent.click(line);
    expect(await openRow()).toEqual([
      expect.stringContaining('Peering with lake'),
    ]);
    await waitFor(() =>
      expect(document.activeElement).toHaveAccessibleName(/^Peering with lake/),
    );
    expect(
      graph.getByRole('button', { name: /^Peering of lake and shop/ }),
    ).toHaveAttribute('aria-pressed', 'true');
  });

  it('opens the row of a ghost, which has no page', async () => {
    await renderTopology();
    const ghost = await (
      await drawing()
    ).findByRole('button', { name: /^clearing,/ });
    act(() => ghost.focus());
    await userEvent.keyboard('{Enter}');
    expect(await openRow()).toEqual([
      expect.stringContaining('Peering with clearing'),
    ]);
  });

  it('leads from a line between two others to its details in the landscape, which the table has not', async () => {
    await renderTopology({ at: '/?depth=2', pages: true });
    const graph = within(
      await screen.findByRole('application', {
        name: 'Topology of shop, up to 2 peerings away. The table of peerings has those of shop; the others open in the landscape.',
      }),
    );
    const line = await graph.findByRole('button', {
      name: /^Peering of monitoring and payments/,
    });
    act(() => line.focus());
    await userEvent.keyboard('{Enter}');
    expect(screen.getByTestId('path')).toHaveTextContent('/gardener/landscape');
    const address = new URLSearchParams(
      screen.getByTestId('address').textContent ?? '',
    );
    expect(Object.fromEntries(address)).toEqual({
      garden: 'osc',
      focus: 'garden-prod/shop',
      depth: '2',
      selected: expect.stringMatching(/^peering:.*monitoring.*payments$/),
    });
  });

  it('leads to the landscape from the ghost of a peer, too, and from the title with the depth that is seen', async () => {
    const landscape = shopLandscape();
    const gone = { namespace: 'garden-ops', name: 'gone' };
    await renderTopology({
      at: '/?depth=2',
      pages: true,
      api: apiWith({
        landscape: () => ({
          ...landscape,
          ghosts: [
            ...landscape.ghosts,
            { ...gone, kind: 'notAccessible', group: null },
          ],
          peerings: [
            ...landscape.peerings,
            landscapePeering(
              { namespace: 'garden-ops', name: 'monitoring' },
              gone,
            ),
          ],
        }),
      }),
    });
    expect(
      within(await card()).getByRole('link', { name: 'Open in landscape' }),
    ).toHaveAttribute('href', expect.stringContaining('depth=2'));
    const ghost = await (
      await drawing()
    ).findByRole('button', { name: /^gone,/ });
    fireEvent.click(ghost);
    expect(screen.getByTestId('address')).toHaveTextContent(
      /selected=peering.*gone/,
    );
  });

  it('leads to the page of one of the two where the portal has no landscape', async () => {
    await renderTopology({ at: '/?depth=2' });
    const line = await (
      await drawing()
    ).findByRole('button', { name: /^Peering of monitoring and payments/ });
    fireEvent.click(line);
    expect(screen.getByTestId('path')).toHaveTextContent(
      '/catalog/default/resource/osc.garden-ops.monitoring',
    );
  });

  it('says how many are near enough and too many to draw', async () => {
    const landscape = shopLandscape();
    const farther = { shoots: 12, peerings: 30 };
    await renderTopology({
      pages: true,
      api: apiWith({
        landscape: () => ({
          ...landscape,
          hidden: { ...landscape.hidden, farther },
        }),
      }),
    });
    await drawing();
    const note = screen.getByText(
      '12 more shoots are this near, too many to draw.',
    ).parentElement;
    expect(note).toHaveTextContent('Open in landscape');
  });

  it('draws what changed when the Garden says so, and asks by tag', async () => {
    const { api, signals } = await renderTopology();
    const graph = await drawing();
    await graph.findByRole('button', { name: /^Peering of ci and shop: inc/ });
    const changed = shopLandscape();
    api.landscape = () => ({
      ...changed,
      peerings: changed.peerings.map(peering =>
        peering.a.name === 'ci' || peering.b.name === 'ci'
          ? {
              ...peering,
              status: 'configured' as const,
              edges: { a: 'set' as const, b: 'set' as const },
            }
          : peering,
      ),
    });
    act(() => signals?.notice({ garden: 'osc', version: 2 }));
    expect(
      await graph.findByRole('button', {
        name: 'Peering of ci and shop: configured on both shoots',
      }),
    ).toBeInTheDocument();
    expect(api.asked.landscapes.slice(-1)[0].etag).toBeDefined();
  });

  it('says that it can’t be drawn, and tries again on wish; the table stands meanwhile', async () => {
    const api = apiWith({
      landscape: () => responseError(500, 'InternalError', 'No graph today'),
    });
    await renderTopology({ api });
    const failed = within(await card());
    expect(await failed.findByText(/can’t be drawn/)).toBeInTheDocument();
    expect(failed.getByText(/No graph today/)).toBeInTheDocument();
    expect(await findTable()).toBeInTheDocument();
    api.landscape = () => shopLandscape();
    await userEvent.click(failed.getByRole('button', { name: 'Try again' }));
    expect(
      await (await drawing()).findByRole('button', { name: /^lake,/ }),
    ).toBeInTheDocument();
  });

  it('has nothing to draw, and asks for nothing, where there is no peering', async () => {
    const { api } = await renderTopology({
      api: apiWith({ view: shopView({ peerings: [] }) }),
    });
    expect(
      await within(await card()).findByText(/nothing to draw/),
    ).toBeInTheDocument();
    expect(api.asked.landscapes).toEqual([]);
  });

  it('has nothing that axe finds, drawn or not', async () => {
    const { container } = await renderTopology();
    await (await drawing()).findByRole('button', { name: /^lake,/ });
    expect(await violations(container)).toEqual([]);
  });
});
