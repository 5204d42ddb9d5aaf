import { createFrontendModule } from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';

/**
 * The page of search with what an IP address or a network finds above its results: the extension of search has no input for
 * that place, so what its page shows is another one. Its path, its header, its inputs and its options stay as they are, and
 * so does the type of results that `search.defaultType` names. The counts by type and the filter of TechDocs are not there.
 */
const searchPage = searchPlugin.getExtension('page:search').override({
  factory: (originalFactory, { config, inputs }) =>
    originalFactory({
      params: {
        loader: async () => {
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
        },
      },
    }),
});

export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchPage],
});
