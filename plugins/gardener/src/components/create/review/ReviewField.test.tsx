import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlanFinding } from 'backstage-plugin-gardener-common';
import { createdOf, firstStep } from '../../../__testUtils__/createFixtures';
import { apiWith } from '../../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../../__testUtils__/serverErrors';
import {
  findField,
  parameter,
  renderForm,
  violations,
} from '../../../__testUtils__/renderForm';
import { findingOn } from '../../../__testUtils__/shopView';

const review = parameter('GardenerReview', { title: 'Review' });
const name = { type: 'string', title: 'Name' };
const filled = {
  ...firstStep,
  nodes: '10.5.1.0/27',
  peerings: [
    { namespace: 'garden-ops', name: 'monitoring', reverse: true },
    { namespace: 'garden-partner', name: 'clearing', seed: 'eu-de-2' },
  ],
};

const warning: PlanFinding = {
  standing: 'asks',
  finding: findingOn('data', 'reports', {
    code: 'DEFAULT_NODE_CIDR',
    severity: 'warning',
    variant: 'of a later version',
    what: 'reports has the default node network.',
  }),
};
const overlap: PlanFinding = {
  standing: 'overridable',
  finding: findingOn('ops', 'monitoring', {
    code: 'CIDR_OVERLAP',
    severity: 'error',
    variant: 'of a later version',
    what: 'The node networks overlap.',
  }),
};

function apiFinding(...findings: PlanFinding[]) {
  return apiWith({ created: request => createdOf(request, { findings }) });
}

async function next() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
}

const findManifest = () => screen.findByText(/core\.gardener\.cloud/);

describe('the review of a new shoot', () => {
  it('shows the manifest, and what will be written in which order', async () => {
    const { api } = await renderForm({
      steps: [{ review }],
      filled,
      api: apiWith({
        created: request =>
          createdOf(request, {
            reverse: [{ namespace: 'garden-ops', name: 'monitoring' }],
            handovers: [
              {
                target: { namespace: 'garden-partner', name: 'clearing' },
                project: null,
                edit: 'add',
                why: 'notAccessible',
                owner: null,
                yaml: 'shootPeerings: []',
              },
            ],
          }),
      }),
    });
    await findManifest();
    expect(api.asked.created).toEqual([
      {
        mode: 'render',
        draft: expect.objectContaining({
          garden: 'osc',
          name: 'cart',
          nodes: '10.5.1.0/27',
        }),
      },
    ]);
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      '1Shoot prod / cart with 2 entries',
      '2Wait until a seed is assigned',
      '3Reverse entry on monitoring',
      '–clearing: by its owner',
    ]);
    expect(await findField('To be done by others')).toHaveTextContent(
      'Ask the owner of garden-partner to add the entry for cart.',
    );
    expect(screen.getByText('Nothing speaks against it.')).toBeInTheDocument();
  });

  it('is left only when the warnings are accepted', async () => {
    const { onCreate } = await renderForm({
      steps: [{ review }],
      filled,
      api: apiFinding(warning),
    });
    await findManifest();
    await next();
    expect(
      await screen.findByText("'Review' Accept the warnings first."),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: 'Create although there is 1 warning',
      }),
    );
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate.mock.calls[0][0].review).toEqual({ acceptWarnings: true });
  });

  it('wants the name typed where ranges overlap', async () => {
    const { onCreate } = await renderForm({
      steps: [{ review }],
      filled,
      api: apiFinding(overlap),
    });
    expect(
      await screen.findByText(/Choose another block for the new shoot/),
    ).toBeInTheDocument();
    const typed = await screen.findByRole('textbox', {
      name: 'Type cart to create it although ranges overlap',
    });
    await userEvent.type(typed, 'car');
    await next();
    expect(
      await screen.findByText(
        "'Review' Type cart to create it although ranges overlap.",
      ),
    ).toBeInTheDocument();
    await userEvent.type(typed, 't');
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate.mock.calls[0][0].review).toEqual({
      overlapOverride: 'cart',
    });
  });

  it('can’t be left, and asks for nothing, where something does not allow it', async () => {
    await renderForm({
      steps: [{ review }],
      filled,
      api: apiFinding(warning, { ...overlap, standing: 'blocks' }),
    });
    expect(
      await screen.findByText(
        'A finding does not allow it. Go back and solve it.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await next();
    expect(
      await screen.findByText(
        "'Review' A finding does not allow it: The node networks overlap.",
      ),
    ).toBeInTheDocument();
  });

  it('can’t be left when the Garden would refuse it, with what is accepted', async () => {
    const api = apiWith({
      created: request =>
        request.mode === 'dryRun'
          ? responseError(409, 'ConflictError', 'The quota is used up')
          : createdOf(request, { findings: [warning] }),
    });
    await renderForm({ steps: [{ review }], filled, api });
    await findManifest();
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Create although/ }),
    );
    await next();
    expect(
      await screen.findByText(
        "'Review' It can’t be created: The quota is used up.",
      ),
    ).toBeInTheDocument();
    expect(api.asked.created.at(-1)).toMatchObject({
      mode: 'dryRun',
      accept: { acceptWarnings: true },
    });
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('takes nothing as accepted that a link brings', async () => {
    await renderForm({
      steps: [{ review }],
      filled: { ...filled, review: { acceptWarnings: true } },
      api: apiFinding(warning),
    });
    expect(
      await screen.findByRole('checkbox', { name: /Create although/ }),
    ).not.toBeChecked();
    await next();
    expect(
      await screen.findByText("'Review' Accept the warnings first."),
    ).toBeInTheDocument();
  });

  it('takes nothing as accepted that a link brings, not even before there is anything to read', async () => {
    let asked = 0;
    await renderForm({
      steps: [{ review }],
      filled: { ...filled, review: { acceptWarnings: true } },
      api: apiWith({
        created: request => {
          asked += 1;
          return asked === 1
            ? new Promise<never>(() => {})
            : createdOf(request, { findings: [warning] });
        },
      }),
    });
    await waitFor(() => expect(asked).toBe(1));
    await next();
    expect(
      await screen.findByText(/^'Review' Something else is found now/),
    ).toBeInTheDocument();
  });

  it('is read and accepted anew when other findings came after it was read', async () => {
    const api = apiFinding(warning);
    const { onCreate } = await renderForm({ steps: [{ review }], filled, api });
    const findBox = () =>
      screen.findByRole('checkbox', { name: /Create although/ });
    await userEvent.click(await findBox());
    const what = 'payments has the default node network.';
    const later = { ...warning, finding: { ...warning.finding, what } };
    api.created = request => createdOf(request, { findings: [later] });
    await next();
    expect(
      await screen.findByText(/^'Review' Something else is found now/),
    ).toBeInTheDocument();
    expect(await screen.findByText(what)).toBeInTheDocument();
    expect(await findBox()).not.toBeChecked();
    await userEvent.click(await findBox());
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate.mock.calls[0][0].review).toEqual({ acceptWarnings: true });
  });

  it('is read and accepted anew when something was changed, and only then', async () => {
    await renderForm({
      steps: [{ name }, { review }],
      filled,
      api: apiFinding(warning),
    });
    const go = async (button: string) =>
      userEvent.click(await screen.findByRole('button', { name: button }));
    const findBox = () =>
      screen.findByRole('checkbox', { name: /Create although/ });
    await go('Next');
    await userEvent.click(await findBox());
    await go('Back');
    await go('Next');
    expect(await findBox()).toBeChecked();
    await go('Back');
    await userEvent.type(await screen.findByLabelText('Name'), '2');
    await go('Next');
    expect(await findBox()).not.toBeChecked();
  });

  it('says what is missing before there is a manifest', async () => {
    const { api } = await renderForm({
      steps: [{ review }],
      filled: { cluster: firstStep.cluster, name: 'cart' },
    });
    expect(
      await screen.findByText(
        'To see what will be created, give first: purpose, cloud.',
      ),
    ).toBeInTheDocument();
    expect(api.asked.created).toEqual([]);
  });

  it('can be asked for again when the manifest could not be made', async () => {
    const api = apiWith({
      created: () => responseError(400, 'InputError', 'workers[0] is wrong'),
    });
    await renderForm({ steps: [{ review }], filled, api });
    expect(
      await screen.findByText(/workers\[0\] is wrong/),
    ).toBeInTheDocument();
    api.created = createdOf;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(findManifest);
  });

  it('has nothing for axe to find', async () => {
    await renderForm({
      steps: [{ review }],
      filled,
      api: apiFinding(warning, overlap),
    });
    await findManifest();
    expect(await violations()).toEqual([]);
  });
});
