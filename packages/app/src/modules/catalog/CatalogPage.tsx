import { ReactNode } from 'react';
import { CatalogTable } from '@backstage/plugin-catalog';
import type { CatalogTableColumnsFunc } from '@backstage/plugin-catalog';
import { CatalogIndexPage } from '@backstage/plugin-catalog/alpha';
import type { EntityListPagination } from '@backstage/plugin-catalog-react';
import { withPeeringColumn } from 'backstage-plugin-gardener';

/** The columns of the catalog; that of the lifecycle only where an entity has one, as clusters have none. */
const usualColumns: CatalogTableColumnsFunc = context =>
  CatalogTable.defaultColumnsFunc(context).filter(
    ({ field }) =>
      field !== 'entity.spec.lifecycle' ||
      context.entities.some(({ spec }) => spec?.lifecycle !== undefined),
  );

const columns = withPeeringColumn(usualColumns);

/** The catalog, with the peerings of each cluster. */
export function CatalogPage(props: {
  readonly filters: ReactNode;
  readonly pagination: EntityListPagination;
}) {
  return <CatalogIndexPage columns={columns} {...props} />;
}
