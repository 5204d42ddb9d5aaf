import {
  coreExtensionData,
  createFrontendModule,
  ExtensionBoundary,
  PageLayout,
} from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';

/**
 * The page of search with what an IP address or a network finds above its results. Its path, its inputs and its options
 * stay as they are: the extension of search has no input for that place, so only what it shows is another one.
 */
const searchPage = searchPlugin.getExtension('page:search').override({
  *factory(originalFactory, { config, inputs, node }) {
    yield* originalFactory();
    yield coreExtensionData.reactElement(
      <PageLayout title={config.title ?? 'Search'} icon={node.spec.plugin.icon}>
        {ExtensionBoundary.lazy(node, async () => {
          const { SearchPage } = await import('./SearchPage');
          return (
            <SearchPage
              noTrack={config.noTrack}
              items={inputs.items.map(item =>
                item.get(SearchResultListItemBlueprint.dataRefs.item),
              )}
              resultTypes={inputs.resultTypes.map(type =>
                type.get(SearchFilterResultTypeBlueprint.dataRefs.resultType),
              )}
              filters={inputs.searchFilters.map(
                filter =>
                  filter.get(SearchFilterBlueprint.dataRefs.searchFilters)
                    .component,
              )}
            />
          );
        })}
      </PageLayout>,
    );
  },
});

export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchPage],
});
