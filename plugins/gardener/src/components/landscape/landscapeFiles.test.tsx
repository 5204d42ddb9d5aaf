import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import {
  groupedLandscape,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { responseError } from '../../__testUtils__/serverErrors';
import { saveBlob, saveText } from '../../hooks/saveText';
import { LandscapePage } from './LandscapePage';

jest.mock('../../hooks/saveText');

beforeEach(() => {
  jest.mocked(saveText).mockClear();
  jest.mocked(saveBlob).mockClear();
});

const EVERYTHING = 'All peerings and shoots as CSV';

async function renderTable(api: FakeGardenerApi, query = '') {
  const rendered = await renderOnPage(<LandscapePage />, {
    api,
    at: `/?view=table${query}`,
  });
  await screen.findByRole('treegrid');
  return rendered;
}

async function choose(name: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

describe('the files of what is shown', () => {
  it.each([
    ['Table, CSV', /^peering,/gm],
    ['Mermaid', / (<-->|<-\.->|-\.->|-\.-)[ |]/g],
    ['Graphviz, DOT', / -- /g],
  ])('say in %s what is lit, as the table does', async (format, line) => {
    await renderTable(
      apiWith({ landscape: () => shopLandscape() }),
      '&focus=garden-prod/orders',
    );
    const rows = screen.getAllByRole('row', { name: /^Peering of/ });
    await choose(format);
    await waitFor(() => expect(saveText).toHaveBeenCalledTimes(1));
    const [, , text] = jest.mocked(saveText).mock.calls[0];
    expect(text.match(line)).toHaveLength(rows.length);
    expect(rows.length).toBeLessThan(shopLandscape().peerings.length);
  });
});

const said = () => screen.getByTestId('live-region');

describe('the file of everything', () => {
  it('is offered only where not everything is shown', async () => {
    await renderTable(apiWith({ landscape: () => shopLandscape() }));
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await screen.findByRole('menuitem', { name: 'Table, CSV' });
    expect(screen.queryByRole('menuitem', { name: EVERYTHING })).toBeNull();
  });

  it('is read from the server with the same filters, and saved', async () => {
    const file = new Blob(['kind,garden']);
    let send: (sent: Blob) => void = () => {};
    const api = apiWith({
      landscape: groupedLandscape,
      everything: () => new Promise(resolve => (send = resolve)),
    });
    await renderTable(api, '&status=incomplete');
    await choose(EVERYTHING);
    expect(
      await screen.findByRole('button', { name: 'Cancel' }),
    ).toBeInTheDocument();
    expect(said()).toHaveTextContent(/^Reading all peerings and shoots/);
    expect(api.asked.everything).toEqual([
      expect.objectContaining({
        garden: 'osc',
        format: 'csv',
        status: ['incomplete'],
      }),
    ]);
    send(file);
    await waitFor(() =>
      expect(saveBlob).toHaveBeenCalledWith('landscape-osc-all.csv', file),
    );
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(said()).toHaveTextContent('The file is saved.');
  });

  it('gives the focus back when what had it goes, and says that it was cancelled', async () => {
    const api = apiWith({
      landscape: groupedLandscape,
      everything: () => new Promise(() => {}),
    });
    await renderTable(api);
    await choose(EVERYTHING);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus();
    expect(said()).toHaveTextContent('No file is saved.');
  });

  it('says why it does not come, and is tried again on wish', async () => {
    let fails = true;
    const api = apiWith({
      landscape: groupedLandscape,
      everything: () =>
        fails
          ? responseError(
              503,
              'ServiceUnavailableError',
              'The Garden does not answer',
            )
          : new Blob(['kind']),
    });
    await renderTable(api);
    await choose(EVERYTHING);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The file can’t be made\..*The Garden does not answer/,
    );
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saveBlob).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus();
  });

  it.each([
    [
      'is cancelled',
      () => userEvent.click(screen.getByRole('button', { name: 'Cancel' })),
    ],
    ['is left', async (leave: () => void) => leave()],
  ])('is not saved once it %s, and its request ends', async (_, end) => {
    const signals: Array<AbortSignal | undefined> = [];
    let send: (sent: Blob) => void = () => {};
    const api = apiWith({
      landscape: groupedLandscape,
      everything: (_query, signal) => {
        signals.push(signal);
        return new Promise(resolve => (send = resolve));
      },
    });
    const { unmount } = await renderTable(api);
    await choose(EVERYTHING);
    await screen.findByRole('button', { name: 'Cancel' });
    await end(unmount);
    send(new Blob(['late']));
    await new Promise(resolve => setTimeout(resolve));
    expect(signals.map(signal => signal?.aborted)).toEqual([true]);
    expect(saveBlob).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});
