import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Garden } from 'backstage-plugin-gardener-common';
import {
  draftCheckOf,
  offeredProject,
  offersWith,
} from '../../../__testUtils__/createFixtures';
import { apiWith } from '../../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../../__testUtils__/serverErrors';
import {
  findField,
  FormSteps,
  parameter,
  renderForm,
  violations,
} from '../../../__testUtils__/renderForm';
import { gardenWith } from '../../../__testUtils__/shopView';

const steps: FormSteps = [
  { cluster: parameter('GardenerProject', { title: 'Project' }) },
  { name: { type: 'string', title: 'Name' } },
];
const one = [gardenWith()];

const combobox = () => screen.findByRole('combobox', { name: 'Project' });

async function next() {
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
}

describe('the project of a new shoot', () => {
  it('is looked for by its name and chosen by keyboard', async () => {
    await renderForm({ steps, api: apiWith({ gardens: one }) });
    await userEvent.type(await combobox(), 'pro');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(await combobox()).toHaveValue('prod');
    expect(screen.getByText('garden-prod')).toBeInTheDocument();
    await next();
    expect(await screen.findByLabelText('Name')).toBeInTheDocument();
  });

  it('can be another one after its text was emptied, and stays what is shown', async () => {
    await renderForm({
      steps,
      filled: {
        cluster: { garden: 'osc', namespace: 'garden-prod', project: 'prod' },
      },
      api: apiWith({ gardens: one }),
    });
    const field = await combobox();
    expect(field).toHaveValue('prod');
    await userEvent.clear(field);
    expect(field).toHaveValue('');
    await userEvent.tab();
    expect(field).toHaveValue('prod');
    await userEvent.clear(field);
    await userEvent.type(field, 'dat');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(field).toHaveValue('data');
    await userEvent.type(field, 'x');
    await userEvent.tab();
    expect(field).toHaveValue('data');
    expect(screen.getByText('garden-data')).toBeInTheDocument();
  });

  it('can be read but not chosen where shoots may not be created', async () => {
    await renderForm({ steps, api: apiWith({ gardens: one }) });
    await userEvent.type(await combobox(), 'partner');
    const option = screen.getByRole('option');
    expect(option).toHaveAttribute('aria-disabled', 'true');
    expect(option).toHaveTextContent(
      'You need create shoots in project partner.',
    );
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(await combobox()).toHaveValue('');
  });

  it('is the only one that there is, without a click', async () => {
    const { onCreate } = await renderForm({
      steps: [steps[0]],
      api: apiWith({
        gardens: one,
        offers: query =>
          offersWith(query, {
            projects: [
              offeredProject('prod'),
              offeredProject('ops', { mayCreate: false }),
            ],
          }),
      }),
    });
    await waitFor(async () => expect(await combobox()).toHaveValue('prod'));
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      cluster: { garden: 'osc', namespace: 'garden-prod', project: 'prod' },
    });
  });

  it('must be chosen before the step can be left', async () => {
    await renderForm({ steps, api: apiWith({ gardens: one }) });
    await combobox();
    await next();
    expect(
      await screen.findByText(
        "'Project' Choose a project in which you may create shoots.",
      ),
    ).toBeInTheDocument();
  });

  it('of a link is refused where shoots may not be created', async () => {
    await renderForm({
      steps,
      filled: {
        cluster: {
          garden: 'osc',
          namespace: 'garden-partner',
          project: 'partner',
        },
      },
      api: apiWith({ gardens: one }),
    });
    await combobox();
    await next();
    expect(
      await screen.findByText(
        "'Project' You need create shoots in project partner.",
      ),
    ).toBeInTheDocument();
  });

  it('can’t have another shoot of the name', async () => {
    const { api } = await renderForm({
      steps: [{ ...steps[0], ...steps[1] }, { later: { type: 'string' } }],
      filled: {
        cluster: { garden: 'osc', namespace: 'garden-prod', project: 'prod' },
        name: 'shop',
      },
      api: apiWith({
        gardens: one,
        draftCheck: request => ({
          ...draftCheckOf(request),
          nameError: 'is that of a shoot which exists already in garden-prod',
        }),
      }),
    });
    await combobox();
    await next();
    expect(
      await screen.findByText(
        "'Project' The name shop is that of a shoot which exists already in garden-prod.",
      ),
    ).toBeInTheDocument();
    expect(api.asked.draftChecks).toEqual([
      {
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'shop',
        peerings: [],
      },
    ]);
  });

  it('belongs to the Garden that is chosen, where there are several', async () => {
    const { api } = await renderForm({ steps });
    await combobox();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Garden' }),
      'osc-lab',
    );
    await waitFor(() =>
      expect(api.asked.offers.at(-1)).toEqual({ garden: 'osc-lab' }),
    );
  });

  it('says who is not known in the Garden, and asks it nothing', async () => {
    const { api } = await renderForm({
      steps,
      api: apiWith({
        gardens: [
          gardenWith({ you: { kind: 'notMapped', reason: 'No e-mail.' } }),
        ],
      }),
    });
    expect(await screen.findByText(/You are not known in/)).toBeInTheDocument();
    expect(screen.getByText(/No e-mail\./)).toBeInTheDocument();
    expect(api.asked.offers).toEqual([]);
  });

  it('can be had after a sign-in where the Garden wants one', async () => {
    const gardens = [
      gardenWith({
        authProvider: 'oidc',
        you: {
          kind: 'signIn',
          provider: 'oidc',
          why: 'missing',
          reason: 'Sign in first.',
        },
      }),
    ];
    const api = apiWith({ gardens });
    const { auth } = await renderForm({ steps, api });
    const button = await screen.findByRole('button', { name: /Sign in/ });
    api.gardens = one;
    await userEvent.click(button);
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: false }]);
    expect(await combobox()).toBeInTheDocument();
  });

  it('can be signed in for once more when the Garden still wants it', async () => {
    const gardens = [
      gardenWith({
        authProvider: 'oidc',
        you: {
          kind: 'signIn',
          provider: 'oidc',
          why: 'missing',
          reason: 'Sign in first.',
        },
      }),
    ];
    let answer: (gardens: readonly Garden[]) => void = () => {};
    const api = apiWith({ gardens });
    const { auth } = await renderForm({
      steps: [{ ...steps[0], ...steps[1] }],
      api,
    });
    const button = await screen.findByRole('button', { name: /Sign in/ });
    api.gardens = new Promise(resolve => {
      answer = resolve;
    });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-disabled', 'true');
    // Whatever is rendered meanwhile: nobody has answered yet.
    await userEvent.type(screen.getByLabelText('Name'), 'cart');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    answer(structuredClone(gardens));
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(button);
    expect(auth.signIns).toHaveLength(2);
  });

  it('can be asked for again when the Garden did not answer', async () => {
    const api = apiWith({
      gardens: one,
      offers: () =>
        responseError(503, 'ServiceUnavailableError', 'The Garden is away'),
    });
    await renderForm({ steps, api });
    expect(await screen.findByText(/The Garden is away/)).toBeInTheDocument();
    api.offers = offersWith;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await combobox()).toBeInTheDocument();
  });

  it('has nothing for axe to find, open or closed', async () => {
    await renderForm({ steps });
    await findField('Project');
    await userEvent.click(await combobox());
    expect(await violations()).toEqual([]);
  });
});
