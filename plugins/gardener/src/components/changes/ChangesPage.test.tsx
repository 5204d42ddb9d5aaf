import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Change, HistoryQuery } from 'backstage-plugin-gardener-common';
import { bulkChange, pairOf, listed } from '../../__testUtils__/bulkChanges';
import {
  changeWith,
  halfOpenChange,
  historyOf,
} from '../../__testUtils__/changeFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError, signInError } from '../../__testUtils__/serverErrors';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { gardenWith } from '../../__testUtils__/shopView';
import { violations } from '../../__testUtils__/violations';
import { isOpen } from '../../model/changes/isOpen';
import { ChangesPage } from './ChangesPage';

const done = changeWith({
  id: '7f3a0000-0000-4000-8000-000000000011',
  state: 'done',
});
const half = halfOpenChange();
const running = bulkChange(
  [
    pairOf('shop', 'lake', { state: 'written' }),
    pairOf('shop', 'spark', { state: 'halfWritten' }),
    pairOf('shop', 'stream'),
    pairOf('shop', 'reports', {
      state: 'failed',
      problem: { kind: 'webhook', message: 'Frozen until Monday.', tries: 1 },
    }),
  ],
  { mayPause: true, mayCancel: true },
);

const notFound = () => responseError(404, 'NotFoundError', 'No such change');

/** Answers lists, and each change by its id, from changes that a test may exchange. */
function apiOf(...changes: readonly Change[]): FakeGardenerApi & {
  all: readonly Change[];
} {
  const api = Object.assign(new FakeGardenerApi(), { all: changes });
  const isWanted = (query: HistoryQuery) => (change: Change) =>
    (!query.open || isOpen(change.state)) &&
    (query.states?.includes(change.state) ?? true) &&
    (!query.mine || change.mine);
  api.history = query =>
    historyOf(...api.all.filter(isWanted(query)).map(listed));
  api.change = id => api.all.find(change => change.id === id) ?? notFound();
  return api;
}

const render = (api: FakeGardenerApi, at?: string) =>
  renderOnPage(<ChangesPage />, { api, at });

const table = () =>
  screen.findByRole('treegrid', { name: /^Changes in Garden osc/ });
const row = async (name: RegExp) =>
  within(await table()).findByRole('row', { name });
const button = (name: RegExp | string) => screen.findByRole('button', { name });
const lists = (api: FakeGardenerApi) =>
  api.asked.history.filter(({ limit }) => limit === 20);

describe('the changes of a Garden', () => {
  it('say what, who, how far and how they stand, newest first', async () => {
    await render(apiOf(running, half, done));
    const rows = within(await table())
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(
      /^Writing4 pairs1 failed · 1 half written · 1 waiting · 1 written · portalmarayou.+1 of 4 pairs, 1 failed/,
    );
    expect(rows[1]).toMatch(/^Half openshop ↔ vault.+half open · portalmara/);
    expect(rows[1]).toContain('1 of 2 shoots');
    expect(rows[2]).toMatch(/^Appliedshop ↔ vaultAdded vault, both sides/);
  });

  it('are asked for as the address says, and filtered further on wish', async () => {
    const api = apiOf(running, half, done);
    await render(api, '/?state=halfOpen');
    await row(/half open/i);
    expect(lists(api)[0]).toMatchObject({
      garden: 'osc',
      states: ['halfOpen'],
    });
    await userEvent.click(await button('State: Half open'));
    await userEvent.click(
      within(screen.getByRole('dialog', { name: 'State' })).getByRole(
        'checkbox',
        { name: 'Applied' },
      ),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only mine' }));
    await waitFor(() =>
      expect(lists(api).at(-1)).toMatchObject({
        states: ['done', 'halfOpen'],
        mine: true,
      }),
    );
  });

  it('come page by page', async () => {
    const api = apiOf();
    api.history = ({ open, before }) => {
      if (open) return historyOf();
      return before
        ? historyOf(changeWith({ ...done, id: 'older' }))
        : { ...historyOf(done), next: 'p2' };
    };
    await render(api);
    await userEvent.click(await button('Load more'));
    expect(await screen.findByText('2 changes shown')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('move on while they are looked at', async () => {
    const api = apiOf(running);
    await render(api);
    await row(/4 pairs, Writing/);
    api.all = [
      {
        ...running,
        state: 'paused',
        mayResume: true,
        version: running.version + 1,
      },
    ];
    expect(
      await screen.findByRole(
        'row',
        { name: /4 pairs, Paused/ },
        { timeout: 4000 },
      ),
    ).toBeInTheDocument();
    expect(await button('Resume: 4 pairs')).toBeInTheDocument();
  });
});

describe('a change in the list', () => {
  it('shows the result of each pair, what failed first, and its steps', async () => {
    await render(apiOf(running));
    await userEvent.click(await button('Show the steps of 4 pairs'));
    const pairs = within(
      await screen.findByRole('region', { name: 'Pairs (4)' }),
    );
    expect(
      pairs.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(
        /shop and data \/ reports.*Frozen until Monday.Failed$/,
      ),
      expect.stringMatching(/shop and data \/ spark.*Half written$/),
      expect.stringMatching(/shop and data \/ stream.*Waiting$/),
      expect.stringMatching(/shop and data \/ lake.*Written$/),
    ]);
    expect(screen.getByRole('region', { name: 'Steps' })).toHaveTextContent(
      /data \/ lake/,
    );
  });

  it('shows fifty pairs, and more on wish', async () => {
    const many = bulkChange(
      Array.from({ length: 60 }, (_, i) => pairOf('shop', `s${i}`)),
    );
    await render(apiOf(many), `/?change=${many.id}`);
    const pairs = within(
      await screen.findByRole('region', { name: 'Pairs (60)' }),
    );
    expect(pairs.getAllByRole('listitem')).toHaveLength(50);
    await userEvent.click(await button('Show 10 more'));
    expect(pairs.getAllByRole('listitem')).toHaveLength(60);
  });

  it('is shown by its link, also when it is not in the list', async () => {
    const api = apiOf(done);
    api.history = () => historyOf();
    await render(api, `/?change=${done.id}`);
    const card = await screen.findByRole('region', {
      name: 'The change of this link',
    });
    expect(
      await within(card).findByText('shop ↔ vault, Applied'),
    ).toBeInTheDocument();
    await userEvent.click(within(card).getByRole('button', { name: 'Close' }));
    expect(
      screen.queryByRole('region', { name: 'The change of this link' }),
    ).toBeNull();
  });

  it('says so of a link to a change that is not there', async () => {
    const api = apiOf(done);
    await render(api, '/?change=00000000-0000-4000-8000-000000000000');
    expect(
      await screen.findByText(/change 00000000-0000-4000/),
    ).toBeInTheDocument();
    await userEvent.click(await button('Take it out of the address'));
    expect(screen.queryByText(/change 00000000-0000-4000/)).toBeNull();
  });

  it('is reached and opened by keyboard, and its buttons with the arrows', async () => {
    await render(apiOf(running, half));
    await table();
    const [first] = within(await table())
      .getAllByRole('row')
      .slice(1);
    first.focus();
    await userEvent.keyboard('{Enter}');
    expect(first).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowRight}');
    expect(await button('Pause: 4 pairs')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await row(/shop ↔ vault/)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(first).toHaveFocus();
    expect(first).toHaveAttribute('tabindex', '0');
  });
});

describe('a change that goes on', () => {
  it('is paused at once', async () => {
    const api = apiOf(running);
    await render(api);
    await userEvent.click(await button('Pause: 4 pairs'));
    expect(api.asked.paused).toEqual([running.id]);
    expect(await screen.findByTestId('live-region')).toHaveTextContent(
      'It pauses before its next request',
    );
  });

  it('goes on when the pause is taken back', async () => {
    const api = apiOf({ ...running, asked: 'pause', mayResume: true });
    await render(api);
    await row(/4 pairs, Pausing/);
    await userEvent.click(await button('Don’t pause: 4 pairs'));
    expect(api.asked.resumed).toEqual([running.id]);
  });

  it('is cancelled after it said what is taken back', async () => {
    const api = apiOf(running);
    await render(api);
    await userEvent.click(await button('Cancel change: 4 pairs'));
    const dialog = await screen.findByRole('alertdialog', {
      name: 'Cancel this change?',
    });
    expect(
      await within(dialog).findByText(
        '1 pair that is half written is taken back: prod / shop and data / spark.',
      ),
    ).toBeInTheDocument();
    expect(dialog).toHaveTextContent('1 pair that is written stays.');
    expect(dialog).toHaveTextContent('1 pair that waits is not written.');
    expect(
      within(dialog).getByRole('button', { name: 'Keep it' }),
    ).toHaveFocus();
    expect(api.asked.cancelled).toEqual([]);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel change' }),
    );
    expect(api.asked.cancelled).toEqual([running.id]);
  });
});

describe('a change that is half open', () => {
  it('is undone after it said on which shoots', async () => {
    const api = apiOf(half);
    await render(api);
    await userEvent.click(await button('Undo: shop ↔ vault'));
    const dialog = await screen.findByRole('alertdialog', {
      name: 'Undo this change?',
    });
    expect(
      await within(dialog).findByText(/^1 shoot is written: .* ops \/ vault/),
    ).toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Undo change' }),
    );
    expect(api.asked.undone).toEqual([half.id]);
  });

  it('is left when nobody confirms', async () => {
    const api = apiOf(half);
    await render(api);
    await userEvent.click(await button('Undo: shop ↔ vault'));
    await userEvent.click(await button('Keep it'));
    expect(api.asked.undone).toEqual([]);
    expect(await button('Undo: shop ↔ vault')).toHaveFocus();
  });

  it('says why it can’t be finished, and writes nothing', async () => {
    const api = apiOf(half);
    await render(api);
    const finish = await button('Finish: shop ↔ vault');
    expect(finish).toHaveAttribute('aria-disabled', 'true');
    await userEvent.hover(finish);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'you need patch shoots in every project',
    );
    await userEvent.click(finish);
    expect(api.asked.finished).toEqual([]);
  });

  it('says in its row what did not work', async () => {
    const api = apiOf({ ...half, mayFinish: true });
    api.finished = await responseError(409, 'ConflictError', 'It was faster');
    await render(api);
    await userEvent.click(await button('Finish: shop ↔ vault'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not finished. It was faster',
    );
  });

  it('of many pairs is followed in the dialog of many pairs', async () => {
    await render(apiOf(running));
    await userEvent.click(await button('Follow: 4 pairs'));
    expect(
      await screen.findByRole('dialog', { name: 'Applying' }),
    ).toBeInTheDocument();
  });

  it('is followed in the dialog of changes', async () => {
    await render(apiOf(half));
    await userEvent.click(await button('Follow: shop ↔ vault'));
    expect(
      await screen.findByRole('dialog', {
        name: 'One side is written, the other is not',
      }),
    ).toBeInTheDocument();
  });
});

describe('the page of changes while the Garden is away', () => {
  const away = () =>
    responseError(503, 'ServiceUnavailableError', 'The Garden is away');

  it('keeps what it shows, says that it may be old, and lets the user pause and cancel', async () => {
    const api = apiOf(running, half);
    const { signals } = await render(api);
    await row(/4 pairs/);
    api.history = away;
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    expect(await screen.findByText(/^What is shown may be old/)).toBeVisible();
    expect(screen.getByText(/The Garden is away/)).toBeInTheDocument();
    expect(screen.queryByText('Nothing was changed yet')).toBeNull();
    expect(await row(/shop ↔ vault/)).toBeInTheDocument();
    expect(await button('Cancel change: 4 pairs')).not.toHaveAttribute(
      'aria-disabled',
    );
    await userEvent.click(await button('Pause: 4 pairs'));
    expect(api.asked.paused).toEqual([running.id]);
  });

  it('is up to date again once it is asked again', async () => {
    const api = apiOf(running);
    const { signals } = await render(api);
    await row(/4 pairs/);
    const answer = api.history;
    api.history = away;
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await screen.findByText(/^What is shown may be old/);
    api.history = answer;
    await userEvent.click(await button('Try again'));
    await waitFor(() =>
      expect(screen.queryByText(/^What is shown may be old/)).toBeNull(),
    );
  });
});

describe('the page of changes without a change', () => {
  it('says that there was none', async () => {
    await render(apiOf());
    expect(
      await screen.findByText('Nothing was changed yet'),
    ).toBeInTheDocument();
  });

  it('says that none matches, and takes the filters away on wish', async () => {
    await render(apiOf(done), '/?state=paused&mine=true');
    await userEvent.click(await button('Clear the filters'));
    expect(await row(/shop ↔ vault/)).toBeInTheDocument();
  });

  it('says why there is none, and tries again on wish', async () => {
    const api = apiWith({
      history: () =>
        responseError(503, 'ServiceUnavailableError', 'The Garden is away'),
    });
    await render(api);
    expect(await screen.findByText(/The Garden is away/)).toBeInTheDocument();
    const before = lists(api).length;
    await userEvent.click(await button('Try again'));
    await waitFor(() => expect(lists(api).length).toBeGreaterThan(before));
  });

  it('lets the user sign in where the Garden wants that', async () => {
    const api = apiWith({ history: () => signInError() });
    await render(api);
    expect(await button(/^Sign in/)).toBeInTheDocument();
  });

  it('asks for the sign-in in place of the page when the Garden says so itself', async () => {
    const api = apiOf(done);
    api.gardens = [
      gardenWith({
        you: {
          kind: 'signIn',
          provider: 'oidc',
          why: 'missing',
          reason: 'Not signed in',
        },
      }),
    ];
    await render(api);
    expect(await button(/^Sign in/)).toBeInTheDocument();
    expect(api.asked.history).toEqual([]);
  });

  it('says what of a link means nothing', async () => {
    await render(apiOf(done), '/?garden=gone&state=broken&seed=moon');
    expect(
      await screen.findByText(/Garden gone, seed moon, state broken/),
    ).toBeInTheDocument();
    await userEvent.click(await button('Take it out of the address'));
    expect(screen.queryByText(/Garden gone/)).toBeNull();
    expect(screen.queryByText(/seed moon/)).toBeNull();
  });
});

describe('the page of changes', () => {
  it('is accessible while it loads, with a change opened, and while it asks', async () => {
    const api = apiOf(running, half, done);
    const { container } = await render(api, `/?change=${running.id}`);
    await screen.findByRole('region', { name: 'Pairs (4)' });
    expect(await violations(container)).toEqual([]);
    await userEvent.click(await button('Cancel change: 4 pairs'));
    const dialog = await screen.findByRole('alertdialog');
    expect(await violations(dialog)).toEqual([]);
  });

  it('is accessible while nothing is known yet', async () => {
    const api = apiWith({ history: () => new Promise(() => {}) });
    const { container } = await render(api);
    await screen.findByRole('table', { name: 'Loading the changes' });
    expect(await violations(container)).toEqual([]);
  });
});
