import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { SearchFilter, useSearch } from '@backstage/plugin-search-react';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { useFiltersOnlyWhile } from '../../hooks/useFiltersOnlyWhile';
import { SHOOT_DOCUMENTS } from '../../model/shootDocument';
import { useTranslate } from '../../translation/useTranslate';

/** The fields of the documents by which clusters are filtered. */
const FIELDS: readonly string[] = ['garden', 'project', 'purpose'];

/** As Gardener has them. */
const PURPOSES = [
  'production',
  'infrastructure',
  'development',
  'testing',
  'evaluation',
];

/** The label that the catalog's clusters have of their project. */
const PROJECT_FACET = 'metadata.labels.gardener.cloud/project';

/** Garden, project and purpose, on a search page that looks for clusters. */
export function SearchFilters(props: { readonly className?: string }) {
  const { className } = props;
  const gardener = useApi(gardenerApiRef);
  const catalog = useApi(catalogApiRef);
  const t = useTranslate();
  const { types } = useSearch();
  const shown = types.includes(SHOOT_DOCUMENTS);
  useFiltersOnlyWhile(shown, FIELDS);
  if (!shown) return null;
  return (
    <>
      <SearchFilter.Select
        className={className}
        label={t('find.search.filters.garden')}
        name="garden"
        values={async () =>
          (await gardener.getGardens()).items.map(({ name, title }) => ({
            value: name,
            label: title,
          }))
        }
      />
      <SearchFilter.Select
        className={className}
        label={t('find.search.filters.project')}
        name="project"
        values={async () => {
          // Of the clusters that this user may see.
          const { facets } = await catalog.getEntityFacets({
            facets: [PROJECT_FACET],
          });
          return (facets[PROJECT_FACET] ?? [])
            .map(({ value }) => value)
            .sort((a, b) => a.localeCompare(b));
        }}
      />
      <SearchFilter.Select
        className={className}
        label={t('find.search.filters.purpose')}
        name="purpose"
        values={PURPOSES}
      />
    </>
  );
}
