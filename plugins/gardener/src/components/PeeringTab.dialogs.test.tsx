import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { planWith } from '../__testUtils__/changeFixtures';
import { rightsWith } from '../__testUtils__/rightsFixtures';
import { popupError } from '../__testUtils__/FakeGardenAuth';
import { apiWith, FakeGardenerApi } from '../__testUtils__/FakeGardenerApi';
import { signInError } from '../__testUtils__/serverErrors';
import { findTable, renderTab } from '../__testUtils__/renderTab';
import { findingOn, shopView } from '../__testUtils__/shopView';

/** The tab of shop with its rights, and a sign-in that a test ends. */
async function openTab(api = new FakeGardenerApi()) {
  const { auth, signals } = await renderTab({ api });
  await findTable();
  await screen.findByRole('button', { name: 'Accept: ci' });
  return {
    api,
    auth,
    /** The table is gone then, behind the dialog too. */
    async endSignIn() {
      const failure = await signInError('expired');
      Object.assign(api, { view: failure, rights: failure });
      act(() => signals?.notice({ garden: 'osc', version: 2 }));
      await screen.findByRole('heading', {
        name: 'Your sign-in to osc has expired',
        hidden: true,
      });
      expect(screen.queryByRole('treegrid', { hidden: true })).toBeNull();
    },
    /** By the button of the dialog, behind which the table comes back. */
    async signInAgain(dialog: HTMLElement) {
      const button = await within(dialog).findByRole('button', {
        name: 'Sign in again',
      });
      expect(button.closest('[role=alert]')).toHaveTextContent(
        'Your sign-in to osc has expired.',
      );
      Object.assign(api, { view: shopView(), rights: rightsWith() });
      await userEvent.click(button);
      expect(auth.signIns).toEqual([{ provider: 'oidc', again: true }]);
      await screen.findByRole('treegrid', { hidden: true });
      await waitFor(() =>
        expect(
          within(dialog).queryByText('Your sign-in to osc has expired.'),
        ).toBeNull(),
      );
    },
  };
}

/** Chooses from the menu of a row, or of the shoot. */
async function choose(menu: string, item: string) {
  await userEvent.click(
    screen.getByRole('button', { name: `Actions for ${menu}` }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

function openedDialog(name: string) {
  return screen.findByRole('dialog', { name });
}

const press = async (dialog: HTMLElement, name: string | RegExp) =>
  userEvent.click(await within(dialog).findByRole('button', { name }));

describe('when the sign-in ends under a dialog', () => {
  it('what is chosen to be added and removed stays, and is reviewed after the sign-in', async () => {
    const { api, endSignIn, signInAgain } = await openTab();
    await userEvent.click(
      screen.getByRole('button', { name: 'Configure Peering' }),
    );
    const dialog = await openedDialog('Configure Peering');
    await press(dialog, 'Remove playground');
    await press(dialog, 'Add Peering');
    await userEvent.keyboard('garden-data/pipeline/eu-de-1{Enter}');
    await endSignIn();
    expect(dialog).toBeInTheDocument();
    const field = within(dialog).getByRole('combobox');
    expect(field).toHaveValue('garden-data/pipeline/eu-de-1');
    expect(dialog).toHaveTextContent('Will be removed');

    await signInAgain(dialog);
    expect(field).toHaveValue('garden-data/pipeline/eu-de-1');
    expect(dialog).toHaveTextContent('Will be removed');
    await press(dialog, 'Review');
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([
        {
          pairs: expect.arrayContaining([
            expect.objectContaining({
              target: { namespace: 'garden-dev', name: 'playground' },
              here: 'remove',
            }),
            expect.objectContaining({
              target: expect.objectContaining({ name: 'pipeline' }),
              here: 'add',
            }),
          ]),
        },
      ]),
    );
  });

  it('what is half typed stays', async () => {
    const { endSignIn, signInAgain } = await openTab();
    await userEvent.click(
      screen.getByRole('button', { name: 'Configure Peering' }),
    );
    const dialog = await openedDialog('Configure Peering');
    await press(dialog, 'Add Peering');
    await userEvent.keyboard('pipe');
    await endSignIn();
    expect(within(dialog).getByRole('combobox')).toHaveValue('pipe');
    await signInAgain(dialog);
    expect(within(dialog).getByRole('combobox')).toHaveValue('pipe');
  });

  it('the removal of a peering stays as it was chosen, and is reviewed after the sign-in', async () => {
    const { api, endSignIn, signInAgain } = await openTab();
    await choose('monitoring', 'Remove peering…');
    const dialog = await openedDialog('Remove peering with monitoring?');
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await endSignIn();
    expect(dialog).toBeInTheDocument();
    expect(within(dialog).getByRole('checkbox')).not.toBeChecked();

    await signInAgain(dialog);
    expect(within(dialog).getByRole('checkbox')).not.toBeChecked();
    await press(dialog, 'Review removal');
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([
        { pairs: [{ here: 'remove', there: 'keep' }] },
      ]),
    );
  });

  it('a review stays, and leads back to what was chosen', async () => {
    const { api, endSignIn, signInAgain } = await openTab();
    await choose('monitoring', 'Remove peering…');
    const removal = await openedDialog('Remove peering with monitoring?');
    await userEvent.click(within(removal).getByRole('checkbox'));
    await press(removal, 'Review removal');
    const review = await openedDialog('Remove the peering with monitoring');
    await within(review).findByRole('button', { name: /^Apply/ });
    await endSignIn();
    await signInAgain(review);
    // It is the plan that was read.
    expect(api.asked.plans).toHaveLength(1);
    await endSignIn();
    await press(review, 'Back');
    const dialog = await openedDialog('Remove peering with monitoring?');
    expect(within(dialog).getByRole('checkbox')).not.toBeChecked();
  });

  it('what was typed to confirm a plan stays', async () => {
    const overlap = {
      standing: 'overridable',
      finding: findingOn('ops', 'ci', {
        code: 'CIDR_OVERLAP',
        severity: 'error',
      }),
    } as const;
    const { api, endSignIn, signInAgain } = await openTab(
      apiWith({
        plan: request =>
          planWith({ request, shoot: request.shoot, findings: [overlap] }),
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Accept: ci' }));
    const dialog = await openedDialog('Accept the peering with ci');
    const field = await within(dialog).findByRole('textbox');
    await userEvent.type(field, 'shop');
    await endSignIn();
    expect(field).toHaveValue('shop');
    await signInAgain(dialog);
    expect(field).toHaveValue('shop');
    await press(dialog, /^Apply/);
    await waitFor(() =>
      expect(api.asked.applied).toMatchObject([
        { accepted: { overlapOverride: 'shop' } },
      ]),
    );
  });

  it('the name of the cluster to delete stays, and its deletion goes on after the sign-in', async () => {
    const { api, endSignIn, signInAgain } = await openTab();
    await choose('shop', 'Delete cluster…');
    const dialog = await openedDialog('Delete cluster shop?');
    await userEvent.type(within(dialog).getByRole('textbox'), 'shop');
    await endSignIn();
    expect(within(dialog).getByRole('textbox')).toHaveValue('shop');

    await signInAgain(dialog);
    expect(within(dialog).getByRole('textbox')).toHaveValue('shop');
    await press(dialog, 'Remove entries, then delete');
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([{ kind: 'peerings' }]),
    );
    // So does the plan on the way.
    await within(dialog).findByRole('button', { name: 'Remove entries' });
    await endSignIn();
    expect(
      await within(dialog).findByRole('button', { name: 'Sign in again' }),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('button', { name: 'Remove entries' }),
    ).toBeInTheDocument();
  });

  it('the kubeconfig that is wanted stays as chosen, and is created after the sign-in', async () => {
    const { api, endSignIn, signInAgain } = await openTab();
    await choose('shop', 'Kubeconfig…');
    const dialog = await openedDialog('Kubeconfig for shop');
    for (const name of ['Admin', '24 h']) {
      await userEvent.click(within(dialog).getByRole('radio', { name }));
    }
    await endSignIn();
    await signInAgain(dialog);
    expect(within(dialog).getByRole('radio', { name: 'Admin' })).toBeChecked();
    await press(dialog, 'Create');
    expect(api.asked.kubeconfigs).toEqual([
      { role: 'admin', expirationSeconds: 86_400 },
    ]);

    // What is there to be taken away is not taken away by it.
    await within(dialog).findByText(/is ready/, { selector: 'b' });
    await endSignIn();
    expect(
      within(dialog).getByRole('button', { name: 'Download' }),
    ).toBeInTheDocument();
  });

  it('a new one is offered once, also where something in the dialog did not work for want of it', async () => {
    const { api, endSignIn } = await openTab();
    await choose('shop', 'Kubeconfig…');
    const dialog = await openedDialog('Kubeconfig for shop');
    await endSignIn();
    api.kubeconfig = await signInError('expired');
    await press(dialog, 'Create');
    await within(dialog).findByText(/The kubeconfig can’t be created/);
    expect(
      within(dialog).getAllByRole('button', { name: 'Sign in again' }),
    ).toHaveLength(1);
  });

  it('the dialog tells why nobody was signed in', async () => {
    const { auth, endSignIn } = await openTab();
    auth.outcome = async () => {
      throw popupError('PopupClosedError', 'Closed');
    };
    await choose('monitoring', 'Remove peering…');
    const dialog = await openedDialog('Remove peering with monitoring?');
    await endSignIn();
    await press(dialog, 'Sign in again');
    expect(
      await within(dialog).findByText(/The window was closed/),
    ).toHaveAttribute('role', 'alert');
    expect(
      within(dialog).getByRole('button', { name: 'Sign in again' }),
    ).not.toHaveAttribute('aria-disabled');
  });
});
