import { Entity } from '@backstage/catalog-model';
import { catalogPlugin, EntityLayout } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
  starredEntitiesApiRef,
  MockStarredEntitiesApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntityPeeringContent,
  gardenAuthApiRef,
  gardenerApiRef,
  GardenerPage,
  gardenerPlugin,
  GardenSessionKeeper,
  isPeeringAvailable,
} from './index';
import { FakeGardenAuth } from './__testUtils__/FakeGardenAuth';
import { apiWith, FakeGardenerApi } from './__testUtils__/FakeGardenerApi';
import { shopLandscape } from './__testUtils__/landscapeFixtures';
import { clusterEntity } from './__testUtils__/renderTab';
import { gardenWith } from './__testUtils__/shopView';

async function renderEntityPage(entity: Entity, path: string) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [permissionApiRef, mockApis.permission()],
        [gardenerApiRef, new FakeGardenerApi()],
        [gardenAuthApiRef, new FakeGardenAuth()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route
            path="/catalog/:namespace/:kind/:name/*"
            element={
              <EntityLayout>
                <EntityLayout.Route path="/" title="Overview">
                  <p>The overview</p>
                </EntityLayout.Route>
                <EntityLayout.Route
                  path="/peering"
                  title="Peering"
                  if={isPeeringAvailable}
                >
                  <EntityPeeringContent />
                </EntityLayout.Route>
              </EntityLayout>
            }
          />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/catalog': catalogPlugin.routes.catalogIndex,
        '/peering-mount': gardenerPlugin.routes.peering,
      },
      routeEntries: [
        `/catalog/default/resource/${entity.metadata.name}${path}`,
      ],
    },
  );
}

describe('the classic frontend system', () => {
  it('shows the tab on the page of a cluster', async () => {
    await renderEntityPage(clusterEntity(), '/peering');
    expect(
      await screen.findByRole('tab', { name: 'Peering' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('treegrid', { name: 'Peerings of shop' }),
    ).toBeInTheDocument();
  });

  it('shows the tab with its message for a malformed annotation', async () => {
    await renderEntityPage(clusterEntity('shop'), '/peering');
    expect(
      await screen.findByText('This entity does not name a shoot'),
    ).toBeInTheDocument();
  });

  it('has no tab on an entity without the annotation', async () => {
    const entity = clusterEntity();
    delete entity.metadata.annotations;
    await renderEntityPage(entity, '');
    expect(await screen.findByText('The overview')).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'Peering' })).toBeNull();
  });

  it('has a page of a whole Garden, which begins with its landscape', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [gardenerApiRef, apiWith({ landscape: () => shopLandscape() })],
          [gardenAuthApiRef, new FakeGardenAuth()],
          [identityApiRef, mockApis.identity()],
        ]}
      >
        <Routes>
          <Route path="/gardener/*" element={<GardenerPage />} />
        </Routes>
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/gardener': gardenerPlugin.routes.root,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
        routeEntries: ['/gardener'],
      },
    );
    expect(
      await screen.findByRole('tab', { name: 'Landscape' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('application', { name: /^Landscape of Garden/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Changes' }));
    expect(
      await screen.findByText('Nothing was changed yet'),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'CIDR plan' })).toBeInTheDocument();
  });

  it('keeps the session with Gardens from the root of the app', async () => {
    const api = new FakeGardenerApi();
    api.gardens = [
      gardenWith({
        title: 'OSC',
        authProvider: 'oidc',
        you: { kind: 'signIn', provider: 'oidc', why: 'missing', reason: '' },
      }),
    ];
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [gardenerApiRef, api],
          [gardenAuthApiRef, new FakeGardenAuth()],
          [identityApiRef, mockApis.identity()],
        ]}
      >
        <GardenSessionKeeper />
      </TestApiProvider>,
    );
    expect(
      await screen.findByText('Sign in to OSC to see its clusters.'),
    ).toBeInTheDocument();
  });

  it('knows the sign-ins of Backstage that give ID tokens', () => {
    const [factory] = [...gardenerPlugin.getApis()].filter(
      ({ api }) => api.id === gardenAuthApiRef.id,
    );
    expect(Object.keys(factory.deps).sort()).toEqual([
      'gitlab',
      'google',
      'microsoft',
      'okta',
      'onelogin',
      'vmwareCloudServices',
    ]);
  });

  it('brings the API with it', () => {
    const factories = [...gardenerPlugin.getApis()];
    expect(factories.map(factory => factory.api.id)).toEqual([
      gardenAuthApiRef.id,
      gardenerApiRef.id,
    ]);
  });
});
