import { useEffect } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import type { Entity } from '@backstage/catalog-model';
import { CatalogTable } from '@backstage/plugin-catalog';
import {
  EntityKindFilter,
  EntityListProvider,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import { responseError } from '../__testUtils__/serverErrors';
import { clusterEntity } from '../__testUtils__/renderTab';
import { renderOnPage } from '../__testUtils__/renderOnPage';
import { statusOf } from '../__testUtils__/standings';
import { withPeeringColumn } from './peeringColumn';

const columns = withPeeringColumn(CatalogTable.defaultColumnsFunc);

function Table() {
  const { updateFilters } = useEntityList();
  useEffect(() => {
    updateFilters({ kind: new EntityKindFilter('resource', 'Resource') });
  }, [updateFilters]);
  return <CatalogTable columns={columns} />;
}

function cluster(name: string, annotation = `osc/garden-prod/${name}`): Entity {
  const entity = clusterEntity(annotation);
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      name: `osc.garden-prod.${name}`,
      title: name,
    },
  };
}

const database: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders-db', namespace: 'default' },
  spec: { type: 'database', owner: 'group:default/team-shop' },
};

function renderTable(
  entities: readonly Entity[],
  api = apiWith({
    statuses: ({ shoots }) => ({
      items: shoots.map(ref => statusOf(ref, { configured: 2, warnings: 1 })),
      missing: [],
    }),
  }),
) {
  return renderOnPage(
    <EntityListProvider pagination>
      <Table />
    </EntityListProvider>,
    { api, catalog: catalogApiMock({ entities: [...entities] }) },
  );
}

function rowOf(name: string) {
  return screen.findByRole('row', { name: new RegExp(`\\b${name}\\b`) });
}

/** The table makes its rows anew while it loads, so the row is looked for each time. */
function inRow(name: string, text: string): HTMLElement | null {
  const row = screen.queryByRole('row', { name: new RegExp(`\\b${name}\\b`) });
  return row && within(row).queryByText(text);
}

describe('the Peering column of the catalog', () => {
  it('says how each cluster of the page stands, by one request', async () => {
    const { api } = await renderTable([cluster('shop'), cluster('payments')]);
    expect(
      await screen.findByRole('columnheader', { name: 'Peering' }),
    ).toBeInTheDocument();
    const row = await rowOf('shop');
    expect(await within(row).findByText('2 configured')).toBeInTheDocument();
    expect(within(row).getByText('1 warning')).toBeInTheDocument();
    expect(api.asked.statuses).toHaveLength(1);
    expect(api.asked.statuses[0].shoots.map(({ name }) => name).sort()).toEqual(
      ['payments', 'shop'],
    );
  });

  it('is empty for what is no cluster', async () => {
    const { api } = await renderTable([database, cluster('shop')]);
    const row = await rowOf('shop');
    await within(row).findByText('2 configured');
    expect(await rowOf('orders-db')).not.toHaveTextContent(/configured|known/);
    expect(api.asked.statuses[0].shoots).toHaveLength(1);
  });

  it('is not there on a page without clusters', async () => {
    const { api } = await renderTable([database]);
    await rowOf('orders-db');
    expect(
      screen.queryByRole('columnheader', { name: 'Peering' }),
    ).not.toBeInTheDocument();
    expect(api.asked.statuses).toEqual([]);
  });

  it('says what is wrong with an annotation that names no shoot', async () => {
    await renderTable([cluster('broken', 'shop')]);
    await waitFor(() =>
      expect(inRow('broken', 'Status not known')).toBeInTheDocument(),
    );
  });

  it('says in words what failed', async () => {
    const error = await responseError(503, 'ServiceUnavailableError', 'Busy');
    await renderTable([cluster('shop')], apiWith({ statuses: () => error }));
    await waitFor(() => expect(inRow('shop', 'Busy.')).toBeInTheDocument());
  });
});
