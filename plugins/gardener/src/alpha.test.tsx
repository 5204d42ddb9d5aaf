import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { gardenerApiRef } from './api/gardenerApiRef';
import { FakeGardenerApi } from './__testUtils__/FakeGardenerApi';
import { clusterEntity } from './__testUtils__/renderTab';

function renderEntityPage(entity: Entity) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension('entity-content:gardener/peering'),
    ],
    apis: [
      [gardenerApiRef, new FakeGardenerApi()],
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

  it('brings the API with it', () => {
    expect(plugin.getExtension('api:gardener')).toBeDefined();
  });
});
