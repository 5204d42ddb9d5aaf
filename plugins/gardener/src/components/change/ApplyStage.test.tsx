import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Change } from 'backstage-plugin-gardener-common';
import {
  changeStep,
  changeWith,
  halfOpenChange,
} from '../../__testUtils__/changeFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderChangeDialog } from '../../__testUtils__/renderChangeDialog';
import { shop } from '../../__testUtils__/shopView';

/** Follows a change as it is. */
async function follow(change: Change) {
  const api = apiWith({ change: () => change });
  const rendered = await renderChangeDialog(
    { kind: 'follow', changeId: change.id },
    api,
  );
  await screen.findByRole('region', { name: 'Writing' });
  return rendered;
}

function steps() {
  return within(screen.getByRole('region', { name: 'Writing' }))
    .getAllByRole('listitem')
    .map(item => item.textContent?.replace(/\d\d:\d\d:\d\d$/, ''));
}

function button(name: string | RegExp) {
  return screen.getByRole('button', { name });
}

const waiting = {
  state: 'waitingForMaintenance',
  window: { begin: '2026-11-20T21:00:00Z', end: '2026-11-20T22:00:00Z' },
} as const;

describe('the writes of a change', () => {
  it('stand in their order, each with its result', async () => {
    await follow(
      changeWith({
        steps: [
          changeStep('ops', 'vault'),
          changeStep('data', 'reports', { reread: true }),
          changeStep('prod', 'shop', {
            generation: { before: 42, after: 42 },
          }),
        ],
      }),
    );
    expect(steps()).toEqual([
      '1. Reverse entry on ops / vaultWritten, generation 17 → 18',
      '2. Reverse entry on data / reportsWritten after a re-read: someone else had changed the shoot',
      '3. Own entry on prod / shopWritten, generation stays 42: confined to maintenance',
    ]);
  });

  it('are followed while they go on, and each is read out', async () => {
    const writing = (first: 'writing' | 'written') =>
      changeWith({
        state: 'writing',
        version: first === 'written' ? 2 : 1,
        steps: [
          changeStep('ops', 'vault', { state: first, generation: null }),
          changeStep('prod', 'shop', {
            state: 'waiting',
            at: null,
            generation: null,
          }),
        ],
      });
    const { api, signals, dialog } = await follow(writing('writing'));
    expect(steps()).toEqual([
      '1. Reverse entry on ops / vaultBeing written',
      '2. Own entry on prod / shopWaiting',
    ]);
    const asked = api.asked.changes.length;
    api.change = () => writing('written');
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await waitFor(() =>
      expect(steps()[0]).toBe('1. Reverse entry on ops / vaultWritten'),
    );
    expect(api.asked.changes.length).toBeGreaterThan(asked);
    await waitFor(() =>
      expect(within(dialog).getByTestId('live-region')).toHaveTextContent(
        'Step 1 of 2 is written',
      ),
    );
  });

  it('are asked for again by themselves until the end', async () => {
    const { api, dialog } = await follow(changeWith({ state: 'writing' }));
    expect(dialog).toHaveTextContent(
      'You can leave. The change goes on and is kept in the history.',
    );
    api.change = id => changeWith({ id, state: 'done', version: 9 });
    await waitFor(() => expect(dialog).toHaveAccessibleName('Applied'));
  });

  it('say what could not be told for a moment', async () => {
    const { api, signals } = await follow(changeWith());
    api.change = () => new Error('Connection lost');
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    expect(
      await screen.findByText(/How far the change is now can’t be told/),
    ).toBeInTheDocument();
    expect(steps()).toHaveLength(2);
  });
});

describe('the rollout', () => {
  it('is shown for each shoot to its end', async () => {
    await follow(
      changeWith({
        steps: [
          changeStep('ops', 'vault', {
            rollout: { state: 'reconciling', percent: 38 },
          }),
          changeStep('prod', 'shop', { rollout: { state: 'applied' } }),
        ],
      }),
    );
    const bar = (shoot: string) =>
      screen.getByRole('progressbar', { name: `Rollout of ${shoot}` });
    expect(bar('vault')).toHaveAttribute('aria-valuenow', '38');
    expect(bar('vault')).toHaveAttribute('aria-valuetext', 'Reconciling 38 %');
    expect(bar('shop')).toHaveAttribute('aria-valuenow', '100');
    expect(screen.getByText('Reconciling 38 %')).toBeInTheDocument();
  });

  it('that waits for maintenance can be had at once, through a review', async () => {
    const { api, dialog } = await follow(
      changeWith({
        steps: [
          changeStep('ops', 'vault'),
          changeStep('prod', 'shop', { rollout: waiting }),
        ],
      }),
    );
    expect(
      screen.getByText(
        /shop applies spec changes only in its maintenance window/,
      ),
    ).toBeInTheDocument();
    await userEvent.click(button('Reconcile now'));
    await waitFor(() =>
      expect(dialog).toHaveAccessibleName('Reconcile shop now'),
    );
    expect(api.asked.plans).toEqual([
      {
        kind: 'operation',
        shoot: shop,
        operation: 'reconcile',
        source: 'portal',
      },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Back' }));
    await waitFor(() => expect(dialog).toHaveAccessibleName('Applying'));
  });

  it('that failed can be tried again', async () => {
    const { api } = await follow(
      changeWith({
        steps: [
          changeStep('prod', 'shop', {
            rollout: { state: 'failed', errors: 1 },
          }),
        ],
      }),
    );
    await userEvent.click(button('Retry'));
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([
        { kind: 'operation', operation: 'retry' },
      ]),
    );
  });
});

describe('a half-open change', () => {
  it('says what is written and what is not, in words and as a picture', async () => {
    const { dialog } = await follow(halfOpenChange());
    expect(dialog).toHaveAccessibleName(
      'One side is written, the other is not',
    );
    expect(steps()).toEqual([
      '1. Reverse entry on ops / vaultWritten, generation 8 → 9',
      '2. Own entry on prod / shopRefused: You may no longer change shoots in project prod.',
      '3. Undo of step 1Refused: The Garden is limiting requests. Tried 4 times.',
    ]);
    expect(
      screen.getByRole('img', {
        name: 'shop has no entry for vault; vault lists shop',
      }),
    ).toBeInTheDocument();
  });

  it('can be undone, and says why it can’t be finished', async () => {
    const { api, dialog } = await follow(halfOpenChange());
    expect(button('Finish change')).toHaveAccessibleDescription(
      'You lack the right to change shoots in prod.',
    );
    expect(
      screen.getByText(/Writes what is missing on prod \/ shop/),
    ).toBeInTheDocument();
    await userEvent.click(button('Finish change'));
    expect(api.asked.finished).toEqual([]);
    const { id } = halfOpenChange();
    const undone = changeWith({ id, state: 'undone', version: 12 });
    api.undone = undone;
    api.change = () => undone;
    await userEvent.click(button('Undo change'));
    await waitFor(() => expect(dialog).toHaveAccessibleName('Undone'));
    expect(api.asked.undone).toEqual([id]);
    expect(dialog).toHaveTextContent('Every shoot is as before.');
  });

  it('can be finished', async () => {
    const { api, dialog } = await follow(halfOpenChange({ mayFinish: true }));
    const { id } = halfOpenChange();
    api.finished = changeWith({ id, state: 'writing', version: 12 });
    api.change = () => changeWith({ id, state: 'writing', version: 12 });
    await userEvent.click(button('Finish change'));
    await waitFor(() => expect(dialog).toHaveAccessibleName('Applying'));
    expect(api.asked.finished).toEqual([id]);
  });

  it('says when ending it did not work', async () => {
    const { api } = await follow(halfOpenChange());
    api.undone = await responseError(
      409,
      'ConflictError',
      'Somebody else does',
    );
    await userEvent.click(button('Undo change'));
    expect(await screen.findByText(/Somebody else does/)).toBeInTheDocument();
  });

  it('keeps the Garden’s own words by step', async () => {
    await follow(halfOpenChange());
    const words = screen.getByText(/step 2/);
    expect(words).toHaveTextContent(
      /step 2 shoots.core.gardener.cloud "shop" is forbidden.*step 3 429 Too Many Requests/,
    );
    await userEvent.click(button('What the Garden said'));
    expect(words).not.toBeVisible();
  });

  it('can wait', async () => {
    const { onClose, dialog } = await follow(halfOpenChange());
    expect(dialog).toHaveTextContent(
      'Change 7f41 · kept on the Peering tab of every shoot in it',
    );
    await userEvent.click(button('Decide later'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('has no picture where something is not known', async () => {
    const [first, second] = halfOpenChange().steps;
    await follow(
      halfOpenChange({ steps: [{ ...first, state: 'unknown' }, second] }),
    );
    expect(screen.queryByRole('img', { name: /lists/ })).toBeNull();
    expect(steps()[0]).toMatch(/Sent, and no answer came/);
  });
});

describe('a change at its end', () => {
  it.each<[Change['state'], string, string]>([
    [
      'done',
      'Applied',
      'Everything is written, and the Garden has applied it.',
    ],
    [
      'refused',
      'Refused, nothing is written',
      'The first write was refused, so every shoot is as before.',
    ],
    [
      'undone',
      'Undone',
      'What was written was taken back. Every shoot is as before.',
    ],
    ['cancelled', 'Cancelled', 'It ended before anything was written.'],
  ])('%s says so', async (state, title, text) => {
    const { dialog, onClose } = await follow(changeWith({ state }));
    expect(dialog).toHaveAccessibleName(title);
    expect(dialog).toHaveTextContent(text);
    expect(dialog).toHaveTextContent('Change 7f3a · started by you');
    await userEvent.click(button('Close'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('names who made it', async () => {
    const { dialog } = await follow(
      changeWith({ state: 'done', mine: false, user: 'user:default/jon' }),
    );
    await waitFor(() =>
      expect(dialog).toHaveTextContent(/Change 7f3a · started by jon/i),
    );
  });

  it('that can’t be shown says so and can be asked for again', async () => {
    const change = await responseError(404, 'NotFoundError', 'No such change');
    const api = apiWith({ change: () => change });
    await renderChangeDialog({ kind: 'follow', changeId: 'x' }, api);
    expect(await screen.findByText(/No such change/)).toBeInTheDocument();
    api.change = () => changeWith();
    await userEvent.click(button('Try again'));
    expect(
      await screen.findByRole('region', { name: 'Writing' }),
    ).toBeInTheDocument();
  });
});
