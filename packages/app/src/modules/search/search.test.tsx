import { renderTestApp } from '@backstage/frontend-test-utils';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import gardenerPlugin from 'backstage-plugin-gardener/alpha';
import { searchModule } from './index';

/** The page is loaded when it is opened. */
const LOADED = { timeout: 30_000 };

jest.setTimeout(60_000);

const shop = {
  ref: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
  entityRef: 'resource:default/osc.garden-prod.shop',
  project: 'prod',
  purpose: 'production',
  region: 'eu-de-1',
  seed: 'seed-1',
  nodeNetworks: ['10.5.0.0/27'],
  workerless: false,
};

/** What the backend answers, by the end of the path. */
const answers: ReadonlyArray<readonly [RegExp, unknown]> = [
  [
    /\/api\/gardener\/search\/address\?/,
    {
      query: '10.5.0.14',
      items: [{ shoot: shop, networks: ['10.5.0.0/27'], match: 'holds' }],
      total: 1,
      missing: [],
    },
  ],
  [
    /\/api\/gardener\/peering-status$/,
    {
      items: [
        {
          ref: shop.ref,
          configured: 5,
          incomplete: 3,
          notAccessible: 1,
          errors: 0,
          warnings: 0,
        },
      ],
      missing: [],
    },
  ],
  [
    /\/api\/search\/query\?.*term=shop/,
    {
      results: [
        {
          type: 'gardener-shoots',
          document: {
            title: 'shop',
            text: 'shop',
            location: '/catalog/default/resource/osc.garden-prod.shop',
            garden: 'osc',
            project: 'prod',
            namespace: 'garden-prod',
            name: 'shop',
          },
        },
      ],
    },
  ],
  [/\/api\/search\/query\?/, { results: [] }],
];

/** What search was asked for, in order. */
const asked: string[] = [];

async function answer(input: string | URL | Request): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (url.includes('/api/search/query?')) asked.push(decodeURIComponent(url));
  const found = answers.find(([path]) => path.test(url));
  return new Response(JSON.stringify(found?.[1] ?? {}), {
    status: found ? 200 : 404,
    headers: { 'content-type': 'application/json' },
  });
}

type TestConfig = NonNullable<Parameters<typeof renderTestApp>[0]>['config'];

function openSearch(query: string, config?: TestConfig) {
  asked.length = 0;
  renderTestApp({
    config,
    features: [searchPlugin, gardenerPlugin, searchModule],
    initialRouteEntries: [`/search?query=${query}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [fetchApiRef, { fetch: answer }],
      [catalogApiRef, catalogApiMock()],
    ],
  });
}

describe('the page of search', () => {
  it('answers an address above its results', async () => {
    openSearch('10.5.0.14');
    const block = await screen.findByRole(
      'region',
      { name: 'Clusters whose node network holds 10.5.0.14' },
      LOADED,
    );
    expect(
      await within(block).findByRole('link', { name: 'shop' }),
    ).toBeInTheDocument();
    expect(await within(block).findByText('3 incomplete')).toBeInTheDocument();
    expect(
      await screen.findByText('Sorry, no results were found'),
    ).toBeInTheDocument();
  });

  it('shows clusters among its results, as a type of their own', async () => {
    openSearch('shop');
    expect(
      await screen.findByRole('link', { name: 'shop' }, LOADED),
    ).toBeInTheDocument();
    expect(await screen.findByText('5 configured')).toBeInTheDocument();
    expect(screen.getByText('Clusters')).toBeInTheDocument();
    expect(screen.queryByText(/whose node network/)).not.toBeInTheDocument();
  });

  it('filters as its address says, and by what is shown alone', async () => {
    openSearch(
      'shop&types[]=software-catalog&filters[kind]=Resource&filters[lifecycle][]=production',
    );
    await screen.findByText('Lifecycle', undefined, LOADED);
    await waitFor(() => expect(asked.at(-1)).toContain('filters[kind]'));
    fireEvent.click(screen.getByRole('button', { name: 'Clusters' }));
    await waitFor(() =>
      expect(asked.at(-1)).toContain('types[0]=gardener-shoots'),
    );
    await waitFor(() => expect(asked.at(-1)).not.toContain('filters['));
  });

  it('filters clusters as its address says', async () => {
    openSearch('shop&types[]=gardener-shoots&filters[purpose]=production');
    await screen.findByText('Purpose', undefined, LOADED);
    await waitFor(() =>
      expect(asked.at(-1)).toMatch(
        /types\[0\]=gardener-shoots.*filters\[purpose\]=production/,
      ),
    );
  });

  it('begins with the type of results of the configuration', async () => {
    openSearch('shop', {
      app: { baseUrl: 'http://localhost' },
      backend: { baseUrl: 'http://localhost' },
      search: { defaultType: 'gardener-shoots' },
    });
    await screen.findByText('Purpose', undefined, LOADED);
    expect(asked.at(-1)).toContain('types[0]=gardener-shoots');
  });
});
