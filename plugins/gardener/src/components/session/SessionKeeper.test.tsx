import { identityApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import type { Garden, GardenSignIn } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { gardenAuthApiRef } from '../../auth/GardenAuthApi';
import { FakeGardenAuth } from '../../__testUtils__/FakeGardenAuth';
import { FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { signInError } from '../../__testUtils__/serverErrors';
import { renderTab } from '../../__testUtils__/renderTab';
import { gardenWith } from '../../__testUtils__/shopView';
import { KEEP_POLL } from '../../queries/intervals';
import { SessionKeeper } from './SessionKeeper';
import { SignInBar } from './SignInBar';

const oidc = gardenWith({
  title: 'OSC',
  strategy: 'oidc',
  authProvider: 'oidc',
});

/** The same Garden, for who has to sign in. */
function wantingFor(
  why: GardenSignIn['why'],
  provider = 'oidc',
  part: Partial<Garden> = {},
) {
  const you = { kind: 'signIn', provider, why, reason: 'Sign in' } as const;
  return gardenWith({ ...oidc, you, ...part });
}

const wanting = wantingFor('missing');

async function renderKeeper(
  gardens: readonly Garden[],
  { token }: { readonly token?: string } = {},
) {
  const api = new FakeGardenerApi();
  api.gardens = gardens;
  const auth = new FakeGardenAuth();
  if (token) auth.tokens.set('oidc', token);
  const identity = mockApis.identity({ userEntityRef: 'user:default/mara' });
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [gardenerApiRef, api],
        [gardenAuthApiRef, auth],
        [identityApiRef, identity],
      ]}
    >
      <SessionKeeper />
    </TestApiProvider>,
  );
  await waitFor(() => expect(api.asked.gardens).toBeGreaterThan(0));
  return { ...rendered, api, auth };
}

/** Lets time go by, with all that is asked meanwhile. */
async function wait(milliseconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(milliseconds));
}

function show(visible: boolean) {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: visible ? 'visible' : 'hidden',
  });
  act(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('telling the server who the user is', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => {
    show(true);
    jest.useRealTimers();
  });

  it('happens at the start, and then as long as the page is open', async () => {
    const { api } = await renderKeeper([oidc], { token: 'a.b.c' });
    await waitFor(() => expect(api.asked.access).toBe(1));
    await wait(KEEP_POLL + 1000);
    expect(api.asked.access).toBe(2);
    await wait(KEEP_POLL + 1000);
    expect(api.asked.access).toBe(3);
  });

  it('waits while the page is hidden, and happens when it is seen again', async () => {
    const { api } = await renderKeeper([oidc], { token: 'a.b.c' });
    await waitFor(() => expect(api.asked.access).toBe(1));
    show(false);
    await wait(3 * KEEP_POLL);
    expect(api.asked.access).toBe(1);
    show(true);
    await waitFor(() => expect(api.asked.access).toBe(2));
  });

  it('does not happen without a token, and happens once there is one', async () => {
    const { api, auth } = await renderKeeper([wanting]);
    await wait(KEEP_POLL + 1000);
    expect(api.asked.access).toBe(0);
    auth.tokens.set('oidc', 'a.b.c');
    act(() => auth.signedIn());
    await waitFor(() => expect(api.asked.access).toBe(1));
  });

  it('asks no more where no Garden takes the user’s own token', async () => {
    const { api } = await renderKeeper([gardenWith()], { token: 'a.b.c' });
    await wait(3 * KEEP_POLL);
    show(false);
    show(true);
    await wait(1000);
    expect(api.asked).toMatchObject({ access: 0, gardens: 1 });
  });

  it('goes on after a failure', async () => {
    const { api } = await renderKeeper([oidc], { token: 'a.b.c' });
    await waitFor(() => expect(api.asked.access).toBe(1));
    api.access = new Error('The server is away');
    await wait(KEEP_POLL + 1000);
    await wait(KEEP_POLL + 1000);
    expect(api.asked.access).toBe(3);
  });

  it('shows nothing, and does not break the app, when nobody can be told apart', async () => {
    const api = new FakeGardenerApi();
    const identity = mockApis.identity();
    identity.getBackstageIdentity = async () => {
      throw new Error('No identity');
    };
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [gardenerApiRef, api],
          [gardenAuthApiRef, new FakeGardenAuth()],
          [identityApiRef, identity],
        ]}
      >
        <p>The app</p>
        <SessionKeeper />
      </TestApiProvider>,
    );
    await wait(1000);
    expect(screen.getByText('The app')).toBeInTheDocument();
    expect(api.asked.gardens).toBe(0);
  });
});

describe('the bar', () => {
  const bar = () =>
    screen.queryByRole('region', { name: 'Sign-in to Gardens' });

  it('offers the sign-in that a Garden wants, and then to load the page again', async () => {
    const { api, auth } = await renderKeeper([wanting]);
    expect(
      await screen.findByText('Sign in to OSC to see its clusters.'),
    ).toBeInTheDocument();
    auth.tokens.set('oidc', 'a.b.c');
    api.gardens = [oidc];
    fireEvent.click(screen.getByRole('button', { name: 'Sign in to OSC' }));
    expect(
      await screen.findByText(
        'You are signed in to OSC. Load this page again to see its clusters.',
      ),
    ).toBeInTheDocument();
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: false }]);
    expect(api.asked.access).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(bar()).toBeNull();
  });

  it('names all Gardens that want the same sign-in', async () => {
    await renderKeeper([
      wanting,
      wantingFor('missing', 'oidc', { name: 'osc-lab', title: 'OSC lab' }),
    ]);
    expect(
      await screen.findByText(
        'Sign in to OSC and OSC lab to see their clusters.',
      ),
    ).toBeInTheDocument();
  });

  it('says that a sign-in is not accepted any more', async () => {
    const { auth } = await renderKeeper([wantingFor('refused')]);
    expect(
      await screen.findByText('OSC does not accept your sign-in.'),
    ).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Sign in again' }));
    await waitFor(() =>
      expect(auth.signIns).toEqual([{ provider: 'oidc', again: true }]),
    );
  });

  it('can be sent away, and comes back for another sign-in that is over', async () => {
    const { api, auth } = await renderKeeper([wanting]);
    await screen.findByText(/Sign in to OSC to see/);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(bar()).toBeNull();
    api.gardens = [oidc];
    act(() => auth.signedIn());
    await waitFor(() => expect(api.asked.gardens).toBe(2));
    api.gardens = [wanting];
    act(() => auth.signedIn());
    await waitFor(() => expect(bar()).toBeInTheDocument());
  });

  it('is not there where everybody is known, or the app has no such sign-in', async () => {
    await renderKeeper([oidc, wantingFor('missing', 'okta')]);
    await waitFor(() => expect(bar()).toBeNull());
  });

  it('stays away while the page itself offers the sign-in', async () => {
    const api = new FakeGardenerApi();
    api.view = await signInError();
    api.gardens = [wanting];
    await renderTab({
      api,
      beside: <SignInBar gardens={[wanting]} asOf={1} />,
    });
    await screen.findByRole('heading', { name: 'Sign in to OSC' });
    expect(bar()).toBeNull();
    expect(
      screen.getAllByRole('button', { name: 'Sign in to OSC' }),
    ).toHaveLength(1);
  });

  it('finds nothing for axe', async () => {
    const { baseElement } = await renderKeeper([wanting]);
    await screen.findByText(/Sign in to OSC to see/);
    const { violations } = await axe.run(baseElement, {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
