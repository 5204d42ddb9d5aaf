import { lazy, Suspense } from 'react';
import type { Entity } from '@backstage/catalog-model';
import type { TableColumn } from '@backstage/core-components';
import { isPeeringAvailable } from '../entity/isPeeringAvailable';
import { PeeringColumnTitle } from './PeeringColumnTitle';

const PeeringCell = lazy(async () => ({
  default: (await import('../components/catalog/PeeringCell')).PeeringCell,
}));

/**
 * A column for the table of the catalog: how the peerings of each cluster stand for this user. All rows of a page are
 * asked for by one request.
 *
 * @public
 */
export function createPeeringColumn<
  Row extends { readonly entity: Entity },
>(): TableColumn<Row> {
  return {
    title: <PeeringColumnTitle />,
    // The table holds a page of the catalog, and the catalog does not know what is shown here.
    sorting: false,
    searchable: false,
    width: 'auto',
    render: ({ entity }) => (
      <Suspense fallback={null}>
        <PeeringCell entity={entity} />
      </Suspense>
    ),
  };
}

/**
 * Adds the column to those of a table of the catalog, wherever it shows clusters. It stands before the description.
 *
 * @param columns - for example `CatalogTable.defaultColumnsFunc`
 * @public
 */
export function withPeeringColumn<
  Row extends { readonly entity: Entity },
  Context extends { readonly entities: readonly Entity[] },
>(
  columns: (context: Context) => TableColumn<Row>[],
): (context: Context) => TableColumn<Row>[] {
  return context => {
    const others = columns(context);
    if (!context.entities.some(isPeeringAvailable)) return others;
    const description = others.findIndex(
      ({ field }) => field === 'entity.metadata.description',
    );
    const place = description < 0 ? others.length : description;
    return [
      ...others.slice(0, place),
      createPeeringColumn<Row>(),
      ...others.slice(place),
    ];
  };
}
