import {
  coreExtensionData,
  createFrontendModule,
  ExtensionBoundary,
  PageLayout,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';

/**
 * The page of the catalog with a column for the peerings of clusters. Its path, its filters and its options stay as they
 * are: the catalog's own extension has no input for columns, so only what it shows is another one.
 */
const catalogPage = catalogPlugin.getExtension('page:catalog').override({
  *factory(originalFactory, { config, inputs, node }) {
    yield* originalFactory();
    const filters = inputs.filters.map(filter =>
      filter.get(coreExtensionData.reactElement),
    );
    yield coreExtensionData.reactElement(
      <PageLayout
        title={config.title ?? 'Catalog'}
        icon={node.spec.plugin.icon}
      >
        {ExtensionBoundary.lazy(node, async () => {
          const { CatalogPage } = await import('./CatalogPage');
          return (
            <CatalogPage filters={filters} pagination={config.pagination} />
          );
        })}
      </PageLayout>,
    );
  },
});

export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogPage],
});
