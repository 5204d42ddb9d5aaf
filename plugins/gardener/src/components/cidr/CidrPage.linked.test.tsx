import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aGrowthTrial,
  shopPlan,
} from '../../__testUtils__/addressPlanFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { renderPlan } from '../../__testUtils__/renderPlan';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { shopView } from '../../__testUtils__/shopView';
import { CidrPage } from './CidrPage';

const last = <T,>(all: readonly T[]) => all[all.length - 1];

describe('the address plan of a Garden with a link to a shoot and no block', () => {
  const shop = shopView().shoot;

  it('tries to grow that shoot by one size, once: then the field is whose it is', async () => {
    const { api } = await renderPlan({
      at: '/?shoot=garden-prod/shop',
      trial: aGrowthTrial(),
    });
    await waitFor(() =>
      expect(last(api.asked.addressTrials)).toMatchObject({
        block: '10.5.0.0/26',
        shoot: 'garden-prod/shop',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'It could grow to' }),
    ).toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: 'Block' });
    expect(field).toHaveValue('10.5.0.0/26');
    await userEvent.clear(field);
    await waitFor(() =>
      expect(screen.getByTestId('address')).not.toHaveTextContent('block='),
    );
    expect(screen.getByTestId('address')).toHaveTextContent('shoot=');
    expect(field).toHaveValue('');
  });

  it('tries the network as it is where it is the largest already', async () => {
    const api = apiWith({
      addressPlan: () => shopPlan(),
      addressTrial: () => aGrowthTrial(),
      shoot: ref => ({ ...shop, ref, nodeNetworks: ['10.6.0.0/23'] }),
    });
    await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/shop' });
    await waitFor(() =>
      expect(last(api.asked.addressTrials)?.block).toBe('10.6.0.0/23'),
    );
  });

  it('waits for a block where the shoot has no nodes', async () => {
    const api = apiWith({
      addressPlan: () => shopPlan(),
      shoot: ref => ({ ...shop, ref, nodeNetworks: [] }),
    });
    await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/shop' });
    expect(
      await screen.findByText(/^Write a network such as/),
    ).toBeInTheDocument();
    expect(api.asked.addressTrials).toEqual([]);
    expect(screen.queryByText(/It is left out/)).toBeNull();
  });

  it('leaves a block alone that the link says wrong, and says so', async () => {
    const { api } = await renderPlan({
      at: '/?block=10.5.0.0/33&shoot=garden-prod/shop',
    });
    expect(
      await screen.findByText(/It is left out: .*10\.5\.0\.0\/33/),
    ).toBeInTheDocument();
    expect(api.asked.addressTrials).toEqual([]);
    expect(screen.getByTestId('address')).toHaveTextContent('10.5.0.0');
  });

  it('says that the shoot is not here for the user, and takes it out on wish', async () => {
    const api = apiWith({
      addressPlan: () => shopPlan(),
      shoot: () => responseError(404, 'NotFoundError', 'No such shoot'),
    });
    await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/x' });
    const note = await screen.findByText(
      /It is left out: shoot garden-prod\/x\./,
    );
    await userEvent.click(
      within(note).getByRole('button', {
        name: 'Take it out of the address',
      }),
    );
    expect(screen.queryByText(/It is left out/)).toBeNull();
    expect(screen.getByRole('combobox', { name: 'For' })).toHaveValue(
      'a new cluster',
    );
  });

  it('says why the shoot can’t be looked up, and tries again on wish', async () => {
    const api = apiWith({
      addressPlan: () => shopPlan(),
      addressTrial: () => aGrowthTrial(),
      shoot: () =>
        responseError(503, 'ServiceUnavailableError', 'Not just now'),
    });
    await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/shop' });
    expect(await screen.findByText(/Not just now/)).toBeInTheDocument();
    expect(screen.queryByText(/It is left out/)).toBeNull();
    api.shoot = ref => ({ ...shop, ref });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'It could grow to' }),
    ).toBeInTheDocument();
  });
});
