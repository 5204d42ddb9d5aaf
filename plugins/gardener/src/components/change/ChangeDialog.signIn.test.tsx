import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WriteProblem } from 'backstage-plugin-gardener-common';
import {
  changeStep,
  changeWith,
  halfOpenChange,
  historyOf,
  planWith,
} from '../../__testUtils__/changeFixtures';
import { checkOf } from '../../__testUtils__/targetFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import {
  responseError,
  signInError,
  tooManyRequests,
} from '../../__testUtils__/serverErrors';
import { renderChangeDialog } from '../../__testUtils__/renderChangeDialog';
import { findTable, renderTab } from '../../__testUtils__/renderTab';
import { gardenWith, shopView } from '../../__testUtils__/shopView';

const plan = planWith();
const review = {
  kind: 'review',
  request: plan.request,
  title: 'Review changes',
} as const;

const wanting = gardenWith({
  strategy: 'oidc',
  authProvider: 'oidc',
  you: {
    kind: 'signIn',
    provider: 'oidc',
    why: 'expired',
    reason: 'Your sign-in has expired',
  },
});

const expired: WriteProblem = {
  kind: 'signIn',
  message: 'Your sign-in to Garden osc has expired. Sign in again',
  tries: 1,
};

function signIn() {
  return screen.findByRole('button', { name: 'Sign in again' });
}

describe('choosing', () => {
  it('offers the sign-in, keeps what is typed, and goes on', async () => {
    let failing = true;
    const failure = await signInError('expired');
    const api = apiWith({
      check: ({ name }) => (failing ? failure : checkOf('data', name)),
    });
    const { auth, dialog } = await renderChangeDialog(
      { kind: 'configure', view: shopView() },
      api,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove playground' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add Peering' }));
    await userEvent.keyboard('garden-data/pipeline/eu-de-1{Enter}');
    const button = await signIn();
    expect(button.closest('[role=alert]')).toHaveTextContent(
      'Your sign-in to osc has expired.',
    );
    expect(
      screen.getByText('garden-data/pipeline/eu-de-1 can’t be checked.'),
    ).toBeInTheDocument();
    failing = false;
    await userEvent.click(button);
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: true }]);
    await waitFor(() => expect(screen.queryByText(/has expired/)).toBeNull());
    expect(screen.getByRole('combobox')).toHaveValue(
      'garden-data/pipeline/eu-de-1',
    );
    expect(dialog).toHaveTextContent('Will be removed');
    expect(dialog).toHaveTextContent('1 to add');
  });
});

describe('a review', () => {
  it('is made once somebody is signed in', async () => {
    const failure = await signInError('expired');
    const api = apiWith({ plan: () => failure });
    await renderChangeDialog(review, api);
    const button = await signIn();
    expect(screen.getByText(/The plan can’t be made/)).toBeInTheDocument();
    api.plan = () => plan;
    await userEvent.click(button);
    expect(
      await screen.findByRole('button', { name: /^Apply/ }),
    ).toBeInTheDocument();
    expect(api.asked.plans).toHaveLength(2);
  });

  it('that is read is not made anew by a sign-in', async () => {
    const api = apiWith({
      plan: () => plan,
      applied: await signInError('expired'),
    });
    await renderChangeDialog(review, api);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Apply/ }),
    );
    await userEvent.click(await signIn());
    await waitFor(() => expect(screen.queryByText(/has expired/)).toBeNull());
    expect(api.asked.plans).toHaveLength(1);
    // It is up to the user to apply it again.
    expect(api.asked.applied).toHaveLength(1);
    api.applied = changeWith({ state: 'writing' });
    await userEvent.click(screen.getByRole('button', { name: /^Apply/ }));
    expect(
      await screen.findByRole('heading', { name: /^Appl/ }),
    ).toBeInTheDocument();
    expect(api.asked.applied).toHaveLength(2);
  });

  it('says after how many seconds who asks too much may try again', async () => {
    const failure = await tooManyRequests(900);
    await renderChangeDialog(review, apiWith({ plan: () => failure }));
    expect(
      await screen.findByText(/Possible again in (900|8\d\d) s/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('says that the portal writes as its own account, where it does', async () => {
    const garden = gardenWith({ title: 'OSC', strategy: 'serviceAccount' });
    await renderChangeDialog(
      review,
      apiWith({
        gardens: [garden],
        plan: () => planWith({ gardenUser: 'system:portal' }),
      }),
    );
    expect(
      await screen.findByText(
        'Written in OSC as the account of the portal, system:portal, and not as you.',
      ),
    ).toBeInTheDocument();
  });

  it('says nothing of that where the user writes', async () => {
    await renderChangeDialog(review, apiWith({ plan: () => plan }));
    await screen.findByRole('button', { name: /^Apply/ });
    expect(screen.queryByText(/account of the portal/)).toBeNull();
  });
});

describe('a change that is followed', () => {
  it('offers the sign-in without which nobody can tell how far it is', async () => {
    const failure = await signInError('expired');
    const api = apiWith({ change: () => failure });
    const { id } = changeWith();
    await renderChangeDialog({ kind: 'follow', changeId: id }, api);
    const button = await signIn();
    api.change = () => changeWith({ state: 'done' });
    await userEvent.click(button);
    expect(
      await screen.findByRole('heading', { name: 'Applied' }),
    ).toBeInTheDocument();
  });

  const stopped = halfOpenChange({
    mayFinish: true,
    steps: [
      changeStep('ops', 'vault'),
      changeStep('prod', 'shop', { state: 'refused', problem: expired }),
    ],
  });

  it('and stopped for want of it says so, and is finished after it', async () => {
    const api = apiWith({ change: () => stopped, gardens: [wanting] });
    await renderChangeDialog({ kind: 'follow', changeId: stopped.id }, api);
    expect(
      await screen.findByText(/It can be finished or undone once/),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText(/Your sign-in to Garden osc has expired/),
    ).not.toHaveLength(0);
    api.gardens = [gardenWith()];
    await userEvent.click(await signIn());
    expect(
      await screen.findByText('You are signed in now, so it can go on.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Finish change' }),
    );
    expect(api.asked.finished).toEqual([stopped.id]);
  });

  it('offers the sign-in where it can’t be ended without', async () => {
    const api = apiWith({
      change: () => halfOpenChange({ mayFinish: true }),
      finished: await signInError('expired'),
    });
    const { dialog } = await renderChangeDialog(
      { kind: 'follow', changeId: stopped.id },
      api,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Finish change' }),
    );
    await userEvent.click(await signIn());
    await waitFor(() =>
      expect(within(dialog).queryByRole('button', { name: /Sign/ })).toBeNull(),
    );
    expect(api.asked.finished).toHaveLength(1);
  });

  it('is finished from the tab after the sign-in, too', async () => {
    const api = apiWith({
      gardens: [wanting],
      history: ({ open }) => (open ? historyOf(stopped) : historyOf()),
      finished: await signInError('expired'),
    });
    const { auth } = await renderTab({ api });
    await findTable();
    expect(
      await screen.findByText(/It can be finished or undone once/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
    api.gardens = [gardenWith()];
    await userEvent.click(await signIn());
    expect(auth.signIns).toHaveLength(1);
    expect(
      await screen.findByText('You are signed in now, so it can go on.'),
    ).toBeInTheDocument();
  });
});

it('a failure of another kind is as it was', async () => {
  const failure = await responseError(500, 'Error', 'The database is away');
  await renderChangeDialog(review, apiWith({ plan: () => failure }));
  expect(
    await screen.findByText('The database is away.', { exact: false }),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Sign in/ })).toBeNull();
});
