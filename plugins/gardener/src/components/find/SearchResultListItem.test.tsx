import { screen, waitFor, within } from '@testing-library/react';
import type { SearchDocument } from '@backstage/plugin-search-common';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError, signInError } from '../../__testUtils__/serverErrors';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { shootOf, statusOf } from '../../__testUtils__/standings';
import { violations } from '../../__testUtils__/violations';
import { SearchResultListItem } from './SearchResultListItem';

function documentOf(
  project: string,
  name: string,
): SearchDocument & Record<string, string> {
  return {
    title: name,
    text: `${name} ${project} osc`,
    location: `/catalog/default/resource/osc.garden-${project}.${name}`,
    garden: 'osc',
    project,
    namespace: `garden-${project}`,
    name,
    purpose: 'production',
    region: 'eu-de-1',
    owner: 'group:default/team-shop',
  };
}

const shop = documentOf('prod', 'shop');

function listOf(documents: readonly SearchDocument[]) {
  return (
    <ul>
      {documents.map(document => (
        <li key={document.location}>
          <SearchResultListItem result={document} />
        </li>
      ))}
    </ul>
  );
}

describe('a cluster among the results of a search', () => {
  it('leads to its page and says where it belongs and what it is for', async () => {
    await renderOnPage(listOf([shop]));
    const link = await screen.findByRole('link', { name: 'shop' });
    expect(link).toHaveAttribute('href', shop.location);
    expect(screen.getByText('Project prod')).toBeInTheDocument();
    expect(screen.getByText('Garden osc')).toBeInTheDocument();
    expect(screen.getByText('Purpose production')).toBeInTheDocument();
    expect(screen.getByText('Region eu-de-1')).toBeInTheDocument();
  });

  it('says how its peerings stand for this user, with words beside the signs', async () => {
    const api = apiWith({
      statuses: () => ({
        items: [
          statusOf(shootOf('prod', 'shop'), {
            configured: 3,
            incomplete: 1,
            notAccessible: 2,
            errors: 1,
            warnings: 2,
          }),
        ],
        missing: [],
      }),
    });
    await renderOnPage(listOf([shop]), { api });
    expect(await screen.findByText('3 configured')).toBeInTheDocument();
    expect(screen.getByText('1 incomplete')).toBeInTheDocument();
    expect(screen.getByText('2 not accessible')).toBeInTheDocument();
    expect(screen.getByText('1 error')).toBeInTheDocument();
    expect(screen.getByText('2 warnings')).toBeInTheDocument();
  });

  it('asks once for a page of 25', async () => {
    const documents = Array.from({ length: 25 }, (_, index) =>
      documentOf('prod', `shoot-${index}`),
    );
    const api = apiWith({
      statuses: ({ shoots }) => ({
        items: shoots.map(ref => statusOf(ref, { configured: 1 })),
        missing: [],
      }),
    });
    await renderOnPage(listOf(documents), { api });
    await waitFor(() =>
      expect(screen.getAllByText('1 configured')).toHaveLength(25),
    );
    expect(api.asked.statuses).toHaveLength(1);
    expect(api.asked.statuses[0].shoots).toHaveLength(25);
  });

  it('says that a cluster has no peerings', async () => {
    const api = apiWith({
      statuses: ({ shoots }) => ({
        items: shoots.map(ref => statusOf(ref)),
        missing: [],
      }),
    });
    await renderOnPage(listOf([shop]), { api });
    expect(await screen.findByText('No peerings')).toBeInTheDocument();
  });

  it('says that the Garden does not show it to the user, where the index still has it', async () => {
    await renderOnPage(listOf([shop]));
    expect(await screen.findByText('Not visible to you')).toBeInTheDocument();
  });

  it('says of a Garden that gave no answer why, and nothing of a status', async () => {
    const api = apiWith({
      statuses: () => ({
        items: [],
        missing: [{ garden: 'osc', reason: 'The Garden can’t be reached' }],
      }),
    });
    await renderOnPage(listOf([shop]), { api });
    expect(await screen.findByText('Status not known')).toBeInTheDocument();
    expect(
      screen.getByText('The Garden can’t be reached.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/configured/)).not.toBeInTheDocument();
    expect(screen.queryByText('No peerings')).not.toBeInTheDocument();
  });

  it('says in words what failed', async () => {
    const error = await responseError(503, 'ServiceUnavailableError', 'Busy');
    const api = apiWith({ statuses: () => error });
    await renderOnPage(listOf([shop]), { api });
    expect(await screen.findByText('Status not known')).toBeInTheDocument();
    expect(screen.getByText('Busy.')).toBeInTheDocument();
  });

  it('names the Garden that wants a sign-in', async () => {
    const error = await signInError();
    const api = apiWith({ statuses: () => error });
    await renderOnPage(listOf([shop]), { api });
    expect(
      await screen.findByText('Sign in to osc to see it.'),
    ).toBeInTheDocument();
  });

  it('keeps its place while it is not known', async () => {
    const api = apiWith({ statuses: () => new Promise(() => {}) });
    const { container } = await renderOnPage(listOf([shop]), { api });
    expect(await screen.findByText('Asking the Garden')).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('marks what was searched for', async () => {
    await renderOnPage(
      <SearchResultListItem
        result={shop}
        highlight={{
          preTag: '<b1>',
          postTag: '</b1>',
          fields: { name: '<b1>sh</b1>op' },
        }}
      />,
    );
    const link = await screen.findByRole('link', { name: 'shop' });
    expect(within(link).getByText('sh').tagName).toBe('MARK');
  });

  it('shows a document that names no shoot as search shows any', async () => {
    const { title, text, location } = shop;
    const { api } = await renderOnPage(listOf([{ title, text, location }]));
    expect(await screen.findByText('shop prod osc')).toBeInTheDocument();
    expect(api.asked.statuses).toEqual([]);
  });

  it('has nothing that axe finds', async () => {
    const api = apiWith({
      statuses: ({ shoots }) => ({
        items: shoots.map(ref =>
          statusOf(ref, { configured: 1, incomplete: 1, errors: 1 }),
        ),
        missing: [],
      }),
    });
    const { container } = await renderOnPage(
      <main>
        <h1>Search</h1>
        <h2>Results</h2>
        {listOf([shop])}
      </main>,
      { api },
    );
    await screen.findByText('1 configured');
    expect(await violations(container)).toEqual([]);
  });
});
