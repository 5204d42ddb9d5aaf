import { identityApiRef } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type {
  Change,
  PlanRequest,
  Rollout,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { gardenAuthApiRef } from '../../auth/GardenAuthApi';
import {
  changeStep,
  changeWith,
  planStep,
  planWith,
} from '../../__testUtils__/changeFixtures';
import { rightsWith } from '../../__testUtils__/rightsFixtures';
import { FakeGardenAuth } from '../../__testUtils__/FakeGardenAuth';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError, signInError } from '../../__testUtils__/serverErrors';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { peeringWith, shop, shopView } from '../../__testUtils__/shopView';
import { GardenerQueryProvider } from '../../queries/GardenerQueryProvider';
import { catalogIndexRouteRef } from '../../routes';
import { ChangeDialogProvider } from '../change/ChangeDialogContext';
import { DeleteDialog } from './DeleteDialog';

const REMOVAL = '7f3a0000-0000-4000-8000-00000000000a';
const DELETION = '7f3a0000-0000-4000-8000-00000000000b';

const lone = shopView({ peerings: [peeringWith('ops', 'ci')] });
const gone = shopView({ peerings: [] });

function planOf(request: PlanRequest) {
  return request.kind === 'deletion'
    ? planWith({
        id: DELETION,
        request,
        steps: [
          planStep('prod', 'shop', {
            side: 'here',
            write: { kind: 'deletion' },
            method: 'DELETE',
            diff: [],
          }),
        ],
      })
    : planWith({ id: REMOVAL, request });
}

/** The change that removes the entries, with the rollout of each shoot. */
function removal(
  state: Change['state'],
  rollout: Rollout = { state: 'applied' },
  part: Partial<Change> = {},
): Change {
  return changeWith({
    id: REMOVAL,
    state,
    steps: [
      changeStep('ops', 'ci', { rollout: { state: 'applied' } }),
      changeStep('prod', 'shop', { rollout }),
    ],
    ...part,
  });
}

function deletion(state: Change['state'], part: Partial<Change> = {}): Change {
  return changeWith({
    id: DELETION,
    kind: 'deletion',
    state,
    steps: [changeStep('prod', 'shop', { write: { kind: 'deletion' } })],
    ...part,
  });
}

async function renderDialog(api: FakeGardenerApi, view = lone) {
  const user = userEvent.setup();
  const signals = new FakeSignals();
  const onClose = jest.fn();
  const auth = new FakeGardenAuth();
  api.view = view;
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [gardenerApiRef, api],
        [gardenAuthApiRef, auth],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/mara' }),
        ],
        [signalApiRef, signals],
      ]}
    >
      <GardenerQueryProvider fallback={null}>
        <ChangeDialogProvider>
          <DeleteDialog opened={view} onClose={onClose} />
        </ChangeDialogProvider>
      </GardenerQueryProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog': catalogIndexRouteRef } },
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Delete cluster shop?',
  });
  // The rights are there.
  await waitFor(() => expect(api.asked.rights).toBeGreaterThan(0));
  let version = 1;
  /** The portal tells that something is another one. */
  const notice = () => {
    version += 1;
    act(() => signals.notice({ garden: 'osc', version }));
  };
  return {
    ...rendered,
    api,
    auth,
    user,
    dialog: within(dialog),
    onClose,
    notice,
  };
}

type Rendered = Awaited<ReturnType<typeof renderDialog>>;

function button(dialog: Rendered['dialog'], name: string) {
  return dialog.getByRole('button', { name });
}

/** Types the name, begins with the entries, and applies their plan. */
async function removeEntries({ api, user, dialog }: Rendered) {
  api.applied = removal('writing');
  api.change = () => removal('writing');
  await user.type(dialog.getByRole('textbox'), 'shop');
  await user.click(button(dialog, 'Remove entries, then delete'));
  await user.click(
    await dialog.findByRole('button', { name: 'Remove entries' }),
  );
  await dialog.findByText('2 of 2 shoots written.');
}

function phase(dialog: Rendered['dialog']) {
  return dialog
    .getAllByRole('listitem')
    .find(item => item.getAttribute('aria-current') === 'step')?.textContent;
}

describe('what is removed first', () => {
  it('is every entry that this user can remove', async () => {
    const { dialog, user } = await renderDialog(
      apiWith({ plan: planOf }),
      shopView(),
    );
    expect(
      dialog.getByText('This cluster still has 9 peerings.'),
    ).toBeInTheDocument();
    const list = within(
      dialog.getByRole('list', { name: 'Peerings whose entries are removed' }),
    );
    expect(list.getAllByRole('listitem')).toHaveLength(6);
    await user.click(button(dialog, 'Show 3 more'));
    expect(list.getAllByRole('listitem')).toHaveLength(9);
    await waitFor(() =>
      expect(
        list.getAllByRole('listitem').map(item => item.textContent),
      ).toEqual([
        'dev / playground10.5.0.0/26both entries',
        'prod / legacy-shopnoneour entry',
        'dev / shop-dev10.250.0.0/27our entry',
        'data / lake10.5.4.0/25both entries',
        'ops / ci10.5.2.32/27their entry',
        'garden-partner / clearingunknownours; theirs: ask owner',
        'prod / payments10.5.0.64/27both entries',
        'prod / orders10.5.0.96/27both entries',
        'ops / monitoring10.5.0.32/27both entries',
      ]),
    );
    // Seven shoots: shop itself, and six that list it.
    expect(dialog.getByText('7 patches on 7 shoots')).toBeInTheDocument();
  });

  it('leaves out what is not wanted', async () => {
    const { api, dialog, user } = await renderDialog(
      apiWith({ plan: planOf }),
      shopView({
        peerings: [peeringWith('ops', 'ci'), peeringWith('data', 'lake')],
      }),
    );
    await user.click(
      dialog.getByRole('checkbox', {
        name: 'Remove the entries of the peering with lake',
      }),
    );
    expect(dialog.getByText('2 patches on 2 shoots')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox'), 'shop');
    await user.click(button(dialog, 'Remove entries, then delete'));
    await waitFor(() =>
      expect(api.asked.plans).toEqual([
        {
          kind: 'peerings',
          shoot: shop,
          pairs: [
            {
              target: { namespace: 'garden-ops', name: 'ci' },
              here: 'remove',
              there: 'remove',
            },
          ],
          source: 'portal',
        },
      ]),
    );
  });

  it('has no box for what this user can’t remove', async () => {
    const { dialog } = await renderDialog(
      apiWith({
        plan: planOf,
        rights: rightsWith({ change: false, changeableNamespaces: [] }),
      }),
    );
    const checkbox = dialog.getByRole('checkbox', {
      name: 'Remove the entries of the peering with ci',
    });
    await dialog.findByText('theirs: ask owner');
    expect(checkbox).toBeDisabled();
    expect(checkbox).not.toBeChecked();
  });
});

describe('the name of the cluster', () => {
  it('must be typed before anything goes on', async () => {
    const { api, dialog, user } = await renderDialog(apiWith({ plan: planOf }));
    for (const name of [
      'Remove entries, then delete',
      'Delete without removing entries',
    ]) {
      expect(button(dialog, name)).toHaveAttribute('aria-disabled', 'true');
    }
    await user.type(dialog.getByRole('textbox'), 'shop-dev');
    await user.click(button(dialog, 'Delete without removing entries'));
    expect(api.asked.plans).toEqual([]);
    await user.clear(dialog.getByRole('textbox'));
    await user.type(dialog.getByRole('textbox'), 'shop');
    expect(
      button(dialog, 'Delete without removing entries'),
    ).not.toHaveAttribute('aria-disabled');
  });
});

describe('removing entries, then deleting', () => {
  it('goes through all phases to the deletion', async () => {
    const rendered = await renderDialog(apiWith({ plan: planOf }));
    const { api, dialog, notice } = rendered;
    await removeEntries(rendered);
    // The button that was used is gone: the focus stays in the dialog.
    expect(
      dialog.getByRole('heading', { name: 'Delete cluster shop?' }),
    ).toHaveFocus();
    expect(api.asked.applied).toEqual([{ id: REMOVAL, accepted: {} }]);
    expect(phase(dialog)).toBe('1 Remove entriesNow');

    // Written, and not yet seen by everybody.
    api.change = () =>
      removal('rollingOut', { state: 'reconciling', percent: 40 });
    notice();
    expect(await dialog.findByText('Still listed: ci.')).toBeInTheDocument();
    expect(phase(dialog)).toBe('2 Wait until appliedNow');
    expect(dialog.getByText('Reconciling 40 %')).toBeInTheDocument();
    expect(api.asked.plans).toHaveLength(1);

    // Nobody lists it any more, and one shoot still applies it.
    api.view = gone;
    api.change = () =>
      removal(
        'rollingOut',
        { state: 'reconciling', percent: 80 },
        { version: 9 },
      );
    notice();
    expect(
      await dialog.findByText('Waiting until every shoot has applied it.'),
    ).toBeInTheDocument();
    expect(api.asked.plans).toHaveLength(1);

    // Applied: the deletion is planned and sent with the name.
    api.applied = deletion('writing');
    api.change = id =>
      id === REMOVAL
        ? removal('done', { state: 'applied' }, { version: 10 })
        : deletion('writing');
    notice();
    await waitFor(() =>
      expect(api.asked.applied).toEqual([
        { id: REMOVAL, accepted: {} },
        { id: DELETION, accepted: { confirmName: 'shop' } },
      ]),
    );
    expect(
      await dialog.findByText('Asking the Garden to delete shop.'),
    ).toBeInTheDocument();
    expect(phase(dialog)).toBe('3 DeleteNow');

    api.change = () => deletion('written');
    notice();
    expect(
      await screen.findByRole('dialog', { name: 'shop is being deleted' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Back to the catalog' }),
    ).toHaveAttribute('href', '/catalog');
  });

  it('leaves it to the user when a shoot won’t apply it soon', async () => {
    const rendered = await renderDialog(apiWith({ plan: planOf }));
    const { api, dialog, user, notice } = rendered;
    await removeEntries(rendered);
    api.view = gone;
    api.change = () =>
      removal('rollingOut', { state: 'waitingForMaintenance' }, { version: 9 });
    notice();
    expect(
      await dialog.findByText(
        'The entries are removed, and not every shoot has applied it yet.',
      ),
    ).toBeInTheDocument();
    expect(api.asked.plans).toHaveLength(1);

    await user.click(button(dialog, 'Reconcile now'));
    await screen.findByRole('dialog', { name: 'Reconcile shop now' });
    expect(api.asked.plans[1]).toMatchObject({
      kind: 'operation',
      operation: 'reconcile',
      shoot: shop,
    });
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(
        screen.queryByRole('dialog', { name: 'Reconcile shop now' }),
      ).toBeNull(),
    );

    api.applied = deletion('writing');
    await user.click(button(dialog, 'Delete now'));
    await waitFor(() =>
      expect(api.asked.applied.at(-1)).toEqual({
        id: DELETION,
        accepted: { confirmName: 'shop' },
      }),
    );
  });

  it('offers the sign-in without which nothing is removed, and keeps what is typed', async () => {
    const { api, auth, dialog, user } = await renderDialog(
      apiWith({ plan: planOf }),
    );
    const failure = await signInError('expired');
    api.plan = () => failure;
    await user.type(dialog.getByRole('textbox'), 'shop');
    await user.click(button(dialog, 'Remove entries, then delete'));
    const signIn = await dialog.findByRole('button', { name: 'Sign in again' });
    api.plan = planOf;
    api.applied = failure;
    await user.click(signIn);
    expect(auth.signIns).toHaveLength(1);
    await user.click(
      await dialog.findByRole('button', { name: 'Remove entries' }),
    );
    await user.click(
      await dialog.findByRole('button', { name: 'Sign in again' }),
    );
    api.applied = removal('writing');
    api.change = () => removal('writing');
    await waitFor(() => expect(dialog.queryByText(/has expired/)).toBeNull());
    await user.click(button(dialog, 'Remove entries'));
    expect(
      await dialog.findByText('2 of 2 shoots written.'),
    ).toBeInTheDocument();
    expect(api.asked.applied).toHaveLength(2);
    expect(api.asked.plans).toHaveLength(2);
  });

  it('does not believe a picture that is stale', async () => {
    const rendered = await renderDialog(apiWith({ plan: planOf }));
    const { api, dialog, notice } = rendered;
    await removeEntries(rendered);
    api.view = shopView({
      peerings: [],
      freshness: {
        state: 'stale',
        asOf: '2026-11-20T13:00:00Z',
        reason: 'The watch broke',
        nextTryAt: null,
      },
    });
    api.change = () => removal('done', { state: 'applied' }, { version: 9 });
    notice();
    expect(
      await dialog.findByText(
        'Whether every shoot has applied it can’t be told now; it is tried again.',
      ),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('The watch broke.', { exact: false }),
    ).toBeInTheDocument();
    expect(api.asked.plans).toHaveLength(1);
  });

  it('deletes nothing when the entries could not all be removed', async () => {
    const rendered = await renderDialog(apiWith({ plan: planOf }));
    const { api, dialog, notice } = rendered;
    await removeEntries(rendered);
    api.view = gone;
    api.change = () =>
      removal('refused', undefined, {
        version: 9,
        steps: [
          changeStep('ops', 'ci', {
            state: 'refused',
            problem: {
              kind: 'admission',
              message: 'The Garden does not allow this change',
              gardenWords: 'admission webhook denied the request',
              tries: 1,
            },
          }),
        ],
      });
    notice();
    expect(
      await dialog.findByText(
        'The entries were not all removed, so nothing is deleted.',
      ),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(/Refused: The Garden does not allow this change\./),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('admission webhook denied the request'),
    ).not.toBeVisible();
    expect(api.asked.plans).toHaveLength(1);
  });

  it('deletes nothing once it is closed', async () => {
    const rendered = await renderDialog(apiWith({ plan: planOf }));
    const { api, dialog, user, notice, onClose, unmount } = rendered;
    await removeEntries(rendered);
    expect(
      dialog.getByText(/Nothing is deleted until you ask for it again/),
    ).toBeInTheDocument();
    await user.click(button(dialog, 'Close'));
    expect(onClose).toHaveBeenCalled();
    unmount();
    api.view = gone;
    api.change = () => removal('done', { state: 'applied' }, { version: 9 });
    notice();
    expect(api.asked.plans).toHaveLength(1);
    expect(api.asked.applied).toHaveLength(1);
  });

  it('stops for what the plan of the deletion says', async () => {
    const rendered = await renderDialog(
      apiWith({
        plan: request =>
          request.kind === 'deletion'
            ? planWith({
                request,
                steps: [],
                blockers: [
                  {
                    code: 'refused',
                    shoot: { namespace: 'garden-data', name: 'lake' },
                    message: 'The rules of the Garden refuse this.',
                  },
                ],
              })
            : planOf(request),
      }),
    );
    const { api, dialog, notice } = rendered;
    await removeEntries(rendered);
    api.view = gone;
    api.change = () => removal('done', { state: 'applied' }, { version: 9 });
    notice();
    expect(
      await dialog.findByText('The rules of the Garden refuse this.'),
    ).toBeInTheDocument();
    expect(button(dialog, 'Delete cluster')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(api.asked.applied).toHaveLength(1);
  });

  it('goes on when there was nothing to remove after all', async () => {
    const { api, dialog, user } = await renderDialog(
      apiWith({
        plan: request =>
          request.kind === 'deletion'
            ? planOf(request)
            : planWith({
                request,
                steps: [],
                blockers: [
                  {
                    code: 'nothingToDo',
                    shoot: null,
                    message: 'Everything is as wanted already.',
                  },
                ],
              }),
      }),
    );
    await user.type(dialog.getByRole('textbox'), 'shop');
    await user.click(button(dialog, 'Remove entries, then delete'));
    await user.click(
      await dialog.findByRole('button', {
        name: 'Nothing is left to remove: delete cluster',
      }),
    );
    // Not by itself: the user has not said so to this.
    expect(
      await dialog.findByRole('button', { name: 'Delete cluster' }),
    ).toBeInTheDocument();
    expect(api.asked.applied).toEqual([]);
  });
});

describe('deleting without removing entries', () => {
  it('asks once more, and then deletes', async () => {
    const { api, dialog, user } = await renderDialog(apiWith({ plan: planOf }));
    await user.type(dialog.getByRole('textbox'), 'shop');
    await user.click(button(dialog, 'Delete without removing entries'));
    const final = await dialog.findByRole('button', { name: 'Delete cluster' });
    expect(api.asked.plans).toEqual([
      { kind: 'deletion', shoot: shop, source: 'portal' },
    ]);
    expect(api.asked.applied).toEqual([]);
    // The name is not asked for twice.
    expect(dialog.queryByRole('textbox')).toBeNull();
    api.applied = deletion('writing');
    api.change = () => deletion('writing');
    await user.click(final);
    await dialog.findByText('Asking the Garden to delete shop.');
    expect(api.asked.applied).toEqual([
      { id: DELETION, accepted: { confirmName: 'shop' } },
    ]);
  });

  it('says why the Garden refused, and tries again only on wish', async () => {
    const { api, dialog, user, notice } = await renderDialog(
      apiWith({ plan: planOf }),
    );
    await user.type(dialog.getByRole('textbox'), 'shop');
    await user.click(button(dialog, 'Delete without removing entries'));
    api.applied = deletion('writing');
    api.change = () => deletion('writing');
    await user.click(
      await dialog.findByRole('button', { name: 'Delete cluster' }),
    );
    api.change = () =>
      deletion('refused', {
        version: 9,
        steps: [
          changeStep('prod', 'shop', {
            write: { kind: 'deletion' },
            state: 'refused',
            problem: {
              kind: 'noRights',
              message: 'You may not delete shoots in project prod.',
              tries: 1,
            },
          }),
        ],
      });
    notice();
    await dialog.findByText('The cluster was not deleted.');
    expect(
      dialog.getByText(/Refused: You may not delete shoots in project prod\./),
    ).toBeInTheDocument();
    await user.click(button(dialog, 'Try again'));
    await dialog.findByRole('button', { name: 'Delete cluster' });
    expect(api.asked.applied).toHaveLength(1);
    expect(api.asked.plans).toHaveLength(2);
  });

  it('says when no plan can be made', async () => {
    const error = await responseError(503, 'Unavailable', 'Garden osc is away');
    const { dialog, user } = await renderDialog(apiWith({ plan: () => error }));
    await user.type(dialog.getByRole('textbox'), 'shop');
    await user.click(button(dialog, 'Delete without removing entries'));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Garden osc is away.',
    );
    await user.click(button(dialog, 'Back'));
    expect(dialog.getByRole('textbox')).toBeInTheDocument();
  });

  it('is the only way for a cluster without peerings', async () => {
    const { dialog } = await renderDialog(apiWith({ plan: planOf }), gone);
    expect(dialog.queryByRole('checkbox')).toBeNull();
    expect(dialog.queryByRole('button', { name: /Remove entries/ })).toBeNull();
    expect(button(dialog, 'Delete cluster')).toBeInTheDocument();
  });
});

it('axe finds nothing', async () => {
  const { baseElement, dialog, user } = await renderDialog(
    apiWith({ plan: planOf }),
    shopView(),
  );
  const violations = async () =>
    (
      await axe.run(baseElement, {
        rules: {
          'color-contrast': { enabled: false },
          region: { enabled: false },
        },
      })
    ).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  expect(await violations()).toEqual([]);
  await user.type(dialog.getByRole('textbox'), 'shop');
  await user.click(button(dialog, 'Remove entries, then delete'));
  await dialog.findByRole('button', { name: 'Remove entries' });
  expect(await violations()).toEqual([]);
});
