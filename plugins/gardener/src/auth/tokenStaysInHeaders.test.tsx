import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { screen } from '@testing-library/react';
import { createBrowserClient } from '../api/createBrowserClient';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { PeeringTab } from '../components/PeeringTab';
import { gardenerQueryClient } from '../queries/gardenerQueryClient';
import { FakeGardenAuth } from '../__testUtils__/FakeGardenAuth';
import { rightsWith } from '../__testUtils__/rightsFixtures';
import { clusterEntity } from '../__testUtils__/renderTab';
import { gardenWith, shopView } from '../__testUtils__/shopView';
import { gardenAuthApiRef } from './GardenAuthApi';

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJhIn0.c2lnbmF0dXJl';
const HEADER = 'backstage-gardener-token-oidc';

/** The server of a Garden with the strategy `oidc`; everything but the table fails. */
function answerTo({ url, headers }: Request): Response {
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  if (url.endsWith('/gardens')) {
    return json({
      items: [gardenWith({ strategy: 'oidc', authProvider: 'oidc' })],
    });
  }
  if (url.endsWith('/peerings') && headers.has(HEADER)) return json(shopView());
  if (url.endsWith('/rights')) return json(rightsWith());
  return json(
    {
      error: { name: 'Error', message: 'The database is away' },
      response: { statusCode: 500 },
    },
    500,
  );
}

describe('the user’s own token', () => {
  it('is sent to the server and is nowhere else in the page', async () => {
    const sent: Request[] = [];
    const auth = new FakeGardenAuth();
    auth.tokens.set('oidc', TOKEN);
    const api = createBrowserClient({
      auth,
      discoveryApi: mockApis.discovery({ baseUrl: 'http://portal.test' }),
      fetchApi: {
        fetch: async (input, init) => {
          const request = new Request(input, init);
          sent.push(request);
          return answerTo(request);
        },
      },
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [gardenerApiRef, api],
          [gardenAuthApiRef, auth],
          [
            identityApiRef,
            mockApis.identity({ userEntityRef: 'user:default/mara' }),
          ],
        ]}
      >
        <EntityProvider entity={clusterEntity()}>
          <PeeringTab />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    await screen.findByRole('treegrid', { name: 'Peerings of shop' });
    // Failures are shown, too.
    expect(
      await screen.findAllByText('The database is away.', { exact: false }),
    ).not.toHaveLength(0);

    const [first, ...later] = sent.filter(({ url }) =>
      url.startsWith('http://portal.test/api/gardener/'),
    );
    // Nobody knew then whose token is taken.
    expect(first.headers.has(HEADER)).toBe(false);
    expect(later).not.toHaveLength(0);
    expect(later.map(({ headers }) => headers.get(HEADER))).toEqual(
      later.map(() => TOKEN),
    );

    const cache = gardenerQueryClient(api, auth, 'user:default/mara');
    const queries = cache.getQueryCache().getAll();
    expect(queries).not.toHaveLength(0);
    const elsewhere = [
      ...sent.map(({ url }) => url),
      JSON.stringify(queries.map(({ queryKey, state }) => [queryKey, state])),
      ...queries.map(({ state }) => String(state.error)),
      window.location.href,
      document.cookie,
      document.documentElement.innerHTML,
      JSON.stringify(window.localStorage),
      JSON.stringify(window.sessionStorage),
    ];
    expect(elsewhere.filter(text => text.includes(TOKEN))).toEqual([]);
  });
});
