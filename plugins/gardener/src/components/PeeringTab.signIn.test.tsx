import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Garden } from 'backstage-plugin-gardener-common';
import { FakeGardenAuth, popupError } from '../__testUtils__/FakeGardenAuth';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import { signInError, tooManyRequests } from '../__testUtils__/serverErrors';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { findTable, renderTab } from '../__testUtils__/renderTab';
import { gardenWith, shopView } from '../__testUtils__/shopView';
import { SignInBar } from './session/SignInBar';

/** The Garden takes the user's own token, and has none. */
const wanting = [
  gardenWith({
    title: 'OSC',
    strategy: 'oidc',
    authProvider: 'oidc',
    you: {
      kind: 'signIn',
      provider: 'oidc',
      why: 'missing',
      reason: 'Sign in',
    },
  }),
];

async function renderWanting(
  why: Parameters<typeof signInError>[0] = 'missing',
  auth = new FakeGardenAuth(),
) {
  return renderTab({
    api: apiWith({ view: await signInError(why), gardens: wanting }),
    auth,
  });
}

/** The window is closed before anybody has signed in. */
async function closed(): Promise<never> {
  throw popupError('PopupClosedError', 'Closed');
}

function signInButton(name = 'Sign in to OSC') {
  return screen.findByRole('button', { name });
}

describe('a Garden that takes the user’s own sign-in', () => {
  it('asks for it and says why, in place of the table', async () => {
    await renderWanting();
    expect(
      await screen.findByRole('heading', { name: 'Sign in to OSC' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/takes your own sign-in, and the portal has none/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Your session is over')).toBeNull();
    expect(screen.getByTestId('live-region')).toHaveTextContent(
      'A sign-in to OSC is wanted',
    );
  });

  it.each([
    ['expired', 'Your sign-in to OSC has expired', /Sign in again to go on/],
    [
      'refused',
      'OSC does not accept your sign-in',
      /ask an administrator of the portal whether OSC trusts its sign-in “oidc”/,
    ],
  ] as const)('says that it is %s', async (why, title, text) => {
    const { auth } = await renderWanting(why);
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
    expect(screen.getByText(text)).toBeInTheDocument();
    await userEvent.click(await signInButton('Sign in again'));
    // The session that is there would give the same token again.
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: true }]);
  });

  it('asks for everything again after the sign-in', async () => {
    const { api, auth } = await renderWanting();
    const button = await signInButton();
    api.view = shopView();
    api.gardens = [gardenWith({ title: 'OSC' })];
    const before = api.asked.gardens;
    await userEvent.click(button);
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: false }]);
    expect(await findTable()).toBeInTheDocument();
    await waitFor(() => expect(api.asked.gardens).toBeGreaterThan(before));
    await waitFor(() =>
      expect(screen.getByTestId('live-region')).toHaveTextContent(
        'You are signed in to OSC',
      ),
    );
  });

  it('notices a sign-in elsewhere in the app', async () => {
    const { api, auth } = await renderWanting();
    await signInButton();
    api.view = shopView();
    act(() => auth.signedIn());
    expect(await findTable()).toBeInTheDocument();
  });

  it('says how far it is while the window is open', async () => {
    const auth = new FakeGardenAuth();
    auth.outcome = () => new Promise(() => {});
    await renderWanting('missing', auth);
    await userEvent.click(await signInButton());
    const busy = await signInButton('Signing in');
    expect(busy).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(busy);
    expect(auth.signIns).toHaveLength(1);
  });

  it.each([
    ['PopupRejectedError', 'Failed', /Your browser blocked the window/],
    ['PopupClosedError', 'Closed', /closed before you were signed in/],
    ['Error', 'Unknown user', 'The sign-in did not work: Unknown user.'],
  ])(
    'tells what came of it (%s) and can be tried again',
    async (name, message, text) => {
      const auth = new FakeGardenAuth();
      auth.outcome = async () => {
        throw popupError(name, message);
      };
      const { api } = await renderWanting('missing', auth);
      await userEvent.click(await signInButton());
      expect(await screen.findByText(text)).toHaveAttribute('role', 'alert');
      auth.outcome = async () => {};
      api.view = shopView();
      await userEvent.click(await signInButton());
      expect(await findTable()).toBeInTheDocument();
    },
  );

  it('keeps what it says while the Garden is asked again', async () => {
    const auth = new FakeGardenAuth();
    auth.outcome = closed;
    const signals = new FakeSignals();
    const { api } = await renderTab({
      api: apiWith({ view: await signInError(), gardens: wanting }),
      auth,
      signals,
    });
    await userEvent.click(await signInButton());
    await screen.findByText(/The window was closed/);
    const before = api.asked.peerings.length;
    api.view = new Promise(() => {});
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await waitFor(() =>
      expect(api.asked.peerings.length).toBeGreaterThan(before),
    );
    expect(screen.getByText(/The window was closed/)).toBeInTheDocument();
  });

  it('keeps what it says when the tab shows something else in between', async () => {
    const auth = new FakeGardenAuth();
    auth.outcome = closed;
    const signals = new FakeSignals();
    const { api } = await renderTab({
      api: apiWith({ view: await signInError(), gardens: wanting }),
      auth,
      signals,
    });
    await userEvent.click(await signInButton());
    await screen.findByText(/The window was closed/);
    api.view = await tooManyRequests();
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await screen.findByText(/You ask more of the Garden/);
    expect(screen.queryByText(/The window was closed/)).toBeNull();
    api.view = await signInError();
    act(() => signals.notice({ garden: 'osc', version: 3 }));
    expect(await screen.findByText(/The window was closed/)).toHaveAttribute(
      'role',
      'alert',
    );
    // Until the next attempt.
    auth.outcome = () => new Promise(() => {});
    await userEvent.click(await signInButton());
    expect(screen.queryByText(/The window was closed/)).toBeNull();
  });

  it('keeps what it says when the whole page is shown anew', async () => {
    const auth = new FakeGardenAuth();
    auth.outcome = closed;
    const { api, unmount } = await renderWanting('missing', auth);
    await userEvent.click(await signInButton());
    await screen.findByText(/The window was closed/);
    unmount();
    await renderTab({ api, auth });
    expect(
      await screen.findByText(/The window was closed/),
    ).toBeInTheDocument();
    // Who has signed in meanwhile needs to know nothing of it.
    act(() => auth.signedIn());
    await waitFor(() =>
      expect(screen.queryByText(/The window was closed/)).toBeNull(),
    );
  });

  it('tells what came of a sign-in that the bar of the page began before the tab was there', async () => {
    const auth = new FakeGardenAuth();
    let close = () => {};
    const opened = new Promise<never>((_, reject) => {
      close = () => reject(popupError('PopupClosedError', 'Closed'));
    });
    auth.outcome = () => opened;
    let answer = (_error: Error) => {};
    const view = new Promise<Error>(resolve => {
      answer = resolve;
    });
    await renderTab({
      api: apiWith({ view, gardens: wanting }),
      auth,
      beside: <SignInBar gardens={wanting} asOf={1} />,
    });
    await userEvent.click(await signInButton());
    answer(await signInError());
    expect(
      await screen.findByRole('heading', { name: 'Sign in to OSC' }),
    ).toBeInTheDocument();
    expect(await signInButton('Signing in')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    act(() => close());
    expect(await screen.findByText(/The window was closed/)).toHaveAttribute(
      'role',
      'alert',
    );
    expect(await signInButton()).not.toHaveAttribute('aria-disabled');
  });

  it('can be tried again when the Garden does not accept what came of it', async () => {
    const { api } = await renderWanting();
    api.view = await signInError('refused');
    await userEvent.click(await signInButton());
    expect(await signInButton('Sign in again')).not.toHaveAttribute(
      'aria-disabled',
    );
  });

  it('says that the app has no sign-in for it', async () => {
    const auth = new FakeGardenAuth();
    auth.known = [];
    await renderWanting('missing', auth);
    expect(
      await screen.findByText(/This portal has no sign-in with “oidc”/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a table that is shown', () => {
  it('is taken away when the sign-in is over and can’t be renewed', async () => {
    const signals = new FakeSignals();
    const { api } = await renderTab({ signals });
    await findTable();
    api.view = await signInError('expired');
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    expect(
      await screen.findByText('Your sign-in to osc has expired'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('treegrid')).toBeNull();
  });

  it('is not touched while the sign-in will end and is renewed by itself', async () => {
    const you: Garden['you'] = {
      kind: 'mapped',
      user: 'mara@example.org',
      groups: [],
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    };
    await renderTab({ api: apiWith({ gardens: [gardenWith({ you })] }) });
    await findTable();
    expect(screen.queryByText(/sign-in/i)).toBeNull();
  });
});
