import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from './alpha';
import { gardenerApiRef } from './api/gardenerApiRef';
import { gardenAuthApiRef } from './auth/GardenAuthApi';
import { FakeGardenAuth } from './__testUtils__/FakeGardenAuth';
import { apiWith, FakeGardenerApi } from './__testUtils__/FakeGardenerApi';
import { shopLandscape } from './__testUtils__/landscapeFixtures';
import { clusterEntity } from './__testUtils__/renderTab';
import { gardenWith } from './__testUtils__/shopView';

function renderEntityPage(entity: Entity) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension('entity-content:gardener/peering'),
    ],
    apis: [
      [gardenerApiRef, new FakeGardenerApi()],
      [gardenAuthApiRef, new FakeGardenAuth()],
      mockApis.identity({ userEntityRef: 'user:default/mara' }),
    ],
  });
}

describe('the new frontend system', () => {
  it('shows the tab on the page of a cluster', async () => {
    renderEntityPage(clusterEntity());
    expect(
      await screen.findByRole('treegrid', { name: 'Peerings of shop' }),
    ).toBeInTheDocument();
  });

  it('shows the tab with its message for a malformed annotation', async () => {
    renderEntityPage(clusterEntity('shop'));
    expect(
      await screen.findByText('This entity does not name a shoot'),
    ).toBeInTheDocument();
  });

  it('has no tab on an entity without the annotation', async () => {
    const entity = clusterEntity();
    delete entity.metadata.annotations;
    renderEntityPage(entity);
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('has a page of a whole Garden, which begins with its landscape', async () => {
    renderTestApp({
      extensions: [
        plugin.getExtension('page:gardener'),
        plugin.getExtension('sub-page:gardener/landscape'),
        plugin.getExtension('sub-page:gardener/changes'),
      ],
      initialRouteEntries: ['/gardener'],
      apis: [
        [gardenerApiRef, apiWith({ landscape: () => shopLandscape() })],
        [gardenAuthApiRef, new FakeGardenAuth()],
        mockApis.identity({ userEntityRef: 'user:default/mara' }),
      ],
    });
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
  });

  it('brings the API with it', () => {
    expect(plugin.getExtension('api:gardener')).toBeDefined();
    expect(plugin.getExtension('api:gardener/auth')).toBeDefined();
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
    renderTestApp({
      extensions: [
        plugin.getExtension('app-root-element:gardener/session-keeper'),
      ],
      apis: [
        [gardenerApiRef, api],
        [gardenAuthApiRef, new FakeGardenAuth()],
        mockApis.identity({ userEntityRef: 'user:default/mara' }),
      ],
    });
    expect(
      await screen.findByText('Sign in to OSC to see its clusters.'),
    ).toBeInTheDocument();
  });
});
