import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  SearchContextProvider,
  useSearch,
} from '@backstage/plugin-search-react';
import { clusterEntity } from '../../__testUtils__/renderTab';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { SearchFilters } from './SearchFilters';

function Watched() {
  const { filters, setTypes } = useSearch();
  return (
    <>
      <output data-testid="filters">{JSON.stringify(filters)}</output>
      <button onClick={() => setTypes(['software-catalog'])}>Catalog</button>
    </>
  );
}

function cluster(project: string) {
  const entity = clusterEntity();
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      name: `osc.garden-${project}.x`,
      labels: { 'gardener.cloud/project': project },
    },
  };
}

function renderFilters(types: string[]) {
  return renderOnPage(
    <SearchContextProvider initialState={{ term: '', types, filters: {} }}>
      <SearchFilters className="filter" />
      <Watched />
    </SearchContextProvider>,
    {
      catalog: catalogApiMock({ entities: [cluster('prod'), cluster('data')] }),
    },
  );
}

async function choose(label: string, option: string) {
  await userEvent.click(
    within(await screen.findByLabelText(label)).getByRole('button'),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('the filters of a search for clusters', () => {
  it('are Garden, project and purpose', async () => {
    await renderFilters(['gardener-shoots']);
    expect(
      await screen.findAllByTestId('search-selectfilter-next'),
    ).toHaveLength(3);
    expect(screen.getByText('Garden')).toBeInTheDocument();
    expect(screen.getByText('Project')).toBeInTheDocument();
    expect(screen.getByText('Purpose')).toBeInTheDocument();
  });

  it('are not there for other documents, which don’t have the fields', async () => {
    await renderFilters([]);
    expect(screen.queryByText('Garden')).not.toBeInTheDocument();
  });

  it('filter no more when clusters are not looked for any more', async () => {
    await renderFilters(['gardener-shoots']);
    await choose('Purpose', 'testing');
    expect(screen.getByTestId('filters')).toHaveTextContent(
      '{"purpose":"testing"}',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Catalog' }));
    expect(screen.getByTestId('filters')).toHaveTextContent('{}');
  });
});
