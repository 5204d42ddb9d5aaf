import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type {
  HistoryItem,
  HistoryPage,
} from 'backstage-plugin-gardener-common';
import { changeWith, halfOpenChange } from '../../__testUtils__/changeFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { findTable, renderTab } from '../../__testUtils__/renderTab';
import { shop } from '../../__testUtils__/shopView';

const changed: HistoryItem = {
  kind: 'change',
  at: '2026-11-20T13:02:00Z',
  change: changeWith({ id: 'c1', state: 'done', user: 'user:default/mara' }),
};
const undone: HistoryItem = {
  kind: 'change',
  at: '2026-11-17T15:20:00Z',
  change: halfOpenChange({
    id: 'c2',
    state: 'undone',
    user: 'user:default/jon',
    source: 'template',
  }),
};
const outside: HistoryItem = {
  kind: 'outside',
  id: 'o1',
  at: '2026-11-18T08:41:00Z',
  shoot: shop,
  manager: 'kubectl-edit',
  added: [{ name: 'clearing', namespace: 'garden-partner', seed: 'eu-de-2' }],
  removed: [],
  corrected: 0,
  whileDown: true,
};
const gap: HistoryItem = {
  kind: 'gap',
  id: 'g1',
  at: '2026-11-16T09:00:00Z',
  from: '2026-11-16T08:00:00Z',
  to: '2026-11-16T09:00:00Z',
};

/** Answers the open changes with none, and the history by its pages. */
function withHistory(
  page: (before?: string) => HistoryPage | Promise<HistoryPage>,
) {
  return apiWith({
    history: ({ open, before }) =>
      open ? { items: [], next: null, missing: [] } : page(before),
  });
}

async function renderHistory(api: FakeGardenerApi) {
  const rendered = await renderTab({ api });
  await findTable();
  return {
    ...rendered,
    card: within(screen.getByRole('region', { name: 'History' })),
  };
}

const everything = () =>
  withHistory(() => ({
    items: [changed, outside, undone, gap],
    next: null,
    missing: [],
  }));

describe('the history', () => {
  it('says who changed what, from where, when, and what became of it', async () => {
    const { card } = await renderHistory(everything());
    const lines = (await card.findAllByRole('listitem')).map(
      line => line.textContent,
    );
    expect(lines[0]).toMatch(
      /^Added vault, both sidesmara · portal · .+Applied$/,
    );
    expect(lines[2]).toMatch(
      /^Add vault refused, first write undonejon · template · .+Undone$/,
    );
  });

  it('says what was changed elsewhere, with the tool and without a name', async () => {
    const { card } = await renderHistory(everything());
    const [, line] = await card.findAllByRole('listitem');
    expect(line.textContent).toMatch(
      /^Entry for clearing added outside the portalkubectl-edit · .+ · while the portal did not lookSeen$/,
    );
    expect(within(line).queryByRole('button')).toBeNull();
  });

  it('says what is not known', async () => {
    const { card } = await renderHistory(everything());
    expect(
      await card.findByText(
        /^The portal did not look between .+ what changed and changed back is not known\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('leads to the steps of a change', async () => {
    const { api, card } = await renderHistory(everything());
    await userEvent.click(
      await card.findByRole('button', { name: 'Added vault, both sides' }),
    );
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    await waitFor(() => expect(api.asked.changes).toContain('c1'));
  });

  it('comes by pages', async () => {
    const api = withHistory(before =>
      before === undefined
        ? { items: [changed], next: 'page-2', missing: [] }
        : { items: [outside], next: null, missing: [] },
    );
    const { card } = await renderHistory(api);
    await userEvent.click(
      await card.findByRole('button', { name: 'Show more' }),
    );
    await waitFor(() => expect(card.getAllByRole('listitem')).toHaveLength(2));
    expect(card.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(api.asked.history).toContainEqual({
      shoot: shop,
      limit: 10,
      before: 'page-2',
    });
  });

  it('says when there is none', async () => {
    const { card } = await renderHistory(
      withHistory(() => ({ items: [], next: null, missing: [] })),
    );
    expect(
      await card.findByText(
        'Nothing has changed since the portal first looked at this shoot.',
      ),
    ).toBeInTheDocument();
  });

  it('says that it is loading', async () => {
    const { card } = await renderHistory(
      withHistory(() => new Promise(() => {})),
    );
    expect(card.getByText('Loading the history')).toBeInTheDocument();
  });

  it('says when it can’t be loaded, and tries again', async () => {
    const error = await responseError(500, 'Error', 'The database is away');
    let broken = true;
    const api = apiWith({
      history: ({ open }) => {
        if (open) return { items: [], next: null, missing: [] };
        return broken ? error : { items: [changed], next: null, missing: [] };
      },
    });
    const { card } = await renderHistory(api);
    expect(await card.findByText(/The database is away\./)).toBeInTheDocument();
    broken = false;
    await userEvent.click(card.getByRole('button', { name: 'Try again' }));
    expect(
      await card.findByRole('button', { name: 'Added vault, both sides' }),
    ).toBeInTheDocument();
  });

  it('finds nothing for axe', async () => {
    const { baseElement, card } = await renderHistory(everything());
    await card.findAllByRole('listitem');
    const { violations } = await axe.run(baseElement, {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
