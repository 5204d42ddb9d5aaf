import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  draftCheckOf,
  firstStep,
  suggestionsOf,
} from '../../../__testUtils__/createFixtures';
import { apiWith } from '../../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../../__testUtils__/serverErrors';
import {
  parameter,
  renderForm,
  violations,
} from '../../../__testUtils__/renderForm';

const nodes = parameter('GardenerNodeCidr', {
  type: 'string',
  title: 'Node network',
});
const monitoring = {
  namespace: 'garden-ops',
  name: 'monitoring',
  reverse: true,
};
const filled = { ...firstStep, peerings: [monitoring] };

const findCard = (name: string) =>
  screen.findByRole('radio', { name: new RegExp(`^${name}`) });

async function review() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
}

async function create() {
  await review();
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

describe('the node network of a new shoot', () => {
  it('is the first of three free blocks, until another one is chosen', async () => {
    const { api, onCreate } = await renderForm({ steps: [{ nodes }], filled });
    expect(await findCard('10.5.1.0/27')).toBeChecked();
    expect(await findCard('10.5.1.0/27')).toHaveAccessibleDescription(
      'Most room Can grow to /24',
    );
    expect(await findCard('10.5.0.224/27')).toHaveAccessibleDescription(
      'Lowest free address Can’t grow',
    );
    expect(api.asked.blocks[0]).toEqual({
      garden: 'osc',
      targets: [{ namespace: 'garden-ops', name: 'monitoring' }],
    });
    await userEvent.click(await findCard('10.5.4.192/27'));
    await create();
    expect(onCreate.mock.calls[0][0]).toMatchObject({ nodes: '10.5.4.192/27' });
  });

  it('is of the size that is chosen, with what it gives', async () => {
    await renderForm({ steps: [{ nodes }], filled });
    await findCard('10.5.1.0/27');
    const table = screen.getByRole('table', {
      name: 'What a size gives, per cluster and node',
    });
    expect(within(table).getByText('/27').closest('tr')).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(screen.getByText('At most /23 in this Garden')).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Size' }),
      '/26, up to 59 nodes',
    );
    expect(await findCard('10.5.1.0/26')).toBeChecked();
    expect(
      screen.getByText(
        'A node network can grow later, but never shrink or move.',
      ),
    ).toBeInTheDocument();
  });

  it('avoids on wish every shoot that the user may see', async () => {
    const { api } = await renderForm({ steps: [{ nodes }], filled });
    await findCard('10.5.1.0/27');
    expect(
      screen.getByRole('checkbox', {
        name: /peers chosen below and their peers/,
      }),
    ).toBeDisabled();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'every shoot that I may see' }),
    );
    await waitFor(() =>
      expect(api.asked.blocks.at(-1)).toMatchObject({ avoid: 'visible' }),
    );
  });

  it('can be written, and is read strictly', async () => {
    const { onCreate } = await renderForm({ steps: [{ nodes }], filled });
    await findCard('10.5.1.0/27');
    const other = screen.getByRole('textbox', { name: 'Other block' });
    await userEvent.type(other, '10.5.9.1/27');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '"10.5.9.1/27" has host bits: the network is 10.5.9.0/27.',
    );
    expect(other).toBeInvalid();
    await review();
    expect(
      await screen.findByText(/^'Node network' .* host bits/),
    ).toBeInTheDocument();
    await userEvent.clear(other);
    await userEvent.type(other, '10.5.9.0/27');
    expect(other).toBeValid();
    await create();
    expect(onCreate.mock.calls[0][0]).toMatchObject({ nodes: '10.5.9.0/27' });
  });

  it('is refused with the words of the server where only that knows', async () => {
    await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '240.0.0.0/27' },
      api: apiWith({
        draftCheck: request => ({
          ...draftCheckOf(request),
          nodesError: 'It lies in a reserved range',
        }),
      }),
    });
    await findCard('240.0.0.0/27');
    await review();
    expect(
      await screen.findByText("'Node network' It lies in a reserved range."),
    ).toBeInTheDocument();
  });

  it('must be chosen before the step can be left', async () => {
    await renderForm({
      steps: [{ nodes }],
      filled,
      api: apiWith({
        blocks: request => ({ ...suggestionsOf(request), suggestions: [] }),
      }),
    });
    expect(
      await screen.findByText(/No block of \/27 is free in 10\.5\.0\.0\/16/),
    ).toBeInTheDocument();
    await review();
    expect(
      await screen.findByText(/^'Node network' Choose a block/),
    ).toBeInTheDocument();
  });

  it('is kept while it is free, although others are suggested now', async () => {
    await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '10.5.7.0/27' },
    });
    const card = await findCard('10.5.7.0/27');
    expect(card).toBeChecked();
    await waitFor(() =>
      expect(card).toHaveAccessibleDescription('Your choice Still free'),
    );
  });

  it('says so when it is not free any more', async () => {
    await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '10.5.7.0/27' },
      api: apiWith({
        blocks: request =>
          request.within
            ? { ...suggestionsOf(request), suggestions: [] }
            : suggestionsOf(request),
      }),
    });
    expect(
      await screen.findByText(/10\.5\.7\.0\/27 conflicts with a chosen peer/),
    ).toBeInTheDocument();
    expect(await findCard('10.5.7.0/27')).toBeChecked();
  });

  it('is of another size where the Garden does not have the one that was wanted', async () => {
    const { api } = await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '10.5.16.0/20' },
      api: apiWith({
        blocks: request =>
          request.prefix === 20
            ? responseError(400, 'InputError', '/20 is larger than /23')
            : suggestionsOf(request),
      }),
    });
    expect(await findCard('10.5.1.0/27')).not.toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Size' })).toHaveValue('27');
    expect(screen.queryByText(/larger than \/23\./)).toBeNull();
    expect(api.asked.blocks.map(({ prefix }) => prefix)).toEqual([undefined]);
    // Nobody looks whether such a block is free.
    expect(await findCard('10.5.16.0/20')).toHaveAccessibleDescription(
      'Your choice Not checked',
    );
  });

  it('is of the size that was chosen, when the form comes back to it', async () => {
    const { api } = await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '10.5.1.0/26' },
    });
    expect(await findCard('10.5.1.0/26')).toBeChecked();
    await waitFor(() =>
      expect(api.asked.blocks.map(({ prefix }) => prefix)).toEqual([26]),
    );
  });

  it('is not said to be checked for ever when no blocks were found', async () => {
    await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '10.5.7.0/27' },
      api: apiWith({
        blocks: () => responseError(503, 'ServiceUnavailableError', 'Away'),
      }),
    });
    const card = await findCard('10.5.7.0/27');
    await waitFor(() =>
      expect(card).toHaveAccessibleDescription('Your choice Not checked'),
    );
  });

  it('can be checked again when that failed', async () => {
    const api = apiWith({
      draftCheck: () =>
        responseError(503, 'ServiceUnavailableError', 'The Garden is away'),
    });
    await renderForm({ steps: [{ nodes }], filled, api });
    expect(
      await screen.findByText('The node network can’t be checked.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/The Garden is away\./)).toBeInTheDocument();
    api.draftCheck = request => ({
      ...draftCheckOf(request),
      nodesError: 'It lies in a reserved range',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('It lies in a reserved range.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('The node network can’t be checked.')).toBeNull();
  });

  it('is called unknown when nobody could tell whether it is free', async () => {
    await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '10.5.7.0/27' },
      api: apiWith({
        blocks: request =>
          request.within
            ? responseError(503, 'ServiceUnavailableError', 'Away')
            : suggestionsOf(request),
      }),
    });
    const card = await findCard('10.5.7.0/27');
    await waitFor(() =>
      expect(card).toHaveAccessibleDescription('Your choice Not checked'),
    );
  });

  it('warns of the default range', async () => {
    await renderForm({
      steps: [{ nodes }],
      filled: { ...filled, nodes: '10.250.0.0/27' },
    });
    expect(
      await screen.findByText(/is in the default range 10\.250\.0\.0\/27/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Default would be 10.250.0.0/27: 2 shoots use it already, and connectivity may be asymmetric.',
      ),
    ).toBeInTheDocument();
  });

  it('can be asked for again when no answer came, and be written meanwhile', async () => {
    const api = apiWith({
      blocks: () =>
        responseError(503, 'ServiceUnavailableError', 'The Garden is away'),
    });
    await renderForm({ steps: [{ nodes }], filled, api });
    expect(await screen.findByText(/The Garden is away/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Other block' })).toBeEnabled();
    api.blocks = suggestionsOf;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await findCard('10.5.1.0/27')).toBeChecked();
  });

  it('needs a project first', async () => {
    const { api } = await renderForm({ steps: [{ nodes }] });
    expect(
      await screen.findByText('Choose a project first.'),
    ).toBeInTheDocument();
    expect(api.asked.blocks).toEqual([]);
  });

  it('has nothing for axe to find', async () => {
    await renderForm({ steps: [{ nodes }], filled });
    await findCard('10.5.1.0/27');
    expect(await violations()).toEqual([]);
  });
});
