import { ReactNode, useEffect } from 'react';
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
  const { filters, setFilters, setTypes } = useSearch();
  return (
    <>
      <button
        onClick={() => {
          setFilters({ purpose: 'testing' });
          setTypes(['gardener-shoots']);
        }}
      >
        Back
      </button>
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

/** As the page does, which learns what its address says after it has begun. */
function Address() {
  const { setFilters, setTypes } = useSearch();
  useEffect(() => {
    setFilters({ purpose: 'testing' });
    setTypes(['gardener-shoots']);
  }, [setFilters, setTypes]);
  return null;
}

function renderFilters(types: string[], more?: ReactNode) {
  return renderOnPage(
    <SearchContextProvider initialState={{ term: '', types, filters: {} }}>
      {more}
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

  it('are those of the address that the page has, and of the way back', async () => {
    await renderFilters([], <Address />);
    const filters = screen.getByTestId('filters');
    expect(filters).toHaveTextContent('{"purpose":"testing"}');
    await userEvent.click(screen.getByRole('button', { name: 'Catalog' }));
    expect(filters).toHaveTextContent('{}');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(filters).toHaveTextContent('{"purpose":"testing"}');
  });
});
