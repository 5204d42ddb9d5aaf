import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { shopLandscape } from '../../__testUtils__/landscapeFixtures';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { gardenWith } from '../../__testUtils__/shopView';
import { violations } from '../../__testUtils__/violations';
import { LandscapePage } from './LandscapePage';

async function renderLandscape(
  options: {
    readonly at?: string;
    readonly landscape?: Partial<ReturnType<typeof shopLandscape>>;
  } = {},
) {
  const api = apiWith({
    landscape: () => ({ ...shopLandscape(), ...options.landscape }),
  });
  return renderOnPage(<LandscapePage />, { api, at: options.at });
}

const drawing = () =>
  screen.findByRole('application', { name: /^Landscape of Garden osc/ });

describe('the landscape of a Garden', () => {
  it('asks for everything and draws it', async () => {
    const { api } = await renderLandscape();
    const graph = within(await drawing());
    expect(
      await graph.findByRole('button', { name: /^shop,/ }),
    ).toBeInTheDocument();
    expect(api.asked.landscapes[0].query).toEqual({
      garden: 'osc',
      groupBy: 'project',
    });
  });

  it('asks for what the address says, and filters further on wish', async () => {
    const { api } = await renderLandscape({ at: '/?status=incomplete' });
    await drawing();
    expect(api.asked.landscapes[0].query).toMatchObject({
      status: ['incomplete'],
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Status: Incomplete' }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog', { name: 'Status' })).getByRole(
        'checkbox',
        { name: 'Not accessible' },
      ),
    );
    expect(api.asked.landscapes.at(-1)?.query).toMatchObject({
      status: ['incomplete', 'notAccessible'],
    });
  });

  it('says what of a link is not here, and takes it out on wish', async () => {
    await renderLandscape({
      at: '/?garden=gone&status=broken&seed=moon',
      landscape: { leftOut: [{ parameter: 'seed', value: 'moon' }] },
    });
    const note = await screen.findByText(
      /Garden gone, status broken, seed moon/,
    );
    await userEvent.click(
      within(note).getByRole('button', { name: 'Take it out of the address' }),
    );
    expect(screen.queryByText(/Garden gone/)).toBeNull();
    expect(screen.queryByText(/status broken/)).toBeNull();
  });

  it('says why there is nothing, and tries again on wish', async () => {
    const api = apiWith({
      landscape: () =>
        responseError(
          503,
          'ServiceUnavailableError',
          'The Garden does not answer',
        ),
    });
    await renderOnPage(<LandscapePage />, { api });
    expect(
      await screen.findByText(/The Garden does not answer/),
    ).toBeInTheDocument();
    const before = api.asked.landscapes.length;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.asked.landscapes.length).toBeGreaterThan(before);
  });

  it('says who is nobody in the Garden, and offers the others', async () => {
    const api = apiWith({ landscape: () => shopLandscape() });
    api.gardens = [
      gardenWith({
        name: 'lab',
        title: 'Lab',
        you: { kind: 'notMapped', reason: 'No annotation' },
      }),
      gardenWith(),
    ];
    await renderOnPage(<LandscapePage />, { api, at: '/?garden=lab' });
    expect(
      await screen.findByText('You have no user in Garden Lab'),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Garden' }),
      'osc',
    );
    expect(await drawing()).toBeInTheDocument();
  });

  it('is accessible', async () => {
    const { container } = await renderLandscape();
    await drawing();
    expect(await violations(container)).toEqual([]);
  });
});
