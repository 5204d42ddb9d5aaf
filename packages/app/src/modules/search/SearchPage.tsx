import type { ComponentType } from 'react';
import { Route, Routes } from 'react-router-dom';
import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  CatalogIcon,
  Content,
  useSidebarPinState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Router, SearchType } from '@backstage/plugin-search';
import {
  DefaultResultListItem,
  SearchBar,
  SearchFilter,
  SearchPagination,
  SearchResult,
  SearchResultPager,
  useSearch,
} from '@backstage/plugin-search-react';
import type {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  GardenerAddressResults,
  useFiltersOnlyWhile,
} from 'backstage-plugin-gardener';

type Item = (typeof SearchResultListItemBlueprint.dataRefs.item)['T'];
type ResultType =
  (typeof SearchFilterResultTypeBlueprint.dataRefs.resultType)['T'];

/** What other plugins give to the page. */
export interface SearchPageProps {
  readonly items: readonly Item[];
  readonly resultTypes: readonly ResultType[];
  readonly filters: readonly ComponentType<{ className: string }>[];
  readonly noTrack: boolean;
}

const CATALOG = 'software-catalog';

const useStyles = makeStyles(theme => ({
  filter: { '& + &': { marginTop: theme.spacing(2.5) } },
  filters: {
    padding: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
}));

/** The fields of the documents by which entities are filtered. */
const CATALOG_FIELDS: readonly string[] = ['kind', 'lifecycle'];

/** What entities of the catalog are filtered by; no other documents have it. */
function CatalogFilters(props: { readonly className: string }) {
  const catalog = useApi(catalogApiRef);
  const { types } = useSearch();
  const shown = types.length === 0 || types.includes(CATALOG);
  useFiltersOnlyWhile(shown, CATALOG_FIELDS);
  if (!shown) return null;
  return (
    <>
      <SearchFilter.Select
        className={props.className}
        label="Kind"
        name="kind"
        values={async () => {
          const { facets } = await catalog.getEntityFacets({
            facets: ['kind'],
          });
          return (facets.kind ?? []).map(({ value }) => value).sort();
        }}
      />
      <SearchFilter.Checkbox
        className={props.className}
        label="Lifecycle"
        name="lifecycle"
        values={['experimental', 'production']}
      />
    </>
  );
}

function SearchPageContent(props: SearchPageProps) {
  const classes = useStyles();
  const { isMobile } = useSidebarPinState();
  const config = useApi(configApiRef);
  return (
    <Content>
      <Grid container direction="row">
        <Grid item xs={12}>
          <SearchBar debounceTime={100} />
        </Grid>
        {!isMobile && (
          <Grid item xs={3}>
            <SearchType.Accordion
              name="Result Type"
              defaultValue={config.getOptionalString('search.defaultType')}
              types={[
                {
                  value: CATALOG,
                  name: 'Software Catalog',
                  icon: <CatalogIcon />,
                },
                ...props.resultTypes,
              ]}
            />
            <Paper className={classes.filters}>
              <CatalogFilters className={classes.filter} />
              {props.filters.map((Filter, index) => (
                <Filter key={index} className={classes.filter} />
              ))}
            </Paper>
          </Grid>
        )}
        <Grid item xs={isMobile ? 12 : 9}>
          <GardenerAddressResults />
          <SearchPagination />
          <SearchResult>
            {({ results }) => (
              <>
                {results.map((result, index) => {
                  const { document, ...rest } = result;
                  const Item =
                    props.items.find(item => item.predicate?.(result))
                      ?.component ?? DefaultResultListItem;
                  return (
                    <Item
                      key={index}
                      {...rest}
                      result={document}
                      noTrack={props.noTrack}
                    />
                  );
                })}
              </>
            )}
          </SearchResult>
          <SearchResultPager />
        </Grid>
      </Grid>
    </Content>
  );
}

/** The page of search. `Router` keeps what is searched for in the address of the page. */
export function SearchPage(props: SearchPageProps) {
  return (
    <Routes>
      <Route element={<Router />}>
        <Route path="*" element={<SearchPageContent {...props} />} />
      </Route>
    </Routes>
  );
}
