import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { analyticsApiRef } from '@backstage/core-plugin-api';
import {
  SearchBar,
  SearchContextProvider,
} from '@backstage/plugin-search-react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import type { AddressSearch } from 'backstage-plugin-gardener-common';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { statusOf, summaryOf } from '../../__testUtils__/standings';
import { violations } from '../../__testUtils__/violations';
import { AddressResults } from './AddressResults';

function searchFor(term: string, api = new FakeGardenerApi()) {
  const initialState = { term, types: [], filters: {} };
  return renderOnPage(
    <SearchContextProvider initialState={initialState}>
      <SearchBar debounceTime={0} />
      <AddressResults />
    </SearchContextProvider>,
    { api },
  );
}

function hits(overrides: Partial<AddressSearch> = {}): AddressSearch {
  return {
    query: '10.5.0.14',
    items: [
      {
        shoot: summaryOf('prod', 'shop'),
        networks: ['10.5.0.0/27'],
        match: 'holds',
      },
      {
        shoot: summaryOf('ops', 'monitoring', '10.0.0.0/8'),
        networks: ['10.0.0.0/8'],
        match: 'holds',
      },
    ],
    total: 2,
    missing: [],
    ...overrides,
  };
}

describe('an address that is searched for', () => {
  it('finds the clusters whose node network holds it', async () => {
    const api = apiWith({
      addresses: () => hits(),
      statuses: ({ shoots }) => ({
        items: shoots.map(ref => statusOf(ref, { configured: 2 })),
        missing: [],
      }),
    });
    const { container } = await searchFor('10.5.0.14', api);
    const block = await screen.findByRole('region', {
      name: 'Clusters whose node network holds 10.5.0.14',
    });
    expect(await within(block).findByText('2 clusters')).toBeInTheDocument();
    const link = within(block).getByRole('link', { name: 'shop' });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/resource/osc.garden-prod.shop',
    );
    const [first] = within(block).getAllByRole('listitem');
    expect(first).toHaveTextContent('10.5.0.0/27');
    expect(first).toHaveTextContent('holds it');
    // Not as soon as the first is there: each asks by itself, and all that come in time are asked together.
    await waitFor(() =>
      expect(within(block).getAllByText('2 configured')).toHaveLength(2),
    );
    expect(api.asked.addresses).toEqual([{ q: '10.5.0.14', limit: 25 }]);
    expect(await violations(container)).toEqual([]);
  });

  it('is asked for in canonical form', async () => {
    const { api } = await searchFor(' 2001:DB8:0::1 ');
    await screen.findByText('No cluster that you may see has this address.');
    expect(api.asked.addresses).toEqual([{ q: '2001:db8::1', limit: 25 }]);
  });

  it('is told from any other text, of which nothing is asked', async () => {
    const { api } = await searchFor('shop');
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    expect(api.asked.addresses).toEqual([]);
  });

  it('is asked for once it is typed to its end', async () => {
    const { api } = await searchFor('');
    await userEvent.type(screen.getByRole('textbox'), '10.5.0.14');
    await screen.findByText('No cluster that you may see has this address.');
    expect(api.asked.addresses).toEqual([{ q: '10.5.0.14', limit: 25 }]);
  });

  it('says how many of many are shown', async () => {
    const api = apiWith({ addresses: () => hits({ total: 60 }) });
    await searchFor('10.5.0.14', api);
    expect(
      await screen.findByText('The 2 closest of 60 clusters'),
    ).toBeInTheDocument();
  });

  it('leads to the cluster by keyboard, and tells analytics what was discovered and not what was typed', async () => {
    const analytics = mockApis.analytics.mock();
    const api = apiWith({ addresses: () => hits() });
    await renderOnPage(
      <TestApiProvider apis={[[analyticsApiRef, analytics]]}>
        <SearchContextProvider
          initialState={{ term: '10.5.0.14', types: [], filters: {} }}
        >
          <AddressResults />
        </SearchContextProvider>
      </TestApiProvider>,
      { api },
    );
    await screen.findByRole('link', { name: 'shop' });
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'shop' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const discovered = analytics.captureEvent.mock.calls
      .map(([event]) => event)
      .filter(({ action }) => action === 'discover');
    expect(discovered).toEqual([
      expect.objectContaining({
        subject: 'shop',
        value: 1,
        attributes: { to: '/catalog/default/resource/osc.garden-prod.shop' },
      }),
    ]);
  });
});

describe('a network that is searched for', () => {
  it('finds the clusters whose node network overlaps it, and says how', async () => {
    const api = apiWith({
      addresses: () =>
        hits({
          items: [
            {
              shoot: summaryOf('prod', 'shop'),
              networks: ['10.5.0.0/27'],
              match: 'liesWithin',
            },
          ],
          total: 1,
        }),
    });
    await searchFor('10.5.0.0/24', api);
    expect(
      await screen.findByRole('region', {
        name: 'Clusters whose node network overlaps 10.5.0.0/24',
      }),
    ).toBeInTheDocument();
    expect(await screen.findByText('1 cluster')).toBeInTheDocument();
    expect(screen.getByText('lies within it')).toBeInTheDocument();
  });

  it('finds none', async () => {
    await searchFor('10.5.0.0/24');
    expect(
      await screen.findByText(
        'No cluster that you may see overlaps this network.',
      ),
    ).toBeInTheDocument();
  });

  it('that is none says what is wrong with it, and is not asked for', async () => {
    const { api } = await searchFor('10.5.0.14/27');
    expect(await screen.findByText('This is no network.')).toBeInTheDocument();
    expect(
      screen.getByText(/the network is 10\.5\.0\.0\/27/),
    ).toBeInTheDocument();
    expect(api.asked.addresses).toEqual([]);
  });
});

describe('what could not be looked at', () => {
  it('is named, and nothing is claimed of it', async () => {
    const api = apiWith({
      addresses: () =>
        hits({
          items: [],
          total: 0,
          missing: [{ garden: 'osc-lab', reason: 'It can’t be reached' }],
        }),
    });
    await searchFor('10.5.0.14', api);
    expect(await screen.findByText('osc-lab is left out.')).toBeInTheDocument();
    expect(screen.getByText(/It can’t be reached\./)).toBeInTheDocument();
    expect(
      screen.getByText('No cluster found, and not all could be looked at.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/No cluster that/)).not.toBeInTheDocument();
  });

  it('offers the sign-in that a Garden wants', async () => {
    const api = apiWith({
      addresses: () =>
        hits({
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
    await searchFor('10.5.0.14', api);
    expect(
      await screen.findByRole('button', { name: /Sign in to/ }),
    ).toBeInTheDocument();
  });

  it('offers the sign-in once more when the Garden still wants it', async () => {
    const api = apiWith({
      addresses: () =>
        hits({
          missing: [
            {
              garden: 'osc',
              reason: 'Sign in',
              signIn: { provider: 'oidc', why: 'missing' },
            },
          ],
        }),
    });
    await searchFor('10.5.0.14', api);
    const button = await screen.findByRole('button', { name: /Sign in to/ });
    await userEvent.click(button);
    await waitFor(() => expect(api.asked.addresses).toHaveLength(2));
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  });

  it('can be asked for again when it failed', async () => {
    let answer: AddressSearch | Error = await responseError(
      503,
      'ServiceUnavailableError',
      'Busy',
    );
    const api = apiWith({ addresses: () => answer });
    const { container } = await searchFor('10.5.0.14', api);
    await screen.findByText(/can’t be looked for/);
    expect(screen.getByText(/Busy\./)).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
    answer = hits();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('2 clusters')).toBeInTheDocument();
  });
});
