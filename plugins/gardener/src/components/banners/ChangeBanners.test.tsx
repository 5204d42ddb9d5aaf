import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Change, HistoryQuery } from 'backstage-plugin-gardener-common';
import {
  changeStep,
  changeWith,
  halfOpenChange,
  historyOf,
} from '../../__testUtils__/changeFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { findTable, renderTab } from '../../__testUtils__/renderTab';

function openChanges(...changes: readonly Change[]) {
  return apiWith({
    history: ({ open }: HistoryQuery) =>
      open ? historyOf(...changes) : historyOf(),
    change: id =>
      changes.find(change => change.id === id) ?? changeWith({ id }),
  });
}

async function renderCard(api: FakeGardenerApi) {
  const rendered = await renderTab({ api });
  await findTable();
  return {
    ...rendered,
    card: within(screen.getByRole('region', { name: 'Peerings' })),
  };
}

describe('a half-open change', () => {
  it('says what is so and why, and is undone with one click', async () => {
    const { api, card } = await renderCard(openChanges(halfOpenChange()));
    expect(
      await card.findByText(/^A change is half open since /),
    ).toBeInTheDocument();
    expect(
      card.getByText(
        /ops \/ vault lists shop, shop does not list vault\. Refused: You may no longer change shoots in project prod\./,
      ),
    ).toBeInTheDocument();
    await userEvent.click(card.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(api.asked.undone).toEqual([halfOpenChange().id]),
    );
    // What happens then is followed in the dialog.
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('is finished with one click', async () => {
    const { api, card } = await renderCard(
      openChanges(halfOpenChange({ mayFinish: true })),
    );
    await userEvent.click(await card.findByRole('button', { name: 'Finish' }));
    await waitFor(() => expect(api.asked.finished).toHaveLength(1));
  });

  it('says why it can’t be finished by this user', async () => {
    const { api, card } = await renderCard(openChanges(halfOpenChange()));
    const finish = await card.findByRole('button', { name: 'Finish' });
    expect(finish).toHaveAttribute('aria-disabled', 'true');
    await userEvent.hover(finish);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'You may not write every shoot that is still to be written.',
    );
    await userEvent.click(finish);
    expect(api.asked.finished).toEqual([]);
  });

  it('says when ending it did not work', async () => {
    const api = openChanges(halfOpenChange());
    api.undone = await responseError(503, 'Unavailable', 'The Garden is away');
    const { card } = await renderCard(api);
    await userEvent.click(await card.findByRole('button', { name: 'Undo' }));
    expect(await card.findByRole('alert')).toHaveTextContent(
      'That did not work: The Garden is away.',
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads to its steps', async () => {
    const { api, card } = await renderCard(openChanges(halfOpenChange()));
    await userEvent.click(await card.findByRole('button', { name: 'Details' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(api.asked.changes).toContain(halfOpenChange().id);
  });
});

describe('a change that goes on', () => {
  it('says how far it is and leads to its steps', async () => {
    const change = changeWith({
      steps: [
        changeStep('ops', 'vault', { rollout: { state: 'applied' } }),
        changeStep('prod', 'shop', {
          rollout: { state: 'reconciling', percent: 38 },
        }),
      ],
    });
    const { card } = await renderCard(openChanges(change));
    expect(await card.findByText('Adding vault.')).toBeInTheDocument();
    expect(
      card.getByText(
        /2 of 2 shoots written\. Rollout: vault applied, shop 38 %\./,
      ),
    ).toBeInTheDocument();
    await userEvent.click(card.getByRole('button', { name: 'Show steps' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('comes and goes with the notices', async () => {
    const api = openChanges();
    const { card, signals } = await renderCard(api);
    expect(card.queryByText('Adding vault.')).toBeNull();
    api.history = ({ open }) => (open ? historyOf(changeWith()) : historyOf());
    act(() => signals?.notice({ garden: 'osc', version: 2 }));
    expect(await card.findByText('Adding vault.')).toBeInTheDocument();
    api.history = () => historyOf();
    act(() => signals?.notice({ garden: 'osc', version: 3 }));
    await waitFor(() => expect(card.queryByText('Adding vault.')).toBeNull());
  });

  it('stands below one that waits for a person', async () => {
    const { card } = await renderCard(
      openChanges(changeWith({ id: '1' }), halfOpenChange({ id: '2' })),
    );
    const half = await card.findByText(/^A change is half open/);
    expect(half.compareDocumentPosition(card.getByText('Adding vault.'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });
});

it('says when it is not known whether a change is open', async () => {
  const error = await responseError(500, 'Error', 'The database is away');
  const { card } = await renderCard(apiWith({ history: () => error }));
  expect(
    await card.findByText('Whether a change is open can’t be told.'),
  ).toBeInTheDocument();
  expect(
    card.getByText('The database is away.', { exact: false }),
  ).toBeInTheDocument();
});
