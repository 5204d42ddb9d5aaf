import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstStep, offersWith } from '../../__testUtils__/createFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import {
  findField,
  parameter,
  renderForm,
  violations,
} from '../../__testUtils__/renderForm';

const list = { type: 'array', items: { type: 'object' } };

async function create() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

const select = (name: string) => screen.findByRole('combobox', { name });

describe('the cloud of a new shoot', () => {
  const cloud = parameter('GardenerCloud', { title: 'Cloud' });
  const { cluster } = firstStep;

  it('is filled with what the Garden offers the project', async () => {
    const { api, onCreate } = await renderForm({
      steps: [{ cloud }],
      filled: { cluster },
    });
    expect(await select('Cloud profile')).toHaveValue('openstack');
    expect(await select('Region')).toHaveValue('eu-de-1');
    expect(await select('Credentials')).toHaveDisplayValue(
      'garden-prod-account',
    );
    expect(await select('Kubernetes version')).toHaveDisplayValue(
      'Newest supported, 1.32.2',
    );
    expect(api.asked.offers).toEqual([
      { garden: 'osc', namespace: 'garden-prod' },
    ]);
    await userEvent.selectOptions(await select('Region'), 'eu-nl-1');
    await userEvent.selectOptions(
      await select('Kubernetes version'),
      '1.33.0, preview',
    );
    await create();
    expect(onCreate.mock.calls[0][0].cloud).toEqual({
      ...firstStep.cloud,
      region: 'eu-nl-1',
      kubernetesVersion: '1.33.0',
    });
  });

  it('can’t be had without credentials, and says who has them', async () => {
    await renderForm({
      steps: [{ cloud }],
      filled: { cluster },
      api: apiWith({ offers: query => offersWith(query, { credentials: [] }) }),
    });
    expect(
      await screen.findByText(/Project prod has no credentials for openstack/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText("'Cloud' Choose credentials."),
    ).toBeInTheDocument();
  });

  it('can be asked for again when no answer came', async () => {
    const api = apiWith({
      offers: () => responseError(503, 'ServiceUnavailableError', 'Away'),
    });
    await renderForm({ steps: [{ cloud }], filled: { cluster }, api });
    await screen.findByText(/Away/);
    api.offers = offersWith;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await select('Region')).toHaveValue('eu-de-1');
  });

  it('needs a project first', async () => {
    await renderForm({ steps: [{ cloud }] });
    expect(
      await screen.findByText('Choose a project first.'),
    ).toBeInTheDocument();
  });
});

describe('the purpose of a new shoot', () => {
  const purpose = parameter('GardenerPurpose', {
    type: 'string',
    title: 'Purpose',
  });

  it('is evaluation until another one is chosen', async () => {
    const { onCreate } = await renderForm({ steps: [{ purpose }] });
    expect(
      await screen.findByRole('radio', { name: 'Evaluation' }),
    ).toBeChecked();
    expect(screen.queryByRole('radio', { name: 'Infrastructure' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Production' }));
    await create();
    expect(onCreate.mock.calls[0][0].purpose).toBe('production');
  });

  it('can be infrastructure in the project of the Garden alone', async () => {
    await renderForm({
      steps: [{ purpose }],
      filled: {
        cluster: { garden: 'osc', namespace: 'garden', project: 'garden' },
      },
    });
    expect(
      await screen.findByRole('radio', { name: 'Infrastructure' }),
    ).toBeInTheDocument();
  });
});

describe('the access restrictions of a new shoot', () => {
  const accessRestrictions = parameter('GardenerAccessRestrictions', {
    type: 'array',
    items: { type: 'string' },
    title: 'Access restrictions',
  });

  it('are those of its region', async () => {
    const { onCreate } = await renderForm({
      steps: [{ accessRestrictions }],
      filled: { ...firstStep, accessRestrictions: ['of-another-region'] },
    });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'eu-access-only' }),
    );
    await create();
    expect(onCreate.mock.calls[0][0].accessRestrictions).toEqual([
      'eu-access-only',
    ]);
  });

  it('may be none', async () => {
    await renderForm({
      steps: [{ accessRestrictions }],
      filled: {
        ...firstStep,
        cloud: { ...firstStep.cloud, region: 'eu-nl-1' },
      },
    });
    expect(
      await screen.findByText('Region eu-nl-1 has none.'),
    ).toBeInTheDocument();
  });
});

describe('the workers of a new shoot', () => {
  const workers = parameter('GardenerWorkers', { ...list, title: 'Workers' });
  const group = async (number: number) =>
    within(
      await screen.findByRole('group', { name: `Worker group ${number}` }),
    );

  it('are one group to begin with, with machines of its architecture', async () => {
    const { onCreate } = await renderForm({
      steps: [{ workers }],
      filled: firstStep,
    });
    const first = await group(1);
    await userEvent.selectOptions(
      first.getByRole('combobox', { name: 'Architecture' }),
      'arm64',
    );
    expect(
      first.getByRole('combobox', { name: 'Machine type' }),
    ).toHaveDisplayValue('a1.large, 4 CPU, 8Gi');
    await userEvent.click(first.getByRole('checkbox', { name: 'eu-de-1b' }));
    await userEvent.type(
      first.getByRole('textbox', { name: 'Volume size' }),
      '80Gi',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Add worker group' }),
    );
    await create();
    expect(onCreate.mock.calls[0][0].workers).toEqual([
      {
        name: 'worker',
        machineType: 'a1.large',
        architecture: 'arm64',
        minimum: 1,
        maximum: 3,
        zones: ['eu-de-1a', 'eu-de-1b'],
        volume: { size: '80Gi' },
      },
      {
        name: 'worker-2',
        machineType: 'g1.large',
        architecture: 'amd64',
        minimum: 1,
        maximum: 3,
        zones: ['eu-de-1a'],
      },
    ]);
  });

  it('are refused with the number of the group', async () => {
    await renderForm({ steps: [{ workers }], filled: firstStep });
    const minimum = (await group(1)).getByRole('spinbutton', {
      name: 'Minimum',
    });
    await userEvent.clear(minimum);
    expect(minimum).toBeInvalid();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText(/^'Workers' Worker group 1: minimum and maximum/),
    ).toBeInTheDocument();
  });

  it('may be none, but not with peerings', async () => {
    await renderForm({
      steps: [{ workers }],
      filled: {
        ...firstStep,
        peerings: [{ namespace: 'garden-ops', name: 'monitoring' }],
      },
    });
    await group(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove worker group 1' }),
    );
    expect(
      await screen.findByText(/can’t get workers later/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText(
        /^'Workers' A shoot without workers has no nodes/,
      ),
    ).toBeInTheDocument();
  });
});

describe('who chose a new shoot without workers', () => {
  const steps = [
    { workers: parameter('GardenerWorkers', { ...list, title: 'Workers' }) },
  ];
  const groups = () => screen.queryAllByRole('group', { name: /^Worker/ });

  it('finds it so when the step is opened again, and another new shoot with workers', async () => {
    const { api, unmount } = await renderForm({ steps, filled: firstStep });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove worker group 1' }),
    );
    unmount();

    const again = await renderForm({ steps, filled: firstStep, api });
    expect(
      await screen.findByText(/can’t get workers later/),
    ).toBeInTheDocument();
    expect(groups()).toEqual([]);
    again.unmount();

    await renderForm({ steps, filled: { ...firstStep, name: 'till' }, api });
    await waitFor(() => expect(groups()).toHaveLength(1));
    expect(screen.queryByText(/can’t get workers later/)).toBeNull();
  });
});

describe('the sleep of a new shoot', () => {
  const hibernation = parameter('GardenerHibernation', {
    ...list,
    title: 'Hibernation',
  });

  it('is none, or one of the usual ones', async () => {
    const { onCreate } = await renderForm({ steps: [{ hibernation }] });
    expect(await screen.findByRole('radio', { name: 'Never' })).toBeChecked();
    await userEvent.click(
      screen.getByRole('radio', { name: 'Weekday evenings and weekends' }),
    );
    const zone = screen.getByRole('textbox', { name: 'Time zone' });
    await userEvent.clear(zone);
    await userEvent.type(zone, 'Europe/Berlin');
    await create();
    expect(onCreate.mock.calls[0][0].hibernation).toEqual([
      { start: '0 20 * * 1-5', end: '0 8 * * 1-5', location: 'Europe/Berlin' },
    ]);
  });

  it('is not in another time zone without a word when that is emptied', async () => {
    await renderForm({ steps: [{ hibernation }] });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Every night' }),
    );
    const zone = screen.getByRole('textbox', { name: 'Time zone' });
    await userEvent.clear(zone);
    expect(zone).toHaveValue('');
    expect(zone).toBeInvalid();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText(
        "'Hibernation' Schedule 1: write a time zone, such as Europe/Berlin.",
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('of a link without a time zone is in that of Gardener', async () => {
    const schedule = { start: '0 20 * * *', end: '0 8 * * *' };
    const { onCreate } = await renderForm({
      steps: [{ hibernation }],
      filled: { hibernation: [schedule] },
    });
    expect(
      await screen.findByRole('textbox', { name: 'Time zone' }),
    ).toHaveValue('UTC');
    await create();
    expect(onCreate.mock.calls[0][0].hibernation).toEqual([schedule]);
  });

  it('may have schedules of its own, which are refused by their number', async () => {
    await renderForm({ steps: [{ hibernation }] });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Own schedule' }),
    );
    const start = screen.getByRole('textbox', { name: 'Falls asleep' });
    expect(start).toHaveValue('0 20 * * 1-5');
    await userEvent.clear(start);
    await userEvent.type(start, '20:00');
    expect(start).toBeInvalid();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText(
        /^'Hibernation' Schedule 1: “20:00” is no cron expression/,
      ),
    ).toBeInTheDocument();
  });
});

describe('the maintenance of a new shoot', () => {
  const maintenance = parameter('GardenerMaintenance', {
    title: 'Maintenance',
  });

  it('is at any time unless a window is given, in its zone', async () => {
    const { onCreate } = await renderForm({ steps: [{ maintenance }] });
    expect(
      await screen.findByRole('radio', { name: 'Any time' }),
    ).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'In a window' }));
    await userEvent.selectOptions(await select('Time zone'), '+0100');
    await create();
    expect(onCreate.mock.calls[0][0].maintenance).toEqual({
      begin: '220000+0100',
      end: '230000+0100',
    });
  });

  it('is refused in a window that Gardener would not take', async () => {
    await renderForm({
      steps: [{ maintenance }],
      filled: { maintenance: { begin: '220000+0100', end: '220500+0100' } },
    });
    await screen.findByLabelText('Begin');
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByText(
        "'Maintenance' The window must be 30 minutes to 6 hours long.",
      ),
    ).toBeInTheDocument();
  });
});

describe('all of them in one step', () => {
  it('fill themselves without losing each other, and axe finds nothing', async () => {
    const { onCreate } = await renderForm({
      steps: [
        {
          purpose: parameter('GardenerPurpose', {
            type: 'string',
            title: 'Purpose',
          }),
          cloud: parameter('GardenerCloud', { title: 'Cloud' }),
          workers: parameter('GardenerWorkers', { ...list, title: 'Workers' }),
          hibernation: parameter('GardenerHibernation', {
            ...list,
            title: 'Hibernation',
          }),
          maintenance: parameter('GardenerMaintenance', {
            title: 'Maintenance',
          }),
          accessRestrictions: parameter('GardenerAccessRestrictions', {
            type: 'array',
            items: { type: 'string' },
            title: 'Access restrictions',
          }),
        },
      ],
      filled: { cluster: firstStep.cluster },
    });
    await screen.findByRole('group', { name: 'Worker group 1' });
    await findField('Access restrictions');
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Own schedule' }),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'In a window' }));
    await waitFor(async () => expect(await violations()).toEqual([]));
    await create();
    expect(onCreate.mock.calls[0][0]).toMatchObject({
      purpose: 'evaluation',
      cloud: firstStep.cloud,
      workers: [{ name: 'worker' }],
      hibernation: [{ start: '0 20 * * 1-5' }],
      maintenance: { begin: expect.stringMatching(/^220000/) },
      accessRestrictions: [],
    });
  });
});
