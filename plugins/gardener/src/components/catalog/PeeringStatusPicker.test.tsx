import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EntityKindFilter,
  EntityListProvider,
  EntityTypeFilter,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { useEffect } from 'react';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { clusterEntity } from '../../__testUtils__/renderTab';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { summaryOf } from '../../__testUtils__/standings';
import { violations } from '../../__testUtils__/violations';
import { PeeringStatusPicker } from './PeeringStatusPicker';

function cluster(name: string) {
  const entity = clusterEntity(`osc/garden-prod/${name}`);
  return {
    ...entity,
    metadata: { ...entity.metadata, name: `osc.garden-prod.${name}` },
  };
}

const NAMES = ['checkout', 'payments', 'shop'];

/** A page of the catalog as it comes from the server. */
function Page(props: { readonly kind: string; readonly type?: string }) {
  const { kind, type } = props;
  const { entities, updateFilters, loading } = useEntityList();
  useEffect(() => {
    updateFilters({
      kind: new EntityKindFilter(kind, kind),
      type: type === undefined ? undefined : new EntityTypeFilter([type]),
    });
  }, [kind, type, updateFilters]);
  return (
    <ul aria-label="Entities" aria-busy={loading}>
      {entities.map(({ metadata }) => (
        <li key={metadata.name}>{metadata.name}</li>
      ))}
    </ul>
  );
}

async function renderPage(
  options: {
    readonly api?: FakeGardenerApi;
    readonly kind?: string;
    readonly type?: string;
    readonly at?: string;
  } = {},
) {
  const catalog = catalogApiMock({ entities: NAMES.map(cluster) });
  const asked = jest.spyOn(catalog, 'queryEntities');
  const rendered = await renderOnPage(
    <EntityListProvider pagination>
      <PeeringStatusPicker />
      <Page kind={options.kind ?? 'resource'} type={options.type} />
    </EntityListProvider>,
    { api: options.api, catalog, at: options.at },
  );
  return { ...rendered, asked };
}

function shown() {
  return screen.queryAllByRole('listitem').map(item => item.textContent);
}

async function choose(option: string) {
  await userEvent.click(
    within(screen.getByTestId('select')).getByRole('button'),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

function incompleteIs(...names: string[]) {
  return apiWith({
    shoots: () => ({
      items: names.map(name => summaryOf('prod', name)),
      total: names.length,
      missing: [],
    }),
  });
}

describe('the filter of the catalog by peering status', () => {
  it('shows the clusters that have it for this user, and asks the server for no others', async () => {
    const api = incompleteIs('shop');
    const { asked } = await renderPage({ api });
    await waitFor(() => expect(shown()).toHaveLength(3));
    await choose('Incomplete');
    await waitFor(() => expect(shown()).toEqual(['osc.garden-prod.shop']));
    expect(api.asked.shoots).toEqual([{ status: 'incomplete', limit: 500 }]);
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        expect.objectContaining({
          filter: expect.objectContaining({
            'metadata.name': ['osc.garden-prod.shop'],
          }),
        }),
      ),
    );
    expect(screen.getByText('1 cluster that you may see.')).toBeInTheDocument();
  });

  it('shows all again', async () => {
    await renderPage({ api: incompleteIs('shop') });
    await screen.findByTestId('select');
    await choose('Incomplete');
    await waitFor(() => expect(shown()).toHaveLength(1));
    await choose('All');
    await waitFor(() => expect(shown()).toHaveLength(3));
  });

  it('is in the address of the page, and comes from there', async () => {
    window.history.replaceState(null, '', '/');
    const { api } = await renderPage({
      api: incompleteIs('payments'),
      at: '/?filters[peering]=incomplete',
    });
    await waitFor(() => expect(shown()).toEqual(['osc.garden-prod.payments']));
    expect(api.asked.shoots).toEqual([{ status: 'incomplete', limit: 500 }]);
    expect(decodeURIComponent(window.location.search)).toContain(
      'filters[peering]=incomplete',
    );
  });

  it('shows none where no cluster has it', async () => {
    await renderPage({ api: incompleteIs() });
    await screen.findByTestId('select');
    await choose('No peering');
    expect(
      await screen.findByText('0 clusters that you may see.'),
    ).toBeInTheDocument();
    await waitFor(() => expect(shown()).toEqual([]));
  });

  it('shows none while nobody knows which they are, and says that it is asked', async () => {
    const api = apiWith({ shoots: () => new Promise(() => {}) });
    await renderPage({ api });
    await screen.findByTestId('select');
    await choose('Configured');
    expect(screen.getByRole('status')).toHaveTextContent('Asking the Garden');
    await waitFor(() => expect(shown()).toEqual([]));
  });

  it('shows none where the answer did not come, says why, and asks again', async () => {
    const failed = await responseError(503, 'ServiceUnavailableError', 'Busy');
    const api = apiWith({ shoots: () => failed });
    const { container } = await renderPage({ api });
    await screen.findByTestId('select');
    await choose('Configured');
    expect(await screen.findByText(/Busy\./)).toBeInTheDocument();
    await waitFor(() => expect(shown()).toEqual([]));
    expect(await violations(container)).toEqual([]);
    api.shoots = incompleteIs('shop').shoots;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(shown()).toEqual(['osc.garden-prod.shop']));
  });

  it('says when there are more than fit', async () => {
    const api = apiWith({
      shoots: () => ({
        items: Array.from({ length: 500 }, (_, index) =>
          summaryOf('prod', `shoot-${index}`),
        ),
        total: 1204,
        missing: [],
      }),
    });
    await renderPage({ api });
    await screen.findByTestId('select');
    await choose('Configured');
    expect(
      await screen.findByText(/Only the first \d+ of 1204 clusters are shown/),
    ).toBeInTheDocument();
  });

  it('names a Garden that is left out', async () => {
    const api = apiWith({
      shoots: () => ({
        items: [],
        total: 0,
        missing: [{ garden: 'osc-lab', reason: 'It can’t be reached' }],
      }),
    });
    await renderPage({ api });
    await screen.findByTestId('select');
    await choose('Configured');
    expect(await screen.findByText('osc-lab is left out.')).toBeInTheDocument();
  });

  it('offers the sign-in that a Garden wants, and once more when it still does', async () => {
    const api = apiWith({
      shoots: () => ({
        items: [],
        total: 0,
        missing: [
          {
            garden: 'osc',
            reason: 'Sign in',
            signIn: { provider: 'oidc', why: 'missing' },
          },
        ],
      }),
    });
    await renderPage({ api });
    await screen.findByTestId('select');
    await choose('Configured');
    const button = await screen.findByRole('button', { name: /Sign in to/ });
    const before = api.asked.shoots.length;
    await userEvent.click(button);
    await waitFor(() =>
      expect(api.asked.shoots.length).toBeGreaterThan(before),
    );
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  });

  it('works by keyboard', async () => {
    await renderPage({ api: incompleteIs('shop') });
    await screen.findByTestId('select');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(shown()).toEqual(['osc.garden-prod.shop']));
  });

  it.each([{ kind: 'component' }, { kind: 'resource', type: 'database' }])(
    'is not there on a page of $kind $type',
    async page => {
      const { api } = await renderPage(page);
      await screen.findByRole('list', { name: 'Entities' });
      expect(screen.queryByTestId('select')).not.toBeInTheDocument();
      expect(api.asked.shoots).toEqual([]);
    },
  );

  it('is there on a page of clusters alone', async () => {
    await renderPage({ type: 'kubernetes-cluster' });
    expect(await screen.findByTestId('select')).toBeInTheDocument();
  });
});
