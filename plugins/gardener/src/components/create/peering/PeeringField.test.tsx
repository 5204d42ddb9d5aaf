import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DraftCheckRequest } from 'backstage-plugin-gardener-common';
import {
  draftCheckOf,
  draftPeeringCheck,
  firstStep,
} from '../../../__testUtils__/createFixtures';
import { apiWith } from '../../../__testUtils__/FakeGardenerApi';
import {
  responseError,
  signInError,
} from '../../../__testUtils__/serverErrors';
import {
  parameter,
  renderForm,
  violations,
} from '../../../__testUtils__/renderForm';
import { findingOn } from '../../../__testUtils__/shopView';

const peerings = parameter('GardenerPeering', {
  type: 'array',
  items: { type: 'object' },
  title: 'Peerings',
});
const name = { type: 'string', title: 'Name' };
const filled = { ...firstStep, nodes: '10.5.1.0/27' };
const steps = [{ peerings }];

async function row(number: number) {
  return within(
    await screen.findByRole('group', { name: `Peering ${number}` }),
  );
}

/** Adds a row and types into it. */
async function type(text: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Add Peering' }),
  );
  await userEvent.keyboard(text);
}

/** Adds a row and chooses a target of the list. */
async function choose(target: string) {
  await type(target);
  await userEvent.click(
    await screen.findByRole('option', { name: new RegExp(`/ ${target},`) }),
  );
}

async function create() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

describe('the peerings of a new shoot', () => {
  it('are found by name, with what is known of them, and checked against the block', async () => {
    const { api, onCreate } = await renderForm({ steps, filled });
    await choose('monitoring');
    const first = await row(1);
    expect(first.getByText('10.5.0.32/27')).toBeInTheDocument();
    expect(first.getByText('eu-de-1')).toBeInTheDocument();
    expect(
      await first.findByText('No conflict, 6 peers of monitoring checked'),
    ).toBeInTheDocument();
    expect(api.asked.draftChecks.at(-1)).toEqual({
      garden: 'osc',
      namespace: 'garden-prod',
      name: 'cart',
      nodes: '10.5.1.0/27',
      cloudProfile: 'openstack',
      peerings: [{ namespace: 'garden-ops', name: 'monitoring' }],
    });
    await create();
    expect(onCreate.mock.calls[0][0]).toMatchObject({
      peerings: [
        { namespace: 'garden-ops', name: 'monitoring', reverse: true },
      ],
    });
  });

  it('are checked by one question for all rows', async () => {
    const { api } = await renderForm({ steps, filled });
    await choose('monitoring');
    await choose('payments');
    await waitFor(() =>
      expect(screen.getAllByText(/No conflict, 6 peers of/)).toHaveLength(2),
    );
    expect(api.asked.draftChecks.at(-1)?.peerings).toHaveLength(2);
    expect(api.asked.draftChecks.length).toBeLessThanOrEqual(3);
  });

  it('can be had without the reverse entry', async () => {
    const { onCreate } = await renderForm({ steps, filled });
    await choose('monitoring');
    const box = await screen.findByRole('checkbox', {
      name: 'Configure reverse peering on target shoot',
    });
    expect(box).toBeChecked();
    await userEvent.click(box);
    await create();
    expect(onCreate.mock.calls[0][0]).toMatchObject({
      peerings: [{ name: 'monitoring', reverse: false }],
    });
  });

  it('are typed in full with a target that can’t be seen, whose owner adds the reverse entry', async () => {
    const { onCreate } = await renderForm({ steps, filled });
    await type('garden-partner/clearing/eu-de-2{Enter}');
    const first = await row(1);
    expect(
      await first.findByText('Not accessible: CIDR not checked'),
    ).toBeInTheDocument();
    const box = first.getByRole('checkbox', {
      name: /Configure reverse peering on target shoot/,
    });
    expect(box).toBeDisabled();
    expect(box).not.toBeChecked();
    expect(box).toHaveAccessibleDescription(
      'You can’t see clearing, so its entry can’t be written here.',
    );
    expect(first.getByText('unknown')).toBeInTheDocument();
    expect(
      first.getByText(/The owner of garden-partner must add the reverse entry/),
    ).toBeInTheDocument();
    await userEvent.click(first.getByRole('button', { name: 'Show it now' }));
    expect(
      first.getByRole('region', { name: 'YAML to hand over for clearing' }),
    ).toHaveTextContent('shootPeerings: - name: cart');
    expect(screen.getByText('clearing: by its owner')).toBeInTheDocument();
    await create();
    expect(onCreate.mock.calls[0][0]).toMatchObject({
      peerings: [
        { namespace: 'garden-partner', name: 'clearing', seed: 'eu-de-2' },
      ],
    });
  });

  it('say what speaks against one, with the ranges of an overlap', async () => {
    const overlap = findingOn('ops', 'monitoring', {
      code: 'CIDR_OVERLAP',
      severity: 'error',
      variant: 'of a later version',
      what: 'The node networks share 32 addresses.',
      overlaps: [
        {
          leftOwner: 'cart',
          left: '10.5.0.32/27',
          rightOwner: 'monitoring',
          right: '10.5.0.32/27',
          shared: '10.5.0.32/27',
          addresses: '32',
        },
      ],
    });
    await renderForm({
      steps,
      filled,
      api: apiWith({
        draftCheck: request => ({
          ...draftCheckOf(request),
          peerings: request.peerings.map(peering =>
            draftPeeringCheck(peering, { findings: [overlap] }),
          ),
        }),
      }),
    });
    await choose('monitoring');
    const first = await row(1);
    expect(
      await first.findByText('The node networks share 32 addresses.'),
    ).toBeInTheDocument();
    expect(first.getByText(/shared/i)).toHaveTextContent('10.5.0.32/27');
    expect(first.getByRole('combobox')).toBeInvalid();
    expect(screen.getByText('1 error to be solved')).toBeInTheDocument();
  });

  it('call the default range by its name, and count it for the review', async () => {
    const warning = findingOn('ops', 'monitoring', {
      code: 'DEFAULT_NODE_CIDR',
      severity: 'warning',
    });
    await renderForm({
      steps,
      filled,
      api: apiWith({
        draftCheck: request => ({
          ...draftCheckOf(request),
          peerings: request.peerings.map(peering =>
            draftPeeringCheck(peering, { findings: [warning] }),
          ),
        }),
      }),
    });
    await choose('monitoring');
    expect(
      await screen.findByText('Default node CIDR: may be asymmetric'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('1 warning will be asked about in a later step'),
    ).toBeInTheDocument();
  });

  it('never call clear what answers an earlier form', async () => {
    const api = apiWith({});
    await renderForm({ steps: [{ name, peerings }], filled, api });
    await choose('monitoring');
    await screen.findByText('No conflict, 6 peers of monitoring checked');
    api.draftCheck = () => new Promise(() => {});
    await userEvent.type(screen.getByLabelText('Name'), '2');
    expect(
      await screen.findByText('Checking 6 peers of monitoring'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/No conflict/)).toBeNull();
  });

  it('can’t have one target twice, one without workers, or one without a seed', async () => {
    await renderForm({ steps, filled });
    await choose('monitoring');
    await type('{ArrowDown}');
    expect(
      await screen.findByRole('option', {
        name: /monitoring, .*Peered already/,
      }),
    ).toHaveAttribute('aria-disabled', 'true');
    expect(
      screen.getByRole('option', { name: /cde-store, .*Workerless/ }),
    ).toHaveAttribute('aria-disabled', 'true');
    expect(
      screen.getByRole('option', { name: /newborn, .*Has no seed yet/ }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('can be taken away and back', async () => {
    const { onCreate } = await renderForm({ steps, filled });
    await choose('monitoring');
    await choose('payments');
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove peering 1' }),
    );
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    expect((await row(1)).getByRole('combobox')).toHaveValue('payments');
    await userEvent.keyboard('{Enter}');
    await waitFor(async () =>
      expect((await row(1)).getByRole('combobox')).toHaveFocus(),
    );
    expect((await row(1)).getByRole('combobox')).toHaveValue('monitoring');
    await create();
    expect(onCreate.mock.calls[0][0].peerings).toHaveLength(2);
  });

  it('refuse a row that is no target, with its number, and send nothing by Enter', async () => {
    const { onCreate } = await renderForm({ steps, filled });
    await type('garden-partner/clearing{Enter}');
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText(
        /^'Peerings' Row 1, “garden-partner\/clearing”, is no target/,
      ),
    ).toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('refuse a target that does not exist, with its number', async () => {
    const { onCreate } = await renderForm({
      steps,
      filled,
      api: apiWith({
        draftCheck: request => ({
          ...draftCheckOf(request),
          peerings: request.peerings.map(({ namespace, name: target }) => {
            const { choice: _, ...check } = draftPeeringCheck({
              namespace,
              name: target,
            });
            return {
              ...check,
              target: {
                kind: 'notFound' as const,
                namespace,
                name: target,
                project: 'ops',
                seed: null,
              },
            };
          }),
        }),
      }),
    });
    await type('garden-ops/nobody/eu-de-1{Enter}');
    expect(
      await screen.findByText(
        'There is no shoot nobody in namespace garden-ops.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText(
        "'Peerings' Row 1: there is no shoot nobody in namespace garden-ops.",
      ),
    ).toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('are as they were when the step is left and come back to', async () => {
    await renderForm({ steps: [{ peerings }, { name }], filled });
    await choose('monitoring');
    await type('garden-partner/clearing/eu-de-2{Enter}');
    await screen.findByText('Not accessible: CIDR not checked');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByLabelText('Name');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect((await row(1)).getByRole('combobox')).toHaveValue('monitoring');
    expect(await (await row(1)).findByText('ops /')).toBeInTheDocument();
    expect((await row(2)).getByRole('combobox')).toHaveValue(
      'garden-partner/clearing/eu-de-2',
    );
  });

  it('can be asked about again when no answer came', async () => {
    const api = apiWith({
      draftCheck: () =>
        responseError(503, 'ServiceUnavailableError', 'The Garden is away'),
    });
    await renderForm({ steps, filled, api });
    await choose('monitoring');
    expect(await screen.findByText(/The Garden is away/)).toBeInTheDocument();
    expect((await row(1)).getByText('Not checked')).toBeInTheDocument();
    api.draftCheck = draftCheckOf;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('No conflict, 6 peers of monitoring checked'),
    ).toBeInTheDocument();
  });

  it('let the user sign in where the Garden wants that', async () => {
    const api = apiWith({ draftCheck: () => signInError() });
    const { auth } = await renderForm({ steps, filled, api });
    await choose('monitoring');
    const button = await screen.findByRole('button', { name: /Sign in/ });
    api.draftCheck = draftCheckOf;
    await userEvent.click(button);
    expect(auth.signIns).toHaveLength(1);
    expect(
      await screen.findByText('No conflict, 6 peers of monitoring checked'),
    ).toBeInTheDocument();
  });

  it('can’t be had without workers, however the template calls those', async () => {
    await renderForm({
      steps: [
        {
          peerings: {
            ...peerings,
            'ui:options': { workers: 'groups' },
          },
        },
      ],
      filled: { ...filled, groups: [] },
    });
    await choose('monitoring');
    expect(
      await screen.findByText(/A shoot without workers has no nodes/),
    ).toBeInTheDocument();
  });

  it('offer no YAML where there is none yet', async () => {
    const check = (reverseYaml: string) => (request: DraftCheckRequest) => {
      const { peerings: rows, ...others } = draftCheckOf(request);
      return {
        ...others,
        peerings: rows.map(each => ({ ...each, reverseYaml })),
      };
    };
    await renderForm({
      steps,
      filled,
      api: apiWith({ draftCheck: check('') }),
    });
    await type('garden-partner/clearing/eu-de-2{Enter}');
    expect(
      await screen.findByText(/must add the reverse entry/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show it now' })).toBeNull();
  });

  it('have nothing for axe to find', async () => {
    await renderForm({ steps, filled });
    await choose('monitoring');
    await type('garden-partner/clearing/eu-de-2{Enter}');
    await screen.findByText('Not accessible: CIDR not checked');
    expect(await violations()).toEqual([]);
  });
});
